import type { IndexRecord } from '../dataset/served.ts';
import { px } from '../sizes.ts';
import type { Stood } from '../state/standings.ts';
import type { Layer } from '../state/store.ts';
import { type Point, type Projection, pixelsPerKilometre, type Size } from './mercator.ts';

/** One mark on the map: a record, or several on one spot. */
export interface Sign {
	/** Stable while the same records share the spot. */
	key: string;
	/** The weightiest first. */
	records: readonly IndexRecord[];
	shape: 'event' | 'camp' | 'memorial' | 'many';
	x: number;
	y: number;
	/** Half the width, pixels. */
	radius: number;
	look: 'now' | 'perhaps' | 'recent' | 'over';
	selected: boolean;
	tied: boolean;
	/** Radius of the place's uncertainty in pixels; 0 when it is smaller than the sign. */
	halo: number;
	/** The heavier lead, and lie over the others. */
	weight: number;
}

const LOOKS: readonly Sign['look'][] = ['now', 'perhaps', 'recent', 'over'];

const LAYER_OF = { event: 'events', camp: 'camps', memorial: 'memorials' } as const satisfies Record<string, Layer>;

const RADII: Record<1 | 2 | 3, number> = { 1: px(8), 2: px(6), 3: px(4.5) };
/** Signs closer than this share one counted sign. */
const TOO_CLOSE = px(15);
/** How far a place may be off, kilometres. */
const HALO_KM = { exact: 0, street: 0.3, town: 2, district: 12, region: 40 } as const;

export interface SignsInput {
	standings: readonly Stood[];
	layers: ReadonlySet<Layer>;
	selection: string | null;
	tied: ReadonlySet<string>;
	make: SignMaker;
	/** Whether places of camps that are over stay as traces. */
	traces: boolean;
}

/** Makes the signs of one view. What is asked for again is the same object again, so that a painter sees what is new. */
export interface SignMaker {
	/** `null` where the record has no place in view. */
	single(record: IndexRecord, look: Sign['look'], selected: boolean, tied: boolean): Sign | null;
	/** Several that lie together, the weightiest first. */
	together(members: readonly Sign[]): Sign;
}

/** @param zoom of the projection */
export function signMaker(projection: Projection, zoom: number, size: Size): SignMaker {
	const singles = new Map<IndexRecord, (Sign | null)[]>();
	const groups = new WeakMap<Sign, Sign & { members: readonly Sign[] }>();
	return {
		single(record, look, selected, tied) {
			const known = singles.get(record) ?? [];
			if (known.length === 0) singles.set(record, known);
			const kind = LOOKS.indexOf(look) + (selected ? 4 : 0) + (tied ? 8 : 0);
			let sign = known[kind];
			if (sign === undefined) {
				sign = singleSign(record, { look, selected, tied }, projection, zoom, size);
				known[kind] = sign;
			}
			return sign;
		},
		together(members) {
			const lead = members[0] as Sign;
			const known = groups.get(lead);
			if (known && known.members.length === members.length && members.every((each, i) => each === known.members[i]))
				return known;
			const made = { ...joined(lead, members), members };
			groups.set(lead, made);
			return made;
		},
	};
}

function singleSign(
	record: IndexRecord,
	how: Pick<Sign, 'look' | 'selected' | 'tied'>,
	projection: Projection,
	zoom: number,
	size: Size,
): Sign | null {
	if (!record.place || record.type === 'topic') return null;
	const [x, y] = projection.project(record.place);
	if (x < -40 || y < -40 || x > size.width + 40 || y > size.height + 40) return null;
	const radius = how.look === 'over' && !how.selected ? px(3.2) : RADII[record.importance];
	const halo = record.precision ? HALO_KM[record.precision] * pixelsPerKilometre(record.place[1], zoom) : 0;
	return {
		key: record.id,
		records: [record],
		shape: record.type,
		x,
		y,
		radius,
		...how,
		halo: halo > radius + 3 ? halo : 0,
		weight: weightOf(how, record),
	};
}

/** What is to be marked on the map on a day, from the back to the front. */
export function signsOf({ standings, layers, selection, tied, make, traces }: SignsInput): Sign[] {
	const single: Sign[] = [];
	for (const { record, standing } of standings) {
		if (!record.place || record.type === 'topic') continue;
		const selected = record.id === selection;
		const isTied = tied.has(record.id);
		const over = standing === 'over' || standing === 'ahead';
		if (!selected && !isTied) {
			if (!layers.has(LAYER_OF[record.type]) || standing === 'ahead') continue;
			if (over && (record.type !== 'camp' || !traces)) continue;
		}
		const sign = make.single(record, over ? 'over' : (standing as Sign['look']), selected, isTied);
		if (sign) single.push(sign);
	}
	return gather(single, make);
}

