import { expect, test } from 'vitest';
import { coverageOf } from './coverage.ts';
import { sayCoverage } from './coverage-text.ts';
import { changed, fixtureRoot } from './fixture/fixture.ts';
import { readData } from './read.ts';
import { validate } from './validate.ts';

const coverage = coverageOf(validate(readData(fixtureRoot)).dataset);
const after = (path: string, from: string, to: string) => coverageOf(validate(changed(path, from, to)).dataset);

test('counts records and sources', () => {
	expect(coverage.records.type).toEqual({ camp: 1, event: 2, memorial: 1, town: 3 });
	expect(coverage.records.region).toEqual({ calvados: 7 });
	expect(coverage.records.year).toEqual({ 1940: 1, 1944: 2, 1988: 1 });
	expect(coverage.records.verified).toEqual({ conflict: 1, 'from-memory': 1, seen: 5 });
	expect(coverage.sources.kind).toEqual({ encyclopedia: 1, museum: 1 });
	expect(coverage.sources.copy).toEqual({ 'the publication itself': 2 });
});

test('counts the steps of tours, and the sources that they name', () => {
	const steps = [{ sources: ['a', 'b'] }, { sources: ['b'] }];
	const { dataset } = validate(readData(fixtureRoot));
	const told = { ...dataset, tours: [{ value: { id: 'walk', steps } }] } as unknown as typeof dataset;
	expect(coverageOf(told).tours).toEqual({ steps: { walk: 2 }, sources: { walk: 2 } });
	expect(coverageOf(told).gaps['tours not reviewed']).toEqual(['walk']);
	expect(sayCoverage(coverageOf(told), false)).toContain('Tours: steps\n  walk      2');
	expect(coverage.tours).toEqual({ steps: {}, sources: {} });
});

test('tells what part is sourced, and which is not', () => {
	expect(coverage.sourced.changes).toEqual({ of: 2, all: 6 });
	expect(coverage.gaps['changes without a source']).toContain('falaise: soviet 1944-08');
	// Two events, a camp, a memorial, and two days of the liberation of Caen.
	expect(coverage.sourced.dates).toEqual({ of: 6, all: 6 });
	expect(
		after('events/caen-bombed.yaml', 'verified: seen', 'verified: from-memory').gaps['dates without a source'],
	).toEqual(['caen-bombed: 1944-06-06/1944-07-07']);
	expect(coverage.liberations).toEqual({ sourced: ['bayeux', 'caen'], unknown: [], unsourced: ['falaise'] });
	expect(
		after('towns/falaise.yaml', '  - {holder: soviet, from: 1944-08, verified: from-memory}\n', '').liberations.unknown,
	).toEqual(['falaise']);
});

test('names the gaps', () => {
	expect(coverage.gaps['memorials without a date']).toEqual([]);
	expect(after('memorials/caen-memorial.yaml', '1988-06-06', 'null').gaps['memorials without a date']).toEqual([
		'caen-memorial',
	]);
	expect(
		after('camps/caen-prison.yaml', 'lon: -0.387, lat: 49.186, precision: street, ', '').gaps[
			'records without coordinates'
		],
	).toEqual(['caen-prison']);
	expect(coverage.gaps['records that rest on one source']).not.toContain('falaise');
	expect(coverage.gaps['records that rest on one source']).toContain('bayeux');
	const weak = 'records that rest on forums, reprints or mirrors alone' as const;
	expect(coverage.gaps[weak]).toEqual([]);
	expect(after('sources/enwiki-caen.yaml', 'lang: en', 'lang: en\ncopy: mirror').gaps[weak]).toContain('bayeux');
	expect(coverage.gaps['records not reviewed']).not.toContain('caen');
});

test('is said as a plain text, gaps cut short unless all are asked for', () => {
	const text = sayCoverage(coverage, false);
	expect(text).toContain('Records by type\n  camp          1\n');
	expect(text).toContain('changes of holder            33.3 % (2 of 6)');
	expect(text).toContain('without a source: falaise');
	const gaps = { ...coverage.gaps, 'memorials without a date': Array.from({ length: 10 }, (_, i) => `memorial-${i}`) };
	expect(sayCoverage({ ...coverage, gaps }, false)).toContain('memorial-7\n      and 2 more');
	expect(sayCoverage({ ...coverage, gaps }, true)).toContain('memorial-9');
});
