/** What grows with the number of records, drawn: one line a candidate, both scales by powers of ten, so that what does not depend on it is level. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { format, line, type ScaleLogarithmic, scaleLog, select, symbol, symbolsFill } from 'd3';
import { parseHTML } from 'linkedom';
import { apart } from './apart.ts';
import { OURS } from './candidates.ts';
import { BENCH } from './folders.ts';
import type { Report } from './report.ts';
import type { Result } from './results.ts';

export interface Chart {
	file: string;
	/** What it shows, in words. */
	alt: string;
}

/** Of which metric, and what stands above it. */
const DRAWN = [
	{ metric: 'usable', file: 'usable.svg', title: 'Until timeline and map can be used' },
	{ metric: 'step-script', file: 'step-script.svg', title: 'Step of seven days: script' },
	{ metric: 'step-painted', file: 'step-painted.svg', title: 'Step of seven days: until two frames later' },
	{ metric: 'heap', file: 'heap.svg', title: 'Heap after a scrub there and back' },
] as const;

const SIZE = { width: 800, height: 420 };
const MARGIN = { top: 64, right: 230, bottom: 58, left: 76 };
/** Where the real dataset has its place, beside the axis of numbers. */
const REAL = MARGIN.left + 22;
const AXIS_FROM = REAL + 52;
/** Between the baselines of two labels, at least. */
const LINE = 17;
/** A ground of its own, so that it is read on a light page and on a dark one. */
const COLOURS = { ground: '#fbf8f1', ink: '#26231e', quiet: '#6b665c', rule: '#ddd6c8' };
/** Beside their names, lines are told apart by colour and by the shape of their dots. Ours comes first, and is the thickest. */
const INKS = ['#a3231a', '#1d5b79', '#59408a', '#2c6b3a', '#7a5200'];

interface Point {
	records: number;
	value: number;
}
interface Line {
	id: string;
	title: string;
	points: Point[];
	/** Numbers of records with which others, or it itself with fewer, have a value, and it has none. */
	without: number[];
}

/** @param titles of the candidates, by id @returns those that were drawn: what grows is not told by one number of records */
export function writeCharts(report: Report, titles: ReadonlyMap<string, string>): Chart[] {
	const counts = new Set(report.results.map(({ records }) => records));
	counts.delete(0);
	if (counts.size < 2) return [];
	mkdirSync(`${BENCH}/results`, { recursive: true });
	return DRAWN.flatMap(({ metric, file, title }) => {
		const lines = linesOf(report.results, metric, titles);
		if (lines.length === 0) return [];
		const unit = metric === 'heap' ? 'MB' : 'milliseconds';
		const alt = `${title}, ${unit}. ${lines.map(said).join(' ')}`;
		writeFileSync(`${BENCH}/results/${file}`, chart(lines, `${title}, ${unit}`, alt));
		return [{ file, alt }];
	});
}

/** Those of the candidates that have a value, in their order. */
export function linesOf(results: readonly Result[], metric: string, titles: ReadonlyMap<string, string>): Line[] {
	const counts = [...new Set(results.map(({ records }) => records))].sort((a, b) => a - b);
	const own = results.filter((each) => each.metric === metric);
	return [...titles].flatMap(([id, title]) => {
		const points = own.flatMap((each) =>
			each.candidate === id && 'median' in each ? [{ records: each.records, value: each.median }] : [],
		);
		points.sort((a, b) => a.records - b.records);
		const without = counts.filter((count) => !points.some(({ records }) => records === count));
		return points.length > 0 ? [{ id, title, points, without }] : [];
	});
}

const number = format(',');
const value = (of: number) => number(Number(of.toPrecision(of >= 100 ? 3 : 2)));
const counted = (records: number) => (records === 0 ? 'the real dataset' : number(records));

function said({ title, points, without }: Line): string {
	const each = points.map((point) => `${value(point.value)} with ${counted(point.records)}`).join(', ');
	return `${title}: ${each}${without.length > 0 ? `; nothing with ${without.map(counted).join(', ')}` : ''}.`;
}

