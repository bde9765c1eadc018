import { type Hours, readHours } from './hours.ts';

/** What a museum sets in the address of its kiosk. */
export interface Settings {
	/** Without a touch for so long, seconds, a countdown begins. */
	idle: number;
	/** How long it counts, seconds. */
	countdown: number;
	/** The tour that is shown while nobody is there; `null`: the war and the memory are played through. */
	attract: string | null;
	/** When the museum is open; `null`: always. */
	hours: Hours | null;
	/** The status page is open from the start. */
	status: boolean;
}

const DEFAULTS = { idle: 90, countdown: 10 } as const;
const LONGEST = { idle: 3600, countdown: 120 } as const;

/** Reads the kiosk's part of the query; what is missing or malformed is the default. */
export function readSettings(query: URLSearchParams): Settings {
	const seconds = (key: 'idle' | 'countdown') => {
		const text = query.get(key) ?? '';
		const given = /^\d{1,4}$/.test(text) ? Number(text) : 0;
		return given >= 1 && given <= LONGEST[key] ? given : DEFAULTS[key];
	};
	const attract = query.get('attract') ?? '';
	return {
		idle: seconds('idle'),
		countdown: seconds('countdown'),
		attract: /^[a-z0-9][a-z0-9-]{0,80}$/.test(attract) ? attract : null,
		hours: readHours(query.get('hours') ?? ''),
		status: query.get('status') === '1',
	};
}
