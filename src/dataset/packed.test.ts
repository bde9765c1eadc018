import { expect, test } from 'vitest';
import { compile } from './compile.ts';
import { fixtureRoot } from './fixture/fixture.ts';
import { packIndex, unpackIndex } from './packed.ts';
import { readData } from './read.ts';

const { index } = compile(readData(fixtureRoot));

test('what is packed, sent and unpacked is what it was', () => {
	expect(index.towns.length + index.records.length).toBeGreaterThan(2);
	expect(unpackIndex(JSON.parse(JSON.stringify(packIndex(index))))).toEqual(index);
});

test('what not every row has is absent in the others, and what is null stays null', () => {
	const [one] = index.records;
	const rows = [
		{ ...one, links: [], end: [1, 2] },
		{ ...one, links: [], date: null },
	];
	const { records } = unpackIndex(packIndex({ ...index, towns: [], records: rows as typeof index.records }));
	expect(records.map((each) => ['end' in each, each.date === null])).toEqual([
		[true, one?.date === null],
		[false, true],
	]);
});

test('a tie that leads nowhere, or a column that is missing, is told', () => {
	const packed = packIndex({
		...index,
		towns: index.towns.slice(0, 1).map((town) => ({ ...town, links: [] })),
		records: [],
	});
	expect(() => unpackIndex({ ...packed, towns: { ...packed.towns, links: [[7]] } })).toThrow(RangeError);
	expect(() => unpackIndex({ ...packed, towns: {} })).toThrow(TypeError);
});
