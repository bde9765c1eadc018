/**
 * Reading the sources of the ground: Debian's own files and programs, as they are packaged.
 * Every function returns plain arrays of [longitude, latitude] in degrees (WGS 84).
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Box, Line, Point } from './geometry.ts';

/** Six decimals are about 0.1 m: enough to keep shared points shared, and the same on every machine. */
const rounded = (x: number) => Math.round(x * 1e6) / 1e6;

/** A piece of a shore or river, with the level that its data set gives it. */
export interface Segment {
	level: number;
	points: Line;
}

/**
 * Segments of GSHHG/WDBII as `gmt coast -M` prints them, cut at the bins of the data set.
 * @param options of gmt coast, for example `['-Df', '-Ia']`
 */
export function dumpSegments(options: string[], [west, south, east, north]: Box): Segment[] {
	const text = execFileSync('gmt', ['coast', `-R${west}/${east}/${south}/${north}`, ...options, '-M'], {
		encoding: 'utf8',
		maxBuffer: 1 << 29,
		stdio: ['ignore', 'pipe', 'ignore'],
	});
	const segments: Segment[] = [];
	for (const line of text.split('\n')) {
		if (line.startsWith('>')) segments.push({ level: Number(/Level (\d+)/.exec(line)?.[1]), points: [] });
		else if (line && !line.startsWith('#')) {
			const [x, y] = line.split('\t').map(Number) as Point;
			const { points } = segments.at(-1)!;
			const point: Point = [rounded(x > 180 ? x - 360 : x), rounded(y)];
			// At the edge of a bin gmt repeats the point, and prints pieces of no length: they would look like forks.
			const last = points.at(-1);
			if (last?.[0] !== point[0] || last[1] !== point[1]) points.push(point);
		}
	}
	return segments.filter((segment) => segment.points.length > 1);
}

/**
 * Rows of a GeoPackage table whose box meets `box`, with their geometry as MultiPolygon coordinates.
 * The sqlite3 program prints the geometry as hexadecimal: no Node module is needed.
 */
export function readGeoPackage<Column extends string>(
	file: string,
	table: string,
	columns: Column[],
	[west, south, east, north]: Box,
): (Record<Column, string> & { polygons: Line[][] })[] {
	const sql = `select ${columns.map((c) => `t."${c}" as "${c}"`).join(', ')}, hex(t.geom) as geom
		from "${table}" t join "rtree_${table}_geom" r on r.id = t.fid
		where r.maxx > ${west} and r.minx < ${east} and r.maxy > ${south} and r.miny < ${north} order by t.fid`;
	const rows: (Record<Column, string> & { geom: string })[] = JSON.parse(
		execFileSync('sqlite3', ['-readonly', '-json', file, sql], { encoding: 'utf8', maxBuffer: 1 << 30 }),
	);
	return rows.map((row) => ({ ...row, polygons: parseGeoPackageGeometry(Buffer.from(row.geom, 'hex')) }));
}

/** GeoPackage binary (OGC 12-128r15, 2.1.3): "GP", version, flags, SRS, an envelope, then plain WKB. */
function parseGeoPackageGeometry(bytes: Buffer): Line[][] {
	const envelope = [0, 32, 48, 48, 64][(bytes[3]! >> 1) & 7]!;
	let at = 8 + envelope;
	const byte = () => bytes[at++];
	const number = (little: boolean) => {
		at += 4;
		return little ? bytes.readUInt32LE(at - 4) : bytes.readUInt32BE(at - 4);
	};
	const real = (little: boolean) => {
		at += 8;
		return rounded(little ? bytes.readDoubleLE(at - 8) : bytes.readDoubleBE(at - 8));
	};
	const geometry = (): Line[][] => {
		const little = byte() === 1;
		const type = number(little);
		if (type !== 3 && type !== 6) throw new Error(`unexpected WKB type ${type}: only (multi)polygons are read`);
		const parts = Array.from({ length: number(little) }, () => 0);
		if (type === 6) return parts.flatMap(geometry);
		return [parts.map(() => Array.from({ length: number(little) }, (): Point => [real(little), real(little)]))];
	};
	return geometry();
}

/**
 * Polylines of a shapefile (ESRI white paper, July 1998), each part an array of points.
 *
 * Only the arcs are read: the attributes are not wanted.
 */
export function readShapefileLines(file: string): Line[] {
	const bytes = readFileSync(file);
	const lines: Line[] = [];
	for (let at = 100; at < bytes.length; at += 8 + bytes.readInt32BE(at + 4) * 2) {
		if (bytes.readInt32LE(at + 8) !== 3) continue;
		const partCount = bytes.readInt32LE(at + 44);
		const pointCount = bytes.readInt32LE(at + 48);
		const first = at + 52 + partCount * 4;
		const starts = Array.from({ length: partCount }, (_, i) => bytes.readInt32LE(at + 52 + i * 4));
		starts.forEach((start, i) => {
			const end = starts[i + 1] ?? pointCount;
			lines.push(
				Array.from(
					{ length: end - start },
					(_, k): Point => [
						rounded(bytes.readDoubleLE(first + (start + k) * 16)),
						rounded(bytes.readDoubleLE(first + (start + k) * 16 + 8)),
					],
				),
			);
		});
	}
	return lines;
}
