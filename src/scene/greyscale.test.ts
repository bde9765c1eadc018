/**
 * What is told by colour is told without it too: kinds by shape, areas by pattern, holders by how a mark is filled.
 * The rules of the stylesheet are read here as they are written there.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { dark, type Flavour, light } from '../ground/flavours.ts';
import { PATTERNS } from './paint.ts';
import { SHAPES } from './paint-marks.ts';

/** Relative luminance as WCAG 2.2 defines it: all that a greyscale picture keeps of a colour. */
function luminance(colour: string): number {
	const [red, green, blue] = [1, 3, 5].map((i) => {
		const part = Number.parseInt(colour.slice(i, i + 2), 16) / 255;
		return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
	}) as [number, number, number];
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
const contrast = (a: string, b: string) => {
	const [bright, dim] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
	return (bright + 0.05) / (dim + 0.05);
};

const css = readFileSync(new URL('../styles/map.css', import.meta.url), 'utf8').replace(/\/\*.*?\*\//gs, '');
/** The colour's name that a rule of the stylesheet gives to a property. */
function named(selector: string, property: string): keyof Flavour {
	const bodies = [...css.matchAll(/([^{}]+)\{([^{}]*)\}/g)].flatMap(([, selectors, body]) =>
		selectors?.split(',').some((each) => each.trim() === selector) ? [body ?? ''] : [],
	);
	const values = bodies.flatMap((body) => [...body.matchAll(/([\w-]+):\s*([^;]+);/g)]);
	const value = values.filter(([, key]) => key === property).at(-1)?.[2];
	const name = value?.match(/^var\(--([\w-]+)\)$/)?.[1];
	if (!name) throw new RangeError(`no ${property} of ${selector}`);
	return name.replace(/-(\w)/g, (_: string, letter: string) => letter.toUpperCase()) as keyof Flavour;
}

/** How far a shape reaches to the side and to the corner, as parts of its radius. */
function reach(path: string): [side: number, corner: number] {
	const points: [number, number][] = [];
	let [x, y] = [0, 0];
	for (const [, command, numbers] of path.matchAll(/([MLHVA])([^MLHVAZ]*)/g)) {
		const values = (numbers ?? '').split(/[ ,]/).map(Number);
		if (command === 'H') x = values[0] as number;
		else if (command === 'V') y = values[0] as number;
		else [x, y] = values.slice(-2) as [number, number];
		points.push([x, y]);
		// An arc is half a circle here: its middle lies above or below.
		if (command === 'A') points.push([0, values[0] as number], ...around(values[0] as number));
	}
	const furthest = (dx: number, dy: number) => Math.max(...points.map(([px, py]) => px * dx + py * dy));
	return [furthest(1, 0), furthest(Math.SQRT1_2, Math.SQRT1_2)];
}
const around = (radius: number): [number, number][] =>
	Array.from({ length: 16 }, (_, i) => [radius * Math.cos((i * Math.PI) / 8), radius * Math.sin((i * Math.PI) / 8)]);

test('events, camps and memorials have shapes of their own', () => {
	const form = (['event', 'camp', 'memorial'] as const).map((kind) => {
		const [side, corner] = reach(SHAPES[kind](10));
		return corner / side;
	});
	// A circle reaches as far everywhere, a square furthest to its corners, a diamond furthest to its sides.
	expect(form[0]).toBeCloseTo(1, 1);
	expect(form[1]).toBeCloseTo(Math.SQRT2, 1);
	expect(form[2]).toBeCloseTo(Math.SQRT1_2, 1);
});

test('areas have patterns of their own', () => {
	const all = Object.values(PATTERNS);
	for (const [i, one] of all.entries()) {
		for (const other of all.slice(i + 1)) {
			const turned = Math.abs(((one.angle - other.angle + 270) % 180) - 90);
			expect(one.mark !== other.mark || turned >= 40, JSON.stringify([one, other])).toBe(true);
		}
	}
});

describe.each([
	['light', light],
	['dark', dark],
])('in the %s flavour', (_, flavour) => {
	test('several of many kinds are told from one event by their darkness', () => {
		const fills = ['.sign.event path', '.sign.many path'].map((rule) => flavour[named(rule, 'fill')]);
		expect(contrast(...(fills as [string, string]))).toBeGreaterThan(2);
	});

	test('who holds a town: dark, a thin ring, half dark, a thick ring', () => {
		const fill = (holder: string) => flavour[named(`.made .town${holder}`, 'fill')];
		const [german, contested, free] = [fill('.german'), fill('.contested'), fill('')];
		expect(contrast(german, free)).toBeGreaterThan(7);
		expect(contrast(contested, free)).toBeGreaterThan(3);
		expect(contrast(contested, german)).toBeGreaterThan(1.8);
		expect(contrast(flavour[named('.made .town', 'stroke')], free)).toBeGreaterThan(7);
		expect(contrast(flavour[named('.made .town.partisan', 'stroke')], free)).toBeGreaterThan(3);
		const width = (rule: string) => Number(css.split(`${rule} {`)[1]?.match(/stroke-width: ([\d.]+)/)?.[1]);
		expect(width('.made .town.partisan')).toBeGreaterThan(2 * width('.made .town'));
	});

	test('what is of the moment is full, what is just over a ring, what is perhaps a broken ring', () => {
		for (const kind of ['event', 'memorial']) {
			const full = flavour[named(`.sign.${kind} path`, 'fill')];
			const ring = flavour[named('.sign.recent path', 'fill')];
			expect(contrast(full, ring)).toBeGreaterThan(3);
			expect(contrast(flavour[named(`.sign.recent.${kind} path`, 'stroke')], ring)).toBeGreaterThan(3);
		}
		expect(css.split('.sign.perhaps path {')[1]?.split('}')[0]).toContain('stroke-dasharray');
	});
});
