import { describe, expect, test } from 'vitest';
import { type Linked, linkRecords } from './links.ts';
import { kilometres } from './places.ts';

const label = { en: 'x', ru: 'x' };
const far = { lon: 39, lat: 57, precision: 'region' as const, label };
const make = (id: string, type: Linked['type'], more: Partial<Linked> = {}): Linked => ({
	id,
	type,
	place: far,
	day: null,
	related: [],
	...more,
});

describe('ties', () => {
	const links = linkRecords([
		make('town', 'town', { place: { lon: 32, lat: 54, precision: 'town', label } }),
		make('event', 'event', { related: ['town', 'camp'], day: 3 }),
		make('camp', 'camp', { memorials: ['listed'], day: 2 }),
		make('listed', 'memorial', { related: ['event'], day: 9 }),
		make('remembering', 'memorial', { commemorates: ['town', 'camp', 'event'], day: 8 }),
		make('near', 'memorial', { place: { lon: 32.01, lat: 54.01, precision: 'street', label } }),
		make('vague', 'memorial', { place: { lon: 32.01, lat: 54.01, precision: 'district', label } }),
	]);

	test('hold both ways', () => {
		for (const [id, list] of links) for (const other of list) expect(links.get(other)).toContain(id);
	});

	test('for a camp: its memorials first, then what is related', () => {
		expect(links.get('camp')).toEqual(['listed', 'remembering', 'event']);
	});

	test('for a memorial: what it remembers first, towns last', () => {
		expect(links.get('remembering')).toEqual(['camp', 'event', 'town']);
		expect(links.get('listed')).toEqual(['camp', 'event']);
	});

	test('for a town: events, camps, memorials in order of time; what stands within 6 km is tied to it', () => {
		expect(links.get('town')).toEqual(['event', 'remembering', 'near']);
		expect(links.get('near')).toEqual(['town']);
		expect(links.get('vague')).toEqual([]);
	});

	test('never to itself, never to what is not there', () => {
		expect(linkRecords([make('a', 'event', { related: ['a', 'nowhere'] })]).get('a')).toEqual([]);
	});
});

test('great-circle distance', () => {
	// Smolensk to Kaluga, about 271 km; one degree of latitude, 111.2 km.
	expect(kilometres({ lon: 32.05, lat: 54.78 }, { lon: 36.27, lat: 54.53 })).toBeCloseTo(272.9, 0);
	expect(kilometres({ lon: 32, lat: 54 }, { lon: 32, lat: 55 })).toBeCloseTo(111.2, 1);
	expect(kilometres({}, { lon: 32, lat: 55 })).toBeNull();
});
