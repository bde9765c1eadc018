/**
 * The main railways and highways of 1941 as schematic lines through the towns they served. Build time only: what
 * `data/ground/lines.yaml` lists becomes the object `ways` of the ground.
 */
import type { Feature, FeatureCollection, LineString } from 'geojson';
import type { Arc, GeometryObject, Topology } from 'topojson-specification';
import { parse } from 'yaml';
import { z } from 'zod';
import type { LonLat } from '../dataset/served.ts';
import type { SourcedLine } from './line-sources.ts';

const text = z.string().trim().min(1);
const bilingual = z.strictObject({ en: text, ru: text });
const stop = z.union([text, z.strictObject({ beside: text, to: z.enum(['north', 'south']) })]);

const FILE = z.strictObject({
	points: z.record(text, z.strictObject({ name: bilingual, lon: z.number(), lat: z.number() })),
	lines: z.array(
		z.strictObject({
			kind: z.enum(['railway', 'highway']),
			name: bilingual,
			through: z.array(stop).min(2),
			sources: z.array(z.strictObject({ title: text, url: z.url({ protocol: /^https?$/ }), says: text })).min(1),
			note: text.optional(),
		}),
	),
});
export type Lines = z.infer<typeof FILE>;
type Stop = z.infer<typeof stop>;

export interface WayProperties {
	kind: 'railway' | 'highway';
	name_en: string;
	name_ru: string;
}
export type Ways = FeatureCollection<LineString, WayProperties>;

/** How far a line is drawn from a town that it passes by, km: enough to be seen apart at the first zoom that shows it. */
const ASIDE = 5;
const KM_A_DEGREE = 111.2;
/** Points drawn between two stops: with them no corner is seen up to zoom 9, where the lines end. */
const BETWEEN = 7;

/** @throws Error naming what in the file is wrong */
export function readLines(yaml: string): Lines {
	const read = FILE.safeParse(parse(yaml));
	if (!read.success) throw new Error(`data/ground/lines.yaml: ${z.prettifyError(read.error)}`);
	return read.data;
}

/**
 * The lines as features, in degrees.
 * @param towns the towns of the dataset
 * @throws Error for a stop that is neither a town nor a point of the file
 */
export function waysOf({ points, lines }: Lines, towns: readonly { id: string; place: LonLat }[]): Ways {
	const places = new Map<string, LonLat>(towns.map(({ id, place }) => [id, place]));
	for (const [id, { lon, lat }] of Object.entries(points)) places.set(id, [lon, lat]);
	const placeOf = (at: Stop, line: string): LonLat => {
		const id = typeof at === 'string' ? at : at.beside;
		const place = places.get(id);
		if (!place) throw new Error(`data/ground/lines.yaml: ${line}: ${id} is neither a town nor among the points`);
		if (typeof at === 'string') return place;
		return [place[0], place[1] + ((at.to === 'north' ? 1 : -1) * ASIDE) / KM_A_DEGREE];
	};
	return {
		type: 'FeatureCollection',
		features: lines.map(
			({ kind, name, through }): Feature<LineString, WayProperties> => ({
				type: 'Feature',
				properties: { kind, name_en: name.en, name_ru: name.ru },
				geometry: { type: 'LineString', coordinates: curve(through.map((at) => placeOf(at, name.en))) },
			}),
		),
	};
}

/** The lines with what is told of each on the screen: its name and who says which towns it served. */
export const sourcesOf = ({ lines }: Lines): SourcedLine[] =>
	lines.map(({ kind, name, sources }) => ({ kind, name, sources: sources.map(({ title, url }) => ({ title, url })) }));

/** The text of a topology with the ways as one object more, on its own grid. They share no arc with what is there. */
export function withWays(topology: string, ways: Ways): string {
	const { arcs, objects, transform, ...rest } = JSON.parse(topology) as Topology;
	if (!transform) throw new Error('the ground is not quantized');
	const geometries = ways.features.map(
		({ properties, geometry }): GeometryObject => ({
			type: 'LineString',
			arcs: [arcs.push(quantized(geometry.coordinates as LonLat[], transform)) - 1],
			properties,
		}),
	);
	return JSON.stringify({
		...rest,
		transform,
		objects: { ...objects, ways: { type: 'GeometryCollection', geometries } },
		arcs,
	});
}

/** A line on a topology's grid, each point as the step from the one before, as TopoJSON has it. */
function quantized(line: readonly LonLat[], { scale, translate }: NonNullable<Topology['transform']>): Arc {
	let [x0, y0] = [0, 0];
	return line.flatMap(([lon, lat], i): Arc => {
		const [x, y] = [Math.round((lon - translate[0]) / scale[0]), Math.round((lat - translate[1]) / scale[1])];
		const step = [x - x0, y - y0];
		[x0, y0] = [x, y];
		return i > 0 && step[0] === 0 && step[1] === 0 ? [] : [step];
	});
}

/**
 * A centripetal Catmull-Rom curve through all points: it makes no loops where stops lie unevenly
 * (Yuksel, Schaefer and Keyser, 2011, by the pyramid of Barry and Goldman, 1988).
 */
function curve(points: readonly LonLat[]): LonLat[] {
	const mirrored = (end: LonLat, next: LonLat): LonLat => [2 * end[0] - next[0], 2 * end[1] - next[1]];
	const all = [
		mirrored(points[0] as LonLat, points[1] as LonLat),
		...points,
		mirrored(points.at(-1) as LonLat, points.at(-2) as LonLat),
	];
	const line: LonLat[] = [points[0] as LonLat];
	for (let i = 1; i < all.length - 2; i++) {
		const [a, b, c, d] = all.slice(i - 1, i + 3) as [LonLat, LonLat, LonLat, LonLat];
		const tb = knot(a, b);
		const tc = tb + knot(b, c);
		const td = tc + knot(c, d);
		for (let step = 1; step <= BETWEEN + 1; step++) {
			const t = tb + ((tc - tb) * step) / (BETWEEN + 1);
			const ab = mix(a, b, t / tb);
			const bc = mix(b, c, (t - tb) / (tc - tb));
			const cd = mix(c, d, (t - tc) / (td - tc));
			line.push(mix(mix(ab, bc, t / tc), mix(bc, cd, (t - tb) / (td - tb)), (t - tb) / (tc - tb)));
		}
	}
	return line;
}

const mix = (a: LonLat, b: LonLat, t: number): LonLat => [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t];
/** The root of a distance; degrees of longitude count as they are long at 55° N. */
const knot = (a: LonLat, b: LonLat): number => Math.sqrt(Math.hypot((a[0] - b[0]) * 0.574, a[1] - b[1]));
