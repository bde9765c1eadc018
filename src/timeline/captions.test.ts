import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shippedMeasure } from '../../scripts/advances.ts';
import { say } from '../i18n/index.ts';
import { createAxis, SHORTEST_WINDOW, type Window, wholeAxis, wholeWindow } from '../time/axis.ts';
import { dayOf } from '../time/day.ts';
import type { Era } from '../time/eras.ts';
import { captionsOf, type Shown } from './captions.ts';

const end = dayOf(2027);
const ERAS = ['before', 'war', 'memory'] as const;
const namesIn = (language: 'en' | 'ru') => {
	const { era, eraShort } = say(language);
	return Object.fromEntries(ERAS.map((each) => [each, [era[each], eraShort[each]]])) as unknown as Record<
		Era,
		readonly [string, string]
	>;
};
const letters = (['en', 'ru'] as const).flatMap((language) => Object.values(namesIn(language)).flat()).join('');
const measure = await shippedMeasure(letters);
const widthOf = (text: string) => measure(text, 11.5, 3);

/** The stretches in view of a timeline as wide as this, with its margins. */
function shownIn(window: Window, width: number, [left, right]: readonly [number, number]): Shown[] {
	const axis = createAxis({ window, width: width - left - right, end });
	return axis.stretches.flatMap(({ era, from, to }) => {
		const shown = { era, from: left + Math.max(axis.x(from), 0), to: left + Math.min(axis.x(to), axis.width) };
		return shown.to - shown.from > 8 ? [shown] : [];
	});
}

const margins = (width: number): [number, number] => (width < 700 ? [10, 42] : [92, 72]);

describe.each(['en', 'ru'] as const)('the names of the stretches, %s', (language) => {
	const names = namesIn(language);

	test.each([320, 360, 390, 768, 1024, 1440, 1920])('of the whole are all there at %d pixels', (width) => {
		const shown = shownIn(wholeWindow(end), width, margins(width));
		const captions = captionsOf(shown, names, [2, width - 6], widthOf);
		expect(captions.map(({ era }) => era)).toEqual(ERAS);
	});

	test('of the whole are in full from a tablet on, each at its break', () => {
		for (const width of [768, 1024, 1440, 1920]) {
			const shown = shownIn(wholeWindow(end), width, margins(width));
			const captions = captionsOf(shown, names, [2, width - 6], widthOf);
			expect(captions.map(({ text }) => text)).toEqual(ERAS.map((era) => names[era][0]));
			for (const [i, { x }] of captions.entries()) expect(Math.abs(x - (shown[i] as Shown).from)).toBeLessThan(16);
		}
	});

	test('never overlap or leave the row, and stand at their own stretch', () => {
		const views = fc.tuple(
			fc.double({ min: 0, max: 1, noNaN: true }),
			fc.double({ min: 0, max: 1, noNaN: true }),
			fc.integer({ min: 300, max: 1920 }),
		);
		fc.assert(
			fc.property(views, ([a, b, width]) => {
				const { invert } = wholeAxis(end);
				const from = Math.min(invert(Math.min(a, b)), end - SHORTEST_WINDOW);
				const to = Math.max(invert(Math.max(a, b)), from + SHORTEST_WINDOW);
				const shown = shownIn([from, to], width, margins(width));
				const captions = captionsOf(shown, names, [2, width - 6], widthOf);
				expect(captions.length).toBeGreaterThan(0);
				for (const [i, { era, text, x }] of captions.entries()) {
					const stretch = shown.find((each) => each.era === era) as Shown;
					expect(x).toBeGreaterThanOrEqual(2);
					expect(x + widthOf(text)).toBeLessThanOrEqual(width - 6);
					expect(x).toBeLessThan(stretch.to);
					expect(x + widthOf(text)).toBeGreaterThan(stretch.from);
					const next = captions[i + 1];
					if (next) expect(next.x).toBeGreaterThan(x + widthOf(text));
				}
			}),
			{ numRuns: 300 },
		);
	});
});

test('without a stretch in view there is no name', () => {
	expect(captionsOf([], namesIn('en'), [0, 100], widthOf)).toEqual([]);
});
