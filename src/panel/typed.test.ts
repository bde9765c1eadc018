import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { type Compiled, compile } from '../dataset/compile.ts';
import { fixtureRoot } from '../dataset/fixture/fixture.ts';
import { peopleIn } from '../dataset/people.ts';
import { readData } from '../dataset/read.ts';
import { axisEnd } from '../time/eras.ts';
import { readDay } from '../time/read-day.ts';
import { indexOf, type SearchIndex } from './search-index.ts';

const typed = fc.oneof(
	fc.string({ unit: 'binary', maxLength: 60 }),
	fc.string({ unit: 'grapheme', maxLength: 60 }),
	fc.string({
		unit: fc.constantFrom(...'.*+?^$', ...'{}()|[]\\/"\'<>&%#;:-_ caenКан\u202e\u200b\u0301'),
		maxLength: 60,
	}),
	fc.constantFrom('__proto__', 'constructor', '<script>', 'caen'.repeat(5000), '́'.repeat(300), '\ud800', ' \u00a0 '),
);

let search: SearchIndex;
let known: Set<string>;
beforeAll(() => {
	const { index, names, dataset }: Compiled = compile(readData(fixtureRoot));
	known = new Set([...index.towns, ...index.records].map(({ id }) => id));
	search = indexOf({
		records: index.records,
		towns: index.towns,
		record: (id) => index.records.find((each) => each.id === id),
		namesOf: (id) => [names.en.names[id] ?? '', names.ru.names[id] ?? ''],
		people: peopleIn(dataset),
	});
});

test('whatever is typed into the search finds records of the dataset or nothing', () => {
	fc.assert(
		fc.property(typed, (text) => {
			const found = search.find(text).flatMap((group) => group.found);
			expect(found.length).toBeLessThanOrEqual(14);
			for (const { id } of found) expect(known.has(id)).toBe(true);
		}),
		{ numRuns: 200 },
	);
	expect(search.find('caen').flatMap(({ found }) => found.map(({ id }) => id))).toContain('caen');
});

test('whatever is typed as a date is a day of the axis or none', () => {
	const end = axisEnd();
	fc.assert(
		fc.property(
			fc.oneof(typed, fc.string({ unit: fc.constantFrom(...'0123456789./- янмa'), maxLength: 16 })),
			(text) => {
				const day = readDay(text, end);
				if (day !== null) expect(Number.isInteger(day) && day < end).toBe(true);
			},
		),
		{ numRuns: 1000 },
	);
});
