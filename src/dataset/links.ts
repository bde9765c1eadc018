/**
 * What is tied to what. A tie is written down once, in either of the two records, and holds both ways.
 * Order: for an event or a camp its memorials first, for a memorial what it remembers first, then what is related, then towns;
 * for a town events, camps, memorials, each in order of time.
 */
import { kilometres } from './places.ts';
import type { Place } from './schema.ts';

export interface Linked {
	id: string;
	type: 'town' | 'event' | 'camp' | 'memorial' | 'topic';
	place: Place;
	/** Day by which it is put in order of time; `null`: not known, last. */
	day: number | null;
	related: readonly string[];
	/** Of a camp. */
	memorials?: readonly string[];
	/** Of a memorial: what it remembers. */
	commemorates?: readonly string[];
}

/** A record that stands this near to a town, in km, is tied to it without being told; only places as exact as a town count. */
const NEAR = 6;
const NEAR_ENOUGH = new Set(['exact', 'street', 'town']);

/** Rank of a tie within a record's list: the lower, the nearer. */
const REMEMBERS = 0;
const RELATED = 1;
const RELATED_BY = 2;
const TOWN = 3;

/** @returns for each id the ids that it is tied to, nearest tie first; never itself, never twice */
export function linkRecords(records: readonly Linked[]): Map<string, string[]> {
	const byId = new Map(records.map((record) => [record.id, record]));
	const ties = new Map<string, Map<string, number>>(records.map((record) => [record.id, new Map()]));
	const tie = (from: string, to: string, rank: number) => {
		const list = ties.get(from);
		if (!list || from === to || !byId.has(to)) return;
		const known = list.get(to);
		if (known === undefined || rank < known) list.set(to, rank);
	};
	const rankOf = (to: string, rank: number) => (byId.get(to)?.type === 'town' ? Math.max(rank, TOWN) : rank);
	for (const { id, memorials = [], commemorates = [], related } of records) {
		for (const memorial of memorials) {
			tie(id, memorial, REMEMBERS);
			tie(memorial, id, REMEMBERS);
		}
		for (const remembered of commemorates) {
			tie(id, remembered, rankOf(remembered, REMEMBERS));
			tie(remembered, id, REMEMBERS);
		}
		for (const other of related) {
			tie(id, other, rankOf(other, RELATED));
			tie(other, id, rankOf(id, RELATED_BY));
		}
	}
	const towns = records.filter((record) => record.type === 'town');
	for (const record of records) {
		if (record.type === 'town' || !NEAR_ENOUGH.has(record.place.precision ?? '')) continue;
		const town = nearestOf(towns, record.place, NEAR);
		if (!town) continue;
		tie(record.id, town.id, TOWN);
		tie(town.id, record.id, RELATED_BY);
	}
	return new Map([...ties].map(([id, list]) => [id, inOrder(byId, id, list)]));
}

const TYPES = ['event', 'camp', 'memorial', 'topic', 'town'] as const;

function inOrder(byId: Map<string, Linked>, id: string, list: Map<string, number>): string[] {
	const day = (other: string) => byId.get(other)?.day ?? Number.POSITIVE_INFINITY;
	const type = (other: string) => TYPES.indexOf(byId.get(other)?.type ?? 'town');
	const entries = [...list];
	if (byId.get(id)?.type === 'town') {
		entries.sort(([a], [b]) => type(a) - type(b) || order(day(a), day(b)) || (a < b ? -1 : 1));
	} else entries.sort(([, a], [, b]) => a - b);
	return entries.map(([other]) => other);
}

/** Infinity minus infinity is no order. */
const order = (a: number, b: number) => (a === b ? 0 : a - b);

/** The nearest of some records to a place, within a distance in km. */
export function nearestOf<T extends { place: Place }>(records: readonly T[], place: Place, within: number): T | null {
	let best: T | null = null;
	let least = within;
	for (const record of records) {
		const distance = kilometres(record.place, place);
		if (distance !== null && distance <= least) [best, least] = [record, distance];
	}
	return best;
}
