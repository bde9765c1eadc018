/** Makes data/ground/coarse.json and data/ground/detail.json. See data/ground/README.md for the sources. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import type { Feature, Polygon } from 'geojson';
import { type Box, type Point, within } from './ground/geometry.ts';
import { labelsOf, lakesOf, regionsOf, riverFeatures } from './ground/layers.ts';
import { dumpSegments, readGeoPackage, readShapefileLines } from './ground/read.ts';
import { nameRivers } from './ground/rivers.ts';
import { makeTopology, type Recipe } from './ground/topology.ts';

const HELP = `Makes the ground of the map: data/ground/coarse.json and data/ground/detail.json.

  npx tsx scripts/ground.ts [--out data/ground] [--countries FILE] [--rivers FILE]

Needs, all in Debian 12 ("apt-get install gmt gmt-gshhg-full sqlite3 qgis-common libgnudatalanguage0"):
  gmt              the program that reads GSHHG/WDBII
  gmt-gshhg-full   GSHHG 2.3.7: lakes, and WDBII: rivers, at full resolution
  sqlite3          the program that reads the GeoPackage
  qgis-common      Natural Earth 1:10m regions:   --countries, a GeoPackage with the table states_provinces
  libgnudatalanguage0  Natural Earth 1:10m rivers: --rivers, a shapefile (only to bridge reservoirs)
and the project's own node_modules (topojson-server, -simplify, -client). The same sources give the same bytes.
`;

/** All boxes are west, south, east, north. Land reaches far beyond what a camera sees, so that no edge shows. */
const LAND: Box = [4, 40, 66, 69];
const SEEN: Box = [17, 46.5, 53, 62.5];
const FOCUS: Box = [28, 52, 40, 57.5];
const UNNAMED: Box = [26, 51, 42, 58.5];

interface GroundRecipe extends Recipe {
	/** the least lake, in km², in the focus and beyond */
	lakes: { near: number; far: number };
}

/** Fineness in km near (in the focus) and far; lakes from so many km²; grid steps of about 60 m and 15 m. */
const COARSE: GroundRecipe = {
	fineness: { near: 1.3, far: 5, focus: FOCUS },
	grid: 6e4,
	lakes: { near: 12, far: 180 },
	bordersBox: SEEN,
};
const DETAIL: GroundRecipe = {
	fineness: { near: 0.1, far: 4, focus: FOCUS },
	grid: 2.5e5,
	lakes: { near: 1, far: 180 },
	bordersBox: SEEN,
};

const { values } = parseArgs({
	options: {
		help: { type: 'boolean', short: 'h' },
		out: { type: 'string', default: 'data/ground' },
		countries: { type: 'string', default: '/usr/share/qgis/resources/data/world_map.gpkg' },
		rivers: {
			type: 'string',
			default: '/usr/share/gnudatalanguage/resource/maps/high/ne_10m_rivers_lake_centerlines.shp',
		},
	},
});

if (values.help) {
	console.log(HELP);
	process.exit(0);
}

const missing = [
	...['gmt', 'sqlite3'].flatMap((program) => (runs(program, ['--version']) ? [] : [`the program ${program}`])),
	...[values.countries, values.rivers].filter((file) => !existsSync(file)),
];
if (missing.length) {
	console.error(`Missing: ${missing.join(', ')}.\n\n${HELP}`);
	process.exit(1);
}

const rows = readGeoPackage(values.countries, 'states_provinces', ['iso_a2', 'name', 'adm0_a3'], LAND);
const regions = regionsOf(
	rows.filter((row) => row.adm0_a3 !== 'USA'),
	LAND,
);
const rivers = nameRivers(
	dumpSegments(['-Df', '-Ia'], SEEN),
	readShapefileLines(values.rivers).filter((line) => line.some((point) => within(point, SEEN))),
	UNNAMED,
);
const wider: Box = [FOCUS[0] - 0.5, FOCUS[1] - 0.5, FOCUS[2] + 0.5, FOCUS[3] + 0.5];
const inFocus = ({ geometry }: Feature<Polygon>) =>
	geometry.coordinates[0]!.every((point) => within(point as Point, wider));
const nearLakes = dumpSegments(['-Df', '-W', '-A0/2/3'], wider);
const farLakes = dumpSegments(['-Dh', '-W', '-A100/2/2'], [17, 46, 53, 64]);
const labels = labelsOf(regions);

mkdirSync(values.out, { recursive: true });
for (const [name, recipe] of [
	['coarse', COARSE],
	['detail', DETAIL],
] as const) {
	const water = [
		...lakesOf(nearLakes, recipe.lakes.near),
		...lakesOf(farLakes, recipe.lakes.far).filter((lake) => !inFocus(lake)),
	];
	const wanted = name === 'coarse' ? rivers.filter((river) => river.name_en) : rivers;
	const text = `${JSON.stringify(makeTopology({ regions, water, rivers: riverFeatures(wanted, SEEN), labels }, recipe))}\n`;
	writeFileSync(join(values.out, `${name}.json`), text);
	console.log(`${name}.json: ${text.length} bytes, ${gzipSync(text, { level: 9 }).length} gzip`);
}

function runs(program: string, args: string[]): boolean {
	try {
		execFileSync(program, args, { stdio: 'ignore' });
		return true;
	} catch {
		return false;
	}
}
