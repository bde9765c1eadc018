import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileDataset } from './compile.ts';
import { dateFault, parseDate } from './edtf.ts';
import { fixtureRoot } from './fixture/fixture.ts';
import { type DataFile, readData, readText } from './read.ts';
import { SCHEMAS, SINGLE } from './schema.ts';
import { validate } from './validate.ts';

const files = readData(fixtureRoot);
const textOf = ({ path }: DataFile) => readFileSync(`${fixtureRoot}${path}`, 'utf8');

/** What breaks parsers: YAML's own signs, other scripts, controls, halves of characters, names of the prototype. */
const nasty = fc.oneof(
	fc.string({ unit: 'binary', maxLength: 40 }),
	fc.string({ unit: fc.constantFrom(...': -?|>&*!%@`#{}[],"\'\n\t\r0~<ю\u202e\u0000'), maxLength: 30 }),
	fc.constantFrom(
		'__proto__',
		'constructor',
		'<<: *a',
		'&a [*a]',
		'!!js/function x',
		'---\n',
		'1e999',
		'0x',
		'.nan',
		'\ud800',
		'{'.repeat(600),
	),
);

/** Faults that an editor can act on: in a file, at a place, in words. */
function expectFaults(list: ReturnType<typeof validate>['faults']): void {
	for (const { file, line, column, message } of list) {
		expect(file).toMatch(/^data\//);
		expect(line).toBeGreaterThanOrEqual(1);
		expect(column).toBeGreaterThanOrEqual(1);
		expect(message.length).toBeGreaterThan(5);
	}
}

describe('no text that stands in a file of the dataset', () => {
	test('breaks the reading of it', () => {
		const folder = fc.constantFrom(...(Object.keys({ ...SCHEMAS, ...SINGLE }) as DataFile['folder'][]));
		fc.assert(
			fc.property(fc.array(nasty, { maxLength: 8 }), folder, (pieces, as) => {
				const file = readText(pieces.join(''), 'data/events/x.yaml', as);
				expectFaults(validate([file]).faults);
			}),
			{ numRuns: 120 },
		);
	});

	test('gets past the checks and breaks the compiler, wherever in a good file it stands', () => {
		const spot = fc.record({
			file: fc.nat(files.length - 1),
			at: fc.double({ min: 0, max: 1, noNaN: true }),
			cut: fc.nat(30),
			put: nasty,
		});
		fc.assert(
			fc.property(fc.array(spot, { minLength: 1, maxLength: 3 }), (spots) => {
				const changed = [...files];
				for (const { file, at, cut, put } of spots) {
					const { path, folder } = files[file]!;
					const text = textOf(files[file]!);
					const from = Math.floor(at * text.length);
					changed[file] = readText(text.slice(0, from) + put + text.slice(from + cut), path, folder);
				}
				const { dataset, faults } = validate(changed);
				expectFaults(faults);
				if (faults.length === 0) expect(Object.keys(compileDataset(dataset).files).length).toBeGreaterThan(5);
			}),
			{ numRuns: 70 },
		);
	});

	test('is a bomb: aliases of aliases are a fault', () => {
		const lines = [
			'a: &a0 [x]',
			...Array.from({ length: 12 }, (_, i) => `k${i}: &a${i + 1} [${`*a${i}, `.repeat(9)}*a${i}]`),
		];
		const file = readText(lines.join('\n'), 'data/events/x.yaml', 'events');
		expect(file.faults.map(({ message }) => message).join()).toMatch(/alias/i);
	});
});

describe('no text in the place of a date', () => {
	const piece = fc.oneof(
		nasty,
		fc.string({ unit: fc.constantFrom(...'0123456789-/~?%X.T:+Z[]{}, '), maxLength: 24 }),
		fc.constantFrom(
			'1941-10',
			'196X',
			'..',
			'1941-10-12~',
			'1942-07/..',
			'2024-02-30',
			'-1941',
			'Y170000002',
			'1941-21',
		),
	);
	test('is anything but a date or a fault that says why', () => {
		fc.assert(
			fc.property(fc.array(piece, { minLength: 1, maxLength: 3 }), (pieces) => {
				const text = pieces.join('');
				const fault = dateFault(text);
				if (fault !== null) {
					expect(fault.length).toBeGreaterThan(5);
					return;
				}
				const [a, b, c, d] = parseDate(text).bounds;
				for (const day of [a, b, c, d]) if (day !== null) expect(Number.isInteger(day)).toBe(true);
				if (a != null && b != null) expect(a).toBeLessThanOrEqual(b);
				if (c != null && d != null) expect(c).toBeLessThanOrEqual(d);
			}),
			{ numRuns: 1500 },
		);
	});
});
