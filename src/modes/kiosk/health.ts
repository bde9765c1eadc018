import { nightSince } from './hours.ts';
import type { Session } from './session.ts';
import { usedMemory } from './status-page.ts';
import type { Tally } from './tally.ts';
import { createWatchdog, type Reason } from './watchdog.ts';

/** How often it is looked at, milliseconds. */
const LOOK_MS = 5000;
/** The least time from one loading to the next, milliseconds: what loading anew does not mend must not load it anew without end. */
const RESPITE_MS = 60_000;
/** How often the title says that the page lives, milliseconds, and by what end of it. */
const PULSE_MS = 20_000;
const PULSE = ' .';
/** Browsers tell this as an error, though nothing is wrong: what was observed is told in the next frame. */
const HARMLESS = /^ResizeObserver loop/;

/**
 * Looks after the page: uncaught errors are counted and end in the start screen; what the page cannot mend by itself, and every night,
 * it is loaded anew once nobody is there. Never into the void: only when the page itself can be had. What has crashed or hangs cannot look
 * after itself: its title stands still, which `deploy/kiosk/screen.sh` sees from outside.
 * @param toStart ends the visit and sets all back
 */
export function lookAfter(session: Session, tally: Tally, toStart: () => void): { reload: (reason: string) => void } {
	const loaded = new Date();
	const dog = createWatchdog(performance.now());
	let due: Reason | null = null;
	let going = false;

	const failed = (message: string) => {
		if (HARMLESS.test(message)) return;
		tally.error(message);
		dog.error(performance.now());
		toStart();
	};
	addEventListener('error', ({ message }) => failed(message));
	addEventListener('unhandledrejection', ({ reason }) => failed(String(reason?.message ?? reason)));
	document.addEventListener('webglcontextlost', () => tally.count('losses'), { capture: true });

	const frame = (at: number) => {
		dog.frame(at);
		requestAnimationFrame(frame);
	};
	requestAnimationFrame(frame);
	document.addEventListener('visibilitychange', () => dog.shown(performance.now()));

	const reload = async (reason: string) => {
		if (going) return;
		going = true;
		const there = await fetch('./', { cache: 'no-store' }).then(
			({ ok }) => ok,
			() => false,
		);
		if (!there) {
			going = false;
			return;
		}
		tally.reload(reason);
		location.reload();
	};
	setInterval(() => {
		due ??=
			dog.judge(performance.now(), !document.hidden, usedMemory()) ?? (nightSince(loaded, new Date()) ? 'night' : null);
		if (due && session.phase.peek() === 'attract' && performance.now() > RESPITE_MS) void reload(due);
	}, LOOK_MS);
	setInterval(() => {
		const { title } = document;
		document.title = title.endsWith(PULSE) ? title.slice(0, -PULSE.length) : title + PULSE;
	}, PULSE_MS);
	return { reload: (reason) => void reload(reason) };
}
