/**
 * Pictures of the map in both languages: of each record on its day, of the end of each month of the war and of each decade since, of each
 * tour, and of the whole. What was drawn in an earlier build is kept (`node_modules/.cache/pictures`): each picture by what is on it, and
 * the whole set by what it is made of.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { shippedMeasure } from '../../scripts/advances.ts';
import { cellsOf } from '../control/cells.ts';
import { frontMaker } from '../control/front.ts';
import type { Compiled } from '../dataset/compile.ts';
import type { Language } from '../dataset/served.ts';
import { dayOfStep } from '../dataset/tours.ts';
import { light } from '../ground/flavours.ts';
import type { GroundTopology } from '../ground/topology.ts';
import type { Size } from '../scene/mercator.ts';
import { takeSubject } from '../subject.ts';
import { addMonths, type Day, dayOf, endOfYear, toISO, yearOf } from '../time/day.ts';
import { MEMORY_FROM, WAR_FROM } from '../time/eras.ts';
import { cacheFolder, faceFiles, letters } from './faces.ts';
import { dayOfRecord } from './moment.ts';
import { type Palette, paletteOf, palettePng } from './palette-png.ts';
import { rasteriser } from './raster.ts';
import { scenesIn } from './scenes.ts';
import { LANGUAGES, type Picture } from './site.ts';

/** Pixels; of the shape that share sheets show whole. */
export const PICTURE: Size = { width: 576, height: 324 };
const COLOURS = 16;
/** Colours that mean something, however little of a picture has them. */
const WANTED = [light.land, light.ink, light.front, light.memory, light.river, light.water, light.softInk];
/** Pictures under way at a time: one is packed while the next is drawn. */
const AHEAD = 4;

export interface Drawing {
	compiled: Compiled;
	/** The ground with its ways, as the app loads it. */
	ground: GroundTopology;
	/** The day after the last of the axis. */
	end: Day;
	/** Which of them, by name; all when left out. */
	only?: (name: string) => boolean;
	/** Where to keep what was drawn. */
	cache?: string;
}
export interface Pictures {
	/** Path from the root -> PNG. */
	files: Record<string, Uint8Array>;
	of: (id: string, language: Language) => Picture | null;
}
/** What is on a picture. */
interface Moment {
	day: Day;
	selection: string | null;
}

/** Path from the root; the name is such as `record/vyazma`, `month/1941-10`, `whole`. */
export const pathOf = (name: string, language: Language): string =>
	`picture/${name}${language === 'en' ? '' : `.${language}`}.png`;

/** All pictures by name. */
export function momentsOf({ index, dataset }: Compiled, end: Day): Map<string, Moment> {
	const moments = new Map<string, Moment>();
	for (const known of [...index.records, ...index.towns])
		moments.set(`record/${known.id}`, { day: dayOfRecord(known, end), selection: known.id });
	const first = dayOf(yearOf(WAR_FROM), Number(toISO(WAR_FROM).slice(5, 7)));
	for (let month = first; month < MEMORY_FROM; month = addMonths(month, 1))
		moments.set(`month/${toISO(month).slice(0, 7)}`, { day: addMonths(month, 1) - 1, selection: null });
	for (let decade = Math.floor(yearOf(MEMORY_FROM) / 10) * 10; dayOf(decade) < end; decade += 10)
		moments.set(`decade/${decade}`, { day: Math.min(endOfYear(decade + 9), end - 1), selection: null });
	for (const { value: tour } of dataset.tours) {
		const [step] = tour.steps;
		if (step) moments.set(`tour/${tour.id}`, { day: dayOfStep(step.date), selection: null });
	}
	moments.set('whole', { day: Math.round((WAR_FROM + MEMORY_FROM) / 2), selection: null });
	return moments;
}

export async function drawPictures({ compiled, ground, end, only, cache = cacheFolder() }: Drawing): Promise<Pictures> {
	const { index } = compiled;
	takeSubject(index.subject);
	mkdirSync(cache, { recursive: true });
	const moments = [...momentsOf(compiled, end)].filter(([name]) => only?.(name) ?? true);
	const list = join(cache, `${hashed(JSON.stringify([ground, index.edition, moments, sources()]))}.json`);
	const kept = existsSync(list) ? (JSON.parse(readFileSync(list, 'utf8')) as Record<string, string>) : {};
	const whole = Object.values(kept).length > 0 && Object.values(kept).every((name) => existsSync(join(cache, name)));
	const names = whole ? kept : await draw();
	if (!whole) writeWhole(list, JSON.stringify(names));
	const files = Object.fromEntries(
		Object.entries(names).map(([path, name]) => [path, readFileSync(join(cache, name))]),
	);
	return {
		files,
		of: (id, language) => {
			const path = pathOf(`record/${id}`, language);
			return path in files ? { path, ...PICTURE } : null;
		},
	};

	/** @returns path from the root -> name in the cache */
	async function draw(): Promise<Record<string, string>> {
		const fontFiles = await faceFiles(join(cache, 'faces'));
		const measure = await shippedMeasure(letters);
		const front = frontMaker(cellsOf(index.towns, compiled.dataset.project), index.towns);
		const rasterise = rasteriser(fontFiles);
		const painters = LANGUAGES.map((language) => ({
			language,
			layersOf: scenesIn(language, { compiled, ground, front, measure, size: PICTURE, end }),
		}));
		let palette: Palette | null = null;
		/** One palette for all: of the middle of each stretch, where all that can be on a picture is. */
		const paletteFor = (): Palette => {
			const [{ layersOf, language }] = painters as [(typeof painters)[0]];
			const days = [WAR_FROM + 30, Math.round((WAR_FROM + MEMORY_FROM) / 2), MEMORY_FROM - 95, end - 1];
			palette ??= paletteOf(
				days.map((day) => rasterise(layersOf(day, null), language)),
				COLOURS,
				WANTED,
			);
			return palette;
		};
		const drawn: Record<string, string> = {};
		const pending = new Set<Promise<void>>();
		// Days in order, and both languages together, so that neighbours share their layers.
		for (const [name, { day, selection }] of [...moments].sort((a, b) => a[1].day - b[1].day))
			for (const { language, layersOf } of painters) {
				const layers = layersOf(day, selection);
				const file = `${hashed(layers.join('\n') + COLOURS)}.png`;
				drawn[pathOf(name, language)] = file;
				if (existsSync(join(cache, file))) continue;
				const work = palettePng(rasterise(layers, language), PICTURE, paletteFor()).then((bytes) =>
					writeWhole(join(cache, file), bytes),
				);
				pending.add(work);
				void work.finally(() => pending.delete(work)).catch(() => {});
				if (pending.size >= AHEAD) await Promise.race(pending);
			}
		await Promise.all(pending);
		return drawn;
	}
}

const hashed = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 32);

/** A build that is stopped leaves no half of a file. */
function writeWhole(path: string, content: string | Uint8Array): void {
	writeFileSync(`${path}.part`, content);
	renameSync(`${path}.part`, path);
}

/** The code and the style that draw: when they change, the pictures may. */
function sources(): string {
	const folders = ['pages', 'scene', 'ground', 'control', 'state', 'time', 'styles', 'picture'];
	return folders
		.flatMap((folder) => {
			const directory = new URL(`../${folder}/`, import.meta.url);
			const names = readdirSync(directory).filter((name) => /\.(ts|css)$/.test(name) && !name.includes('.test.'));
			return names.sort().map((name) => hashed(readFileSync(new URL(name, directory), 'utf8')));
		})
		.join();
}
