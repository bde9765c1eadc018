import { describe, expect, test } from 'vitest';
import { dark, type Flavour, light } from './flavours.ts';

type Pair = readonly [keyof Flavour, keyof Flavour];

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(colour: string): number {
	const parts = [1, 3, 5].map((i) => {
		const part = Number.parseInt(colour.slice(i, i + 2), 16) / 255;
		return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * parts[0]! + 0.7152 * parts[1]! + 0.0722 * parts[2]!;
}
function contrast(a: string, b: string): number {
	const [bright, dim] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
	return (bright + 0.05) / (dim + 0.05);
}

const on = (marks: readonly (keyof Flavour)[], grounds: readonly (keyof Flavour)[]): Pair[] =>
	marks.flatMap((mark) => grounds.map((ground): Pair => [mark, ground]));

/** What is read, on what it is read on: pages and cards, names on the map (free and occupied), labels in marks. */
const TEXT: Pair[] = [
	...on(['ink', 'softInk'], ['paper', 'raised', 'land', 'occupiedGround']),
	['ink', 'memoryGround'],
	...on(['riverName'], ['land', 'occupiedGround']),
	...on(['memory'], ['paper', 'raised']),
	['onFront', 'front'],
	['onMemory', 'memory'],
	['raised', 'ink'],
	['raised', 'softInk'],
];

/** Marks that mean something, on what they lie on. Rivers, water and hairlines only accompany. */
const MARKS: Pair[] = [
	...on(['front', 'memory', 'faint', 'focus'], ['paper', 'raised', 'land', 'occupiedGround', 'memoryGround']),
	...on(['partisan', 'contested', 'occupied', 'border'], ['land']),
];

describe.each([
	['light', light],
	['dark', dark],
])('the %s flavour', (_, flavour) => {
	test('is made of full colours', () => {
		for (const [name, colour] of Object.entries(flavour)) expect(colour, name).toMatch(/^#[0-9a-f]{6}$/);
	});

	test.each(TEXT)('text: %s on %s has a contrast of 4.5', (text, ground) => {
		expect(contrast(flavour[text], flavour[ground])).toBeGreaterThanOrEqual(4.5);
	});

	test.each(MARKS)('marks: %s on %s has a contrast of 3', (mark, ground) => {
		expect(contrast(flavour[mark], flavour[ground])).toBeGreaterThanOrEqual(3);
	});

	test.each(['railway', 'highway'] as const)('quiet: the %s is seen on land, and no more than a river', (way) => {
		const seen = contrast(flavour[way], flavour.land);
		expect(seen).toBeGreaterThanOrEqual(Math.max(1.4, contrast(flavour.hairline, flavour.land)));
		expect(seen).toBeLessThanOrEqual(contrast(flavour.river, flavour.land) + 0.2);
	});
});

test('contrast is measured as it should be', () => {
	expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 6);
	expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.478, 3);
});
