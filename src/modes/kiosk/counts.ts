/** What the kiosk has counted since it was set up: on the device alone, and nothing of any person. */
export interface Counts {
	/** The day of the first count, `2026-05-09`. */
	since: string;
	visits: number;
	resets: number;
	errors: number;
	/** WebGL contexts lost. */
	losses: number;
	/** Times that the page was loaded anew by itself, by reason. */
	reloads: Record<string, number>;
	/** How often each record was opened, by id. */
	opened: Record<string, number>;
	/** The last error's message. */
	lastError: string;
}

const NUMBERS = ['visits', 'resets', 'errors', 'losses'] as const;

export const noCounts = (since: string): Counts => ({
	since,
	visits: 0,
	resets: 0,
	errors: 0,
	losses: 0,
	reloads: {},
	opened: {},
	lastError: '',
});

/** Reads what was kept; what is damaged counts from nothing. @param today for counts that begin now */
export function readCounts(text: string | null, today: string): Counts {
	const counts = noCounts(today);
	let kept: Partial<Counts>;
	try {
		kept = (JSON.parse(text ?? '{}') as Partial<Counts> | null) ?? {};
	} catch {
		return counts;
	}
	const count = (value: unknown) => (typeof value === 'number' && value >= 0 && Number.isFinite(value) ? value : 0);
	const table = (value: unknown) =>
		Object.fromEntries(
			Object.entries((value ?? {}) as Record<string, unknown>).flatMap(([key, each]) =>
				/^[a-z0-9-]{1,90}$/.test(key) && count(each) > 0 ? [[key, count(each)]] : [],
			),
		);
	if (/^\d{4}-\d\d-\d\d$/.test(String(kept.since))) counts.since = String(kept.since);
	for (const key of NUMBERS) counts[key] = count(kept[key]);
	counts.reloads = table(kept.reloads);
	counts.opened = table(kept.opened);
	if (typeof kept.lastError === 'string') counts.lastError = kept.lastError.slice(0, 300);
	return counts;
}

/** The records that were opened, the most opened first. */
export const mostOpened = ({ opened }: Counts): [id: string, count: number][] =>
	Object.entries(opened).sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));

/** RFC 4180, with a header: `what,id,name,count`. @param name of a record, by its id */
export function countsAsCsv(counts: Counts, name: (id: string) => string): string {
	const rows: (string | number)[][] = [
		['what', 'id', 'name', 'count'],
		['since', '', counts.since, ''],
		...NUMBERS.map((key) => [key, '', '', counts[key]]),
		...Object.entries(counts.reloads).map(([reason, n]) => ['reloads', reason, '', n]),
		...mostOpened(counts).map(([id, n]) => ['opened', id, name(id), n]),
	];
	return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

const cell = (value: string | number) => {
	const text = String(value);
	return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};
