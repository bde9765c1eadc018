import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shippedMeasure } from '../../scripts/advances.ts';
import { say } from '../i18n/index.ts';
import { sayMoment } from '../state/said.ts';
import { dayOf } from '../time/day.ts';
import { readingsOf } from './backdrop.ts';
import { placeReading } from './reading.ts';

const LANGUAGES = ['en', 'ru'] as const;
/** The playhead's label and what may be said beside it: a day and the share, a year and the memorials. */
const rows = (language: (typeof LANGUAGES)[number]) => {
	const words = say(language);
	const [day, year] = [dayOf(1943, 9, 25), dayOf(1975, 12, 31)].map((each) => sayMoment(each, language));
	return [0, 7, 61, 100].flatMap((n) => [
		{ label: day as string, readings: readingsOf('share', n, words) },
		{ label: year as string, readings: readingsOf('memorials', n, words) },
	]);
};
const letters = LANGUAGES.flatMap((language) => rows(language).flatMap(({ label, readings }) => [label, ...readings]));
const measure = await shippedMeasure(letters.join(''));
const widthOf = (text: string) => measure(text, 13, 3);

/** All readings beside the playhead, wherever it is on a screen of this width. */
function* everywhere(language: (typeof LANGUAGES)[number], width: number) {
	for (const { label, readings } of rows(language)) {
		const wide = measure(label, 13.5, 2) + 32;
		for (let left = 2; left <= width - wide - 2; left += 7)
			yield { readings, left, placed: placeReading(readings, [left, left + wide], [2, width - 2], widthOf) };
	}
}

describe('what is said beside the playhead', () => {
	const row = [2, 1000] as const;
	const all = ['a long reading of the value', 'a shorter one', 'short'];
	const wide = (text: string) => text.length * 10;

	test('stands on the right, then on the left, then in fewer words', () => {
		expect(placeReading(all, [400, 500], row, wide)).toEqual({ text: all[0], x: 510 });
		expect(placeReading(all, [800, 900], row, wide)).toEqual({ text: all[0], x: 520 });
		expect(placeReading(all, [100, 300], [2, 480], wide)).toEqual({ text: all[1], x: 310 });
		expect(placeReading(all, [2, 300], [2, 320], wide)).toBeNull();
	});

	test('never touches the label, nor leaves the row', () => {
		fc.assert(
			fc.property(fc.integer({ min: 2, max: 900 }), fc.integer({ min: 20, max: 98 }), (left, width) => {
				const placed = placeReading(all, [left, left + width], row, wide);
				if (!placed) return;
				const right = placed.x + wide(placed.text);
				expect(placed.x >= 2 && right <= 1000).toBe(true);
				expect(right < left || placed.x > left + width).toBe(true);
			}),
		);
	});

	test.each(LANGUAGES)('has room on every screen, wherever the playhead is: %s', (language) => {
		for (const width of [320, 360, 390, 768, 1024, 1440, 1920]) {
			for (const { readings, left, placed } of everywhere(language, width))
				expect(placed, `${readings[0]} at ${left} of ${width}`).not.toBeNull();
		}
	});

	test.each(LANGUAGES)('is said in full on a desk: %s', (language) => {
		for (const width of [1024, 1440, 1920])
			for (const { readings, placed } of everywhere(language, width)) expect(placed?.text).toBe(readings[0]);
	});
});
