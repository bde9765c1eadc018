/**
 * What a page may say to the frame. Whatever comes from outside is looked at here, field by field, and what does not fit to the
 * letter goes no further: it is ignored, or refused by name where it bears an id.
 */
import type { DneprOkaState } from '../../../public/embed.d.ts';
import { type Addressed, readAddress } from '../../state/address.ts';
import type { Day } from '../../time/day.ts';

/** What a message asks for. `id` is there only if the message had one. */
export type Asked = { id?: unknown } & (
	| { type: 'get' }
	| { type: 'set'; change: Change }
	| { type: 'refused'; reason: string }
);

/** What is to change. `null`: back to what is shown by default. */
export type Change = {
	[Key in keyof Required<Pick<Addressed, 'selection' | 'layers' | 'camera' | 'window'>>]?:
		| Required<Addressed>[Key]
		| null;
} & Pick<Addressed, 'date' | 'language' | 'theme'>;

const VERSION = 1;
/** No message of ours has more fields, and no text of the state is longer. */
const MOST_KEYS = 6;
const LONGEST = 200;

const isPlain = (value: unknown): value is Record<string, unknown> => {
	if (typeof value !== 'object' || value === null) return false;
	const prototype = Object.getPrototypeOf(value) as unknown;
	return prototype === Object.prototype || prototype === null;
};

/**
 * Reads what came by `postMessage`. Never throws.
 * @param end the first day after the axis
 * @returns `null` where it is not for us, or says nothing that could be answered
 */
export function readMessage(data: unknown, end: Day): Asked | null {
	if (!isPlain(data) || !Object.hasOwn(data, 'dnepr-oka') || Object.keys(data).length > MOST_KEYS) return null;
	const { type, id } = data;
	// What a frame says is never answered: two frames would go on answering each other.
	if (type !== 'set' && type !== 'get') {
		const answer = typeof type === 'string' && ['state', 'ready', 'resize', 'error'].includes(type);
		return answer ? null : refused(data, 'type');
	}
	if (data['dnepr-oka'] !== VERSION) return refused(data, 'version');
	const known = new Set(['dnepr-oka', 'type', 'id', ...(type === 'set' ? ['state'] : [])]);
	for (const key of Object.keys(data)) if (!known.has(key)) return refused(data, 'fields');
	if ('id' in data && !isSmall(id)) return null;
	const named = 'id' in data ? { id } : {};
	if (type === 'get') return { ...named, type };
	const change = readChange(data.state, end);
	return typeof change === 'string' ? refused(data, change) : { ...named, type, change };
}

function refused(data: Record<string, unknown>, reason: string): Asked | null {
	return Object.hasOwn(data, 'id') && isSmall(data.id) ? { type: 'refused', id: data.id, reason } : null;
}

const FIELDS = ['date', 'select', 'layers', 'map', 'zoom', 'lang', 'theme'] as const satisfies (keyof DneprOkaState)[];
type Field = (typeof FIELDS)[number];
const isField = (name: string): name is Field => (FIELDS as readonly string[]).includes(name);
/** What `null` puts back. */
const EMPTY = { select: 'selection', layers: 'layers', map: 'camera', zoom: 'window' } as const;
const READ = { ...EMPTY, date: 'date', lang: 'language', theme: 'theme' } as const satisfies Record<
	Field,
	keyof Addressed
>;

/** The state of a `set`, or the name of the first field that does not fit. */
function readChange(state: unknown, end: Day): Change | string {
	if (!isPlain(state)) return 'state';
	const names = Object.keys(state);
	if (names.length > FIELDS.length) return 'state';
	const change: Change = {};
	for (const name of names) {
		if (!isField(name)) return 'state';
		const value = state[name];
		if (value === null && name in EMPTY) {
			change[EMPTY[name as keyof typeof EMPTY]] = null;
			continue;
		}
		if (typeof value !== 'string' || value === '' || value.length > LONGEST) return name;
		// The same reader as for the address: what it would let pass there is let pass here.
		const read = readAddress(`?${new URLSearchParams({ [name]: value })}`, '', end);
		if (!(READ[name] in read)) return name;
		Object.assign(change, read);
	}
	return change;
}

const MOST_VALUES = 20;

/** Whether a value is small enough to be sent back: plain, of few parts, with no long text. */
function isSmall(value: unknown): boolean {
	let left = MOST_VALUES;
	const fits = (part: unknown, depth: number): boolean => {
		if (--left < 0 || depth > 3) return false;
		if (typeof part === 'string') return part.length <= LONGEST;
		if (part === null || part === undefined || typeof part === 'number' || typeof part === 'boolean') return true;
		if (Array.isArray(part)) return part.length <= MOST_VALUES && part.every((each) => fits(each, depth + 1));
		if (!isPlain(part)) return false;
		const keys = Object.keys(part);
		return keys.length <= MOST_VALUES && keys.every((key) => key.length <= LONGEST && fits(part[key], depth + 1));
	};
	return fits(value, 0);
}
