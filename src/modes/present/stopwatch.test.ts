import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { elapsed, readStopwatch, sayElapsed, started, toggled } from './stopwatch.ts';

describe('the watch', () => {
	test('runs, rests and runs on', () => {
		let watch = started(1000);
		expect(elapsed(watch, 4000)).toBe(3000);
		watch = toggled(watch, 5000);
		expect(elapsed(watch, 90_000)).toBe(4000);
		watch = toggled(watch, 100_000);
		expect(elapsed(watch, 101_500)).toBe(5500);
	});

	test('is the same after a reload, and does not run back when the clock is set', () => {
		const watch = toggled(started(0), 7000);
		expect(readStopwatch(JSON.stringify(watch))).toEqual(watch);
		expect(elapsed(started(5000), 1000)).toBe(0);
	});

	test('that was not kept, or was kept by others, is none', () => {
		expect(readStopwatch(null)).toBeNull();
		fc.assert(fc.property(fc.string(), (kept) => readStopwatch(kept) === null));
		for (const kept of ['{}', 'null', '{"since":"1","before":0}', '{"since":1,"before":-1}', '{"since":1}'])
			expect(readStopwatch(kept), kept).toBeNull();
	});

	test('is said as on a clock', () => {
		expect([0, 59_999, 60_000, 247_000, 3_750_000].map(sayElapsed)).toEqual([
			'0:00',
			'0:59',
			'1:00',
			'4:07',
			'1:02:30',
		]);
	});
});
