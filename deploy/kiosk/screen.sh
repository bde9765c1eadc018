#!/bin/sh
# What runs on the screen: blanking off, then Chromium. Ends when Chromium does, or its page is dead; systemd starts it anew.
PORT="${PORT:-8400}"
SETTINGS="${SETTINGS:-mode=kiosk&lang=ru&idle=90&hours=10:00-18:00}"
PROFILE="${PROFILE:-$HOME/.dnepr-oka}"
if [ -n "$DISPLAY" ] && command -v xset >/dev/null; then
	xset s off s noblank
	xset -dpms
fi
# An upright screen: the name of the output is what `xrandr` calls connected, the number of the touch what `xinput list` says.
# xrandr --output HDMI-1 --rotate left && xinput map-to-output 9 HDMI-1
# No window manager is there to make the window as large as the screen: without its size Chromium leaves a rim.
SIZE=$(command -v xrandr >/dev/null && xrandr 2>/dev/null | sed -n 's/.* current \([0-9]*\) x \([0-9]*\),.*/\1,\2/p')
# The server may be a moment later than the screen.
for _ in 1 2 3 4 5 6 7 8 9 10; do
	curl --silent --fail --output /dev/null "http://127.0.0.1:$PORT/" && break
	sleep 1
done
# Nobody else uses the profile: a lock is one that a power cut has left, and with another name of the machine would not be opened.
rm -f "$PROFILE/SingletonLock" "$PROFILE/SingletonSocket" "$PROFILE/SingletonCookie"
"${CHROMIUM:-chromium}" \
	--kiosk --window-position=0,0 ${SIZE:+"--window-size=$SIZE"} \
	--no-first-run --no-default-browser-check --disable-translate --disable-infobars \
	--disable-session-crashed-bubble --hide-crash-restore-bubble --noerrdialogs --disable-pinch \
	--overscroll-history-navigation=0 --disable-features=Translate,TouchpadOverscrollHistoryNavigation \
	--disable-component-update --disable-background-networking --check-for-update-interval=31536000 \
	--password-store=basic --user-data-dir="$PROFILE" "$@" \
	"http://127.0.0.1:$PORT/?$SETTINGS" &
BROWSER=$!
# Every 20 seconds the page puts a dot to its title or takes it away. One that has crashed or hangs does not, and says nothing by itself:
# when no title has changed for so many looks of 10 seconds, Chromium is ended.
STILL="${STILL:-12}"
watch_title() {
	before= same=0
	while sleep 10; do
		now=$(xwininfo -root -tree)
		if [ "$now" = "$before" ]; then same=$((same + 1)); else same=0; fi
		before=$now
		[ "$same" -lt "$STILL" ] || kill "$BROWSER"
	done
}
if command -v xwininfo >/dev/null; then
	watch_title &
	trap 'kill $!' EXIT
fi
wait "$BROWSER"
