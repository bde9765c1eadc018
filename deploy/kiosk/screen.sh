#!/bin/sh
# What runs on the screen: blanking off, then Chromium. Ends when Chromium does; systemd starts it anew.
PORT="${PORT:-8400}"
SETTINGS="${SETTINGS:-mode=kiosk&lang=ru&idle=90&hours=10:00-18:00}"
if [ -n "$DISPLAY" ] && command -v xset >/dev/null; then
	xset s off s noblank -dpms
fi
# The server may be a moment later than the screen.
for _ in 1 2 3 4 5 6 7 8 9 10; do
	curl --silent --fail --output /dev/null "http://127.0.0.1:$PORT/" && break
	sleep 1
done
exec "${CHROMIUM:-chromium}" \
	--kiosk --no-first-run --no-default-browser-check --disable-translate --disable-infobars \
	--disable-session-crashed-bubble --hide-crash-restore-bubble --noerrdialogs --disable-pinch \
	--overscroll-history-navigation=0 --disable-features=Translate,TouchpadOverscrollHistoryNavigation \
	--disable-component-update --disable-background-networking --check-for-update-interval=31536000 \
	--password-store=basic --user-data-dir="${PROFILE:-$HOME/.dnepr-oka}" "$@" \
	"http://127.0.0.1:$PORT/?$SETTINGS"
