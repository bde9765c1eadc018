import { GeoJSONVT } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import { zxyToTileId } from 'pmtiles';

type Layers = Record<string, GeoJSON.Feature[]>;

/**
 * A small PMTiles archive (version 3, https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md), uncompressed:
 * the tiles around one place, one at each zoom.
 * @param layers features by the name of the layer of the Protomaps basemap
 */
export function pmtiles(layers: Layers, [lon, lat]: [number, number], [from, to]: [number, number]): Buffer {
	const sliced = Object.entries(layers).map(([name, features]) => {
		const index = new GeoJSONVT({ type: 'FeatureCollection', features }, { maxZoom: to, indexMaxZoom: to });
		return { name, index };
	});
	const tiles: { id: number; body: Uint8Array }[] = [];
	for (let z = from; z <= to; z++) {
		const [x, y] = [worldX(lon) * 2 ** z, worldY(lat) * 2 ** z].map(Math.floor) as [number, number];
		const found = sliced.flatMap(({ name, index }) => {
			const tile = index.getTile(z, x, y);
			return tile ? [[name, tile] as const] : [];
		});
		tiles.push({
			id: zxyToTileId(z, x, y),
			body: fromGeojsonVt(Object.fromEntries(found), { version: 2, extent: 4096 }),
		});
	}
	const directory = Buffer.from([
		...varint(tiles.length),
		...tiles.flatMap(({ id }, i) => varint(id - (tiles[i - 1]?.id ?? 0))),
		...tiles.flatMap(() => varint(1)),
		...tiles.flatMap(({ body }) => varint(body.length)),
		// The first at the start, each of the others right after the one before.
		...tiles.flatMap((_, i) => varint(i === 0 ? 1 : 0)),
	]);
	const metadata = Buffer.from(JSON.stringify({ attribution: '<a href="https://example.org">© The Museum</a>' }));
	const data = Buffer.concat(tiles.map(({ body }) => body));
	const header = Buffer.alloc(127);
	header.write('PMTiles', 0);
	header[7] = 3;
	const start = header.length;
	const places = [start, directory.length, start + directory.length, metadata.length, 0, 0];
	const counts = [start + directory.length + metadata.length, data.length, tiles.length, tiles.length, tiles.length];
	for (const [i, value] of [...places, ...counts].entries()) header.writeBigUInt64LE(BigInt(value), 8 + 8 * i);
	// Clustered; directory and tiles uncompressed; vector tiles; zooms.
	header.set([1, 1, 1, 1, from, to], 96);
	for (const [i, degrees] of [lon - 1, lat - 1, lon + 1, lat + 1].entries())
		header.writeInt32LE(Math.round(degrees * 1e7), 102 + 4 * i);
	header[118] = from;
	header.writeInt32LE(Math.round(lon * 1e7), 119);
	header.writeInt32LE(Math.round(lat * 1e7), 123);
	return Buffer.concat([header, directory, metadata, data]);
}

function varint(value: number): number[] {
	const bytes: number[] = [];
	let rest = value;
	while (rest > 127) {
		bytes.push((rest % 128) + 128);
		rest = Math.floor(rest / 128);
	}
	return [...bytes, rest];
}

const worldX = (lon: number) => (lon + 180) / 360;
const worldY = (lat: number) => 0.5 - Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / (2 * Math.PI);
