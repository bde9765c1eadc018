import { readFileSync } from 'node:fs';
import { unpackIndex } from '../src/dataset/packed.ts';
import { type BenchRecord, LANES } from './records.ts';

/**
 * The real dataset as the peers draw it: every record that has a date and a place.
 * @param built folder of our build
 */
export function realRecords(built: string): BenchRecord[] {
	const read = (name: string) => JSON.parse(readFileSync(`${built}/data/${name}`, 'utf8'));
	const { records } = unpackIndex(read('index.json'));
	const { names } = read('names.en.json') as { names: Record<string, string> };
	const kinds = [...new Set(records.map(({ kind }) => kind))];
	return records.flatMap(({ id, type, date, place, importance, kind }): BenchRecord[] => {
		if (!date || !place) return [];
		const [a, b, c, d] = date.bounds;
		const from = a ?? b ?? c ?? d;
		if (from === null) return [];
		// A memorial stands from its opening on: that day is a point.
		const to = type === 'memorial' || date.said.length === 1 ? from : (d ?? c ?? from);
		const [lon, lat] = place;
		const lane = kinds.indexOf(kind) % LANES;
		return [{ id, name: names[id] ?? id, from, to, uncertain: a !== b || c !== d, importance, lane, lon, lat }];
	});
}
