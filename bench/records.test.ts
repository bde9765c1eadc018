import { expect, it } from 'vitest';
import { dateFault } from '../src/dataset/edtf.ts';
import { FIRST_DAY, LANES, LAST_DAY, syntheticFronts, syntheticRecords, targetsOf, writtenDate } from './records.ts';

const records = syntheticRecords(3000);
const part = (of: typeof records) => of.length / records.length;

it('the same number gives the same records, another number others', () => {
	expect(syntheticRecords(50)).toEqual(syntheticRecords(50));
	expect(syntheticRecords(51)[0]).not.toEqual(syntheticRecords(50)[0]);
});

it('records are of the mixture that the README names', () => {
	expect(new Set(records.map(({ id }) => id)).size).toBe(3000);
	expect(part(records.filter(({ from, to }) => from === to))).toBeCloseTo(0.6, 1);
	expect(part(records.filter(({ uncertain }) => uncertain))).toBeCloseTo(0.2, 1);
	expect(new Set(records.map(({ lane }) => lane)).size).toBe(LANES);
	for (const { from, to } of records) {
		expect(from).toBeGreaterThanOrEqual(FIRST_DAY);
		expect(to).toBeLessThanOrEqual(LAST_DAY);
		expect(to).toBeGreaterThanOrEqual(from);
	}
});

it('their dates are such as the dataset takes', () => {
	for (const record of records) expect(dateFault(writtenDate(record))).toBeNull();
});

it('on every day of the war one stretch of land is held', () => {
	const fronts = syntheticFronts();
	expect(fronts).toHaveLength(60);
	for (let day = FIRST_DAY; day <= LAST_DAY; day++)
		expect(fronts.filter(({ from, to }) => from <= day && day < to)).toHaveLength(1);
});

it('targets are different, certain, and to be seen on their day', () => {
	const targets = targetsOf(records, 10);
	expect(new Set(targets.map(({ id }) => id)).size).toBe(10);
	for (const { id, day } of targets) {
		const record = records.find((each) => each.id === id);
		expect(record).toMatchObject({ uncertain: false, from: day });
	}
	expect(targetsOf(records.slice(0, 3), 10).length).toBeLessThanOrEqual(3);
});
