/** A watch that runs and rests, as plain data, so that it outlives a reload: milliseconds since 1970 and milliseconds. */
export interface Stopwatch {
	/** Since when it runs; `null`: it rests. */
	since: number | null;
	/** What had passed by then. */
	before: number;
}

export const started = (now: number): Stopwatch => ({ since: now, before: 0 });

/** Milliseconds that it shows. */
export const elapsed = ({ since, before }: Stopwatch, now: number): number =>
	before + (since === null ? 0 : Math.max(now - since, 0));

/** Rests if it ran, runs if it rested. */
export const toggled = (watch: Stopwatch, now: number): Stopwatch =>
	watch.since === null ? { since: now, before: watch.before } : { since: null, before: elapsed(watch, now) };

/** `4:07`, `1:02:30` */
export function sayElapsed(milliseconds: number): string {
	const seconds = Math.floor(milliseconds / 1000);
	const two = (n: number) => String(n).padStart(2, '0');
	const hours = Math.floor(seconds / 3600);
	const minutes = Math.floor(seconds / 60) % 60;
	return `${hours > 0 ? `${hours}:${two(minutes)}` : minutes}:${two(seconds % 60)}`;
}

/** A watch as it was kept, or `null` when that is none. Never throws. */
export function readStopwatch(kept: string | null): Stopwatch | null {
	try {
		const { since, before } = JSON.parse(kept ?? '') as Record<string, unknown>;
		const fits = (n: unknown): n is number => typeof n === 'number' && Number.isFinite(n) && n >= 0;
		return (since === null || fits(since)) && fits(before) ? { since, before } : null;
	} catch {
		return null;
	}
}