const WEIGHT = { selected: 1000, tied: 100, bright: 10 } as const;
const weightOf = ({ selected, tied, look }: Pick<Sign, 'look' | 'selected' | 'tied'>, lead: IndexRecord | undefined) =>
	(selected ? WEIGHT.selected : 0) +
	(tied ? WEIGHT.tied : 0) +
	(look === 'over' ? 0 : WEIGHT.bright) +
	(4 - (lead?.importance ?? 3));

/** How many bands of weight lie one over the other. */
export const BANDS = 6;
/** The band, from 0, the lowest: what is over, then by importance, what is tied to the selected, the selected. */
export function bandOf({ weight }: Sign): number {
	if (weight >= WEIGHT.selected) return 5;
	if (weight >= WEIGHT.tied) return 4;
	return Math.max(weight - WEIGHT.bright, 0);
}

interface Gathered {
	lead: Sign;
	members: Sign[];
}

/** Signs too close to tell apart become one that is counted; the selected one stays itself. */
function gather(signs: Sign[], make: SignMaker): Sign[] {
	const groups: Gathered[] = [];
	// A sign has company, if any, in its own cell or one beside it.
	const cells = new Map<number, Gathered[]>();
	const near = (sign: Sign, cell: number): Gathered | undefined => {
		for (const across of BESIDE) {
			for (const along of BESIDE) {
				for (const group of cells.get(cell + across * CELLS + along) ?? NO_COMPANY) {
					const x = group.lead.x - sign.x;
					const y = group.lead.y - sign.y;
					if (x * x + y * y < TOO_CLOSE * TOO_CLOSE) return group;
				}
			}
		}
		return undefined;
	};
	for (const sign of signs.sort((a, b) => b.weight - a.weight || (a.key < b.key ? -1 : 1))) {
		const cell = Math.floor(sign.x / TOO_CLOSE) * CELLS + Math.floor(sign.y / TOO_CLOSE);
		const found = sign.selected ? undefined : near(sign, cell);
		if (found) {
			found.members.push(sign);
			continue;
		}
		const group = { lead: sign, members: [sign] };
		groups.push(group);
		if (sign.selected) continue;
		const others = cells.get(cell);
		if (others) others.push(group);
		else cells.set(cell, [group]);
	}
	return groups
		.map(({ lead, members }) => (members.length === 1 ? lead : make.together(members)))
		.sort((a, b) => a.weight - b.weight);
}

const BESIDE = [-1, 0, 1] as const;
const NO_COMPANY: readonly Gathered[] = [];
/** The view has fewer rows of cells than this. */
const CELLS = 4096;

function joined(lead: Sign, members: readonly Sign[]): Sign {
	const bright = members.filter((member) => member.look !== 'over');
	// What is of the moment gives the look; the lead may be over, and lead only because it is tied to the selected.
	const seen = bright.length > 0 ? bright : members;
	const first = seen[0] as Sign;
	const shape = seen.every((member) => member.shape === first.shape) ? first.shape : 'many';
	const look = seen.some((member) => member.look === 'now') ? 'now' : first.look;
	const tied = members.some((member) => member.tied);
	return {
		...lead,
		key: `${lead.key}+`,
		records: members.flatMap((member) => member.records),
		shape,
		radius: px((bright.length === 0 ? 6 : 8.5) + (members.length > 9 ? 2.5 : 0)),
		look,
		tied,
		halo: 0,
		weight: weightOf({ selected: lead.selected, look, tied }, lead.records[0]),
	};
}

/** A line from the place of the deed to that of its memorial, or the other way. */
export interface Thread {
	key: string;
	from: Point;
	to: Point;
}

/** Threads from the selected record to what it is tied to. */
export function threadsOf(
	selected: IndexRecord | null,
	find: (id: string) => IndexRecord | undefined,
	projection: Projection,
): Thread[] {
	if (!selected?.place) return [];
	const from = projection.project(selected.place);
	return selected.links.flatMap((id) => {
		const other = find(id);
		const remembers = other && (other.type === 'memorial') !== (selected.type === 'memorial');
		if (!other?.place || !remembers) return [];
		const to = projection.project(other.place);
		return Math.hypot(to[0] - from[0], to[1] - from[1]) > 14 ? [{ key: id, from, to }] : [];
	});
}
