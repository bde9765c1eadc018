/** Minutes of the day: from the first, until before the second; the second may be past midnight and then is the smaller. */
export type Hours = readonly [from: number, to: number];

/** Reads `10:00-18:00`. @returns null for anything else, and for a museum that opens when it closes */
export function readHours(text: string): Hours | null {
	const match = /^([01]?\d|2[0-4]):([0-5]\d)-([01]?\d|2[0-4]):([0-5]\d)$/.exec(text);
	if (!match) return null;
	const [from, to] = [Number(match[1]) * 60 + Number(match[2]), Number(match[3]) * 60 + Number(match[4])];
	return from > 1440 || to > 1440 || from === to ? null : [from, to];
}

/** Whether it is open at a local time. */
export function isOpen([from, to]: Hours, at: Date): boolean {
	const now = at.getHours() * 60 + at.getMinutes();
	return from < to ? now >= from && now < to : now >= from || now < to;
}

/** The hour at which nobody is in a museum, local time. */
const NIGHT = 4;

/** Whether a night has come since the page was loaded. */
export function nightSince(loaded: Date, now: Date): boolean {
	const next = new Date(loaded);
	next.setHours(NIGHT, 0, 0, 0);
	if (next <= loaded) next.setDate(next.getDate() + 1);
	return now >= next;
}
