import fc from 'fast-check';
import { expect, test } from 'vitest';
import { occupied, servedSpans } from './spans.ts';

const day = (text: string) => Date.parse(`${text}T00:00:00Z`) / 86_400_000;
const span = (holder: 'soviet' | 'german', from: string) => ({ holder, from, sources: [], verified: 'seen' as const });

test('an inexact change is cut off at its exact neighbours', () => {
	const [, about, exact] = servedSpans([
		span('soviet', '1941-06-22'),
		span('german', '1942-01-10~'),
		span('soviet', '1942-01-17'),
	]);
	expect(about?.from).toEqual([day('1941-12-27'), day('1942-01-16')]);
	expect(exact?.from).toEqual([day('1942-01-17'), day('1942-01-17')]);
});

test('two inexact changes meet in the middle of their overlap', () => {
	const [, first, second] = servedSpans([
		span('soviet', '1941-06-22'),
		span('german', '1942-01-10~'),
		span('soviet', '1942-01-20~'),
	]);
	expect(first!.from[1] + 1).toBe(second!.from[0]);
	expect(first!.from[0]).toBe(day('1941-12-27'));
	expect(second!.from[1]).toBe(day('1942-02-03'));
});

test('for all towns windows stay in order, never overlap, and never grow', () => {
	const change = fc.tuple(fc.integer({ min: 2, max: 60 }), fc.boolean());
	fc.assert(
		fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), (changes) => {
			let at = day('1941-06-22');
			const control = [span('soviet', '1941-06-22')];
			for (const [gap, about] of changes) {
				at += gap;
				const text = new Date(at * 86_400_000).toISOString().slice(0, 10);
				control.push(span(control.length % 2 ? 'german' : 'soviet', about ? `${text}~` : text));
			}
			const spans = servedSpans(control);
			const written = control.map(({ from }) => servedSpans([span('soviet', from)])[0]!.from);
			spans.forEach(({ from }, i) => {
				expect(from[0]).toBeLessThanOrEqual(from[1]);
				expect(from[0]).toBeGreaterThanOrEqual(written[i]![0]);
				expect(from[1]).toBeLessThanOrEqual(written[i]![1]);
				if (i) expect(from[0]).toBeGreaterThan(spans[i - 1]!.from[1]);
			});
		}),
		// Three changes within a few days, two of them inexact.
		{
			numRuns: 2000,
			examples: [
				[
					[
						[2, true],
						[2, true],
						[2, false],
					],
				],
			],
		},
	);
});

test('the days on which a town may not have been soviet, all occupations together', () => {
	const spans = servedSpans([
		span('soviet', '1941-06-22'),
		span('german', '1941-07-19'),
		span('soviet', '1941-09-06'),
		span('german', '1941-10-06'),
		span('soviet', '1943-08-30'),
	]);
	expect(occupied(spans)).toEqual([day('1941-07-19'), day('1943-08-30')]);
	expect(occupied(servedSpans([span('soviet', '1941-06-22')]))).toBeNull();
});