/** @returns an SVG document */
export function chart(lines: readonly Line[], title: string, description: string): string {
	const { document } = parseHTML('<!doctype html><html><body><svg></svg></body></html>');
	const svg = select(document.querySelector('svg') as unknown as SVGSVGElement)
		.attr('xmlns', 'http://www.w3.org/2000/svg')
		.attr('viewBox', `0 0 ${SIZE.width} ${SIZE.height}`)
		.attr('width', SIZE.width)
		.attr('height', SIZE.height)
		.attr('role', 'img')
		.attr('aria-labelledby', 'title description')
		.attr('font-family', 'system-ui, sans-serif')
		.attr('font-size', 13)
		.attr('fill', COLOURS.ink);
	svg.append('title').attr('id', 'title').text(title);
	svg.append('desc').attr('id', 'description').text(description);
	svg.append('rect').attr('width', SIZE.width).attr('height', SIZE.height).attr('rx', 8).attr('fill', COLOURS.ground);
	svg.append('text').attr('x', 20).attr('y', 32).attr('font-size', 17).attr('font-weight', 600).text(title);

	const all = lines.flatMap(({ points }) => points);
	const values = all.map((point) => Math.max(point.value, 0.1));
	const y = scaleLog()
		.domain([Math.min(...values) / 1.15, Math.max(...values) * 1.15])
		.range([SIZE.height - MARGIN.bottom, MARGIN.top]);
	const counts = [...new Set(all.map(({ records }) => records))].sort((a, b) => a - b);
	const some = counts.filter((count) => count > 0);
	const scale = scaleLog()
		.domain([some[0] ?? 1, Math.max(some.at(-1) ?? 10, (some[0] ?? 1) * 1.01)])
		.range([AXIS_FROM, SIZE.width - MARGIN.right]);
	const x = (records: number) => (records === 0 ? REAL : scale(records));
	const at = (point: Point): [number, number] => [x(point.records), y(Math.max(point.value, 0.1))];

	for (const tick of ticksOf(y)) {
		svg
			.append('line')
			.attr('x1', MARGIN.left)
			.attr('x2', SIZE.width - MARGIN.right)
			.attr('y1', y(tick))
			.attr('y2', y(tick))
			.attr('stroke', COLOURS.rule);
		svg
			.append('text')
			.attr('x', MARGIN.left - 10)
			.attr('y', y(tick) + 4)
			.attr('text-anchor', 'end')
			.attr('fill', COLOURS.quiet)
			.text(number(tick));
	}
	const below = (words: string, left: number, top: number) =>
		svg
			.append('text')
			.attr('x', left)
			.attr('y', SIZE.height - MARGIN.bottom + top)
			.attr('text-anchor', 'middle')
			.attr('fill', COLOURS.quiet)
			.text(words);
	for (const count of counts) {
		if (count > 0) below(number(count), x(count), 20);
		else for (const [i, word] of ['real', 'dataset'].entries()) below(word, REAL, 20 + i * 16);
	}
	if (some.length > 0) below('synthetic records', (AXIS_FROM + SIZE.width - MARGIN.right) / 2, 42);

	// Ours lies over the others.
	const inks = new Map(lines.map(({ id }, i) => [id, INKS[i % INKS.length] as string]));
	const shapes = new Map(
		lines.map(({ id }, i) => [id, symbolsFill[i % symbolsFill.length] as (typeof symbolsFill)[0]]),
	);
	for (const { id, points } of [...lines].sort((a, b) => Number(a.id === OURS) - Number(b.id === OURS))) {
		const ink = inks.get(id) as string;
		const drawn = line<Point>()
			.x((point) => at(point)[0])
			.y((point) => at(point)[1]);
		svg
			.append('path')
			.attr('d', drawn(points.filter(({ records }) => records > 0)))
			.attr('fill', 'none')
			.attr('stroke', ink)
			.attr('stroke-width', id === OURS ? 3 : 1.5)
			.attr('stroke-linejoin', 'round');
		for (const point of points)
			svg
				.append('path')
				.attr('d', symbol(shapes.get(id), id === OURS ? 70 : 48)())
				.attr('transform', `translate(${at(point).map((each) => each.toFixed(1))})`)
				.attr('fill', ink)
				.attr('stroke', COLOURS.ground);
	}
	const ends = lines.map(({ points }) => at(points.at(-1) as Point));
	const tops = apart(
		ends.map(([, top]) => top),
		LINE,
		[MARGIN.top, SIZE.height - MARGIN.bottom],
	);
	for (const [i, { id, title: name, points, without }] of lines.entries()) {
		const [[endX, endY], top] = [ends[i] as [number, number], tops[i] as number];
		const ink = inks.get(id) as string;
		const left = SIZE.width - MARGIN.right + 22;
		svg
			.append('path')
			.attr('d', `M${(endX + 7).toFixed(1)},${endY.toFixed(1)}L${left - 5},${top.toFixed(1)}`)
			.attr('stroke', ink)
			.attr('stroke-width', 0.75)
			.attr('stroke-dasharray', '2 2');
		const last = points.at(-1) as Point;
		const missing = without.filter((count) => count > last.records);
		svg
			.append('text')
			.attr('x', left)
			.attr('y', top + 4)
			.attr('fill', ink)
			.attr('font-weight', id === OURS ? 700 : 400)
			.text(missing.length > 0 ? `${name}, none at ${number(missing[0] as number)}` : `${name} ${value(last.value)}`);
	}
	return `${document.querySelector('svg')?.outerHTML}\n`;
}

/** One, two and five of each power of ten; the powers alone where that would be many. */
function ticksOf(y: ScaleLogarithmic<number, number>): number[] {
	const [from, to] = y.domain() as [number, number];
	const powers = Array.from({ length: 9 }, (_, i) => 10 ** (i - 2));
	const within = (ticks: number[]) => ticks.filter((tick) => tick >= from && tick <= to);
	const fine = within(powers.flatMap((power) => [power, 2 * power, 5 * power]));
	return fine.length > 10 ? within(powers) : fine;
}
