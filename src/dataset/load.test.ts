import { afterEach, describe, expect, test, vi } from 'vitest';
import { loadCells } from '../control/load.ts';
import { loadLineSources } from '../ground/line-sources.ts';
import { loadGround } from '../ground/topology.ts';
import { DataError, loadBegan, loadCorrections, loadIndex, loadNames, loadPeople, loadTexts } from './load.ts';
import { loadTour, loadTours } from './load-tours.ts';

const EDITION = 'of-today';
/** What asks for a file, and a whole answer, as far as it is looked at. */
const FILES: Record<string, { load: () => Promise<unknown>; whole: object }> = {
	'data/names.en.json': { load: () => loadNames('en', Promise.resolve(EDITION)), whole: { names: {} } },
	'data/texts/camps-1.ru.json': {
		load: () => loadTexts('camps-1', 'ru', EDITION),
		whole: { records: {}, sources: {} },
	},
	'data/people.json': { load: () => loadPeople(EDITION), whole: { people: [] } },
	'data/began.en.json': { load: () => loadBegan('en', EDITION), whole: { claims: [] } },
	'data/corrections.ru.json': { load: () => loadCorrections('ru', EDITION), whole: { corrections: [] } },
	'data/tours.en.json': { load: () => loadTours('en', EDITION), whole: { tours: [] } },
	'data/tours/ten-dates.en.json': {
		load: () => loadTour('ten-dates', 'en', EDITION),
		whole: { steps: [], sources: {} },
	},
	'data/control.topojson': {
		load: () => loadCells(Promise.resolve(EDITION)),
		whole: { arcs: [], objects: { cells: {}, far: {} } },
	},
};
/** Those that no edition is of: the ground, which does not go with the records. */
const TIMELESS: typeof FILES = {
	'data/ground-coarse.json': { load: () => loadGround('coarse'), whole: { arcs: [], objects: { land: {} } } },
	'data/ground-detail.json': { load: () => loadGround('detail'), whole: { arcs: [], objects: { land: {} } } },
	'data/lines.json': { load: loadLineSources, whole: [] },
};
const INDEX = { 'data/index.json': { load: loadIndex, whole: {} } };

type Answer = () => Response | Promise<Response>;
/** @param stale what answers where a copy may be had from a cache; else the same as without one */
const serve = (file: string, answer: Answer, stale = answer) =>
	vi.stubGlobal('fetch', async (asked: string, { cache }: RequestInit) => {
		expect(asked).toBe(file);
		return cache === 'reload' ? answer() : stale();
	});
const json = (content: unknown): Answer => {
	const body = JSON.stringify(content);
	return () => new Response(body);
};
const faultOf = (asked: Promise<unknown>) =>
	asked.then(
		() => null,
		(error: unknown) => (error instanceof DataError ? `${error.file}: ${error.fault}` : error),
	);

afterEach(() => vi.unstubAllGlobals());

describe.each(Object.entries({ ...FILES, ...TIMELESS, ...INDEX }))('%s', (file, { load, whole }) => {
	test('missing, unreachable, cut off or of no use: the fault names the file', async () => {
		serve(file, () => new Response('not found', { status: 404 }));
		expect(await faultOf(load())).toBe(`${file}: absent`);
		serve(file, () => Promise.reject(new TypeError('no network')));
		expect(await faultOf(load())).toBe(`${file}: absent`);
		const text = JSON.stringify({ version: 1, edition: EDITION, ...whole, filler: 'x'.repeat(50) });
		serve(file, () => new Response(text.slice(0, text.length / 2)));
		expect(await faultOf(load())).toBe(`${file}: damaged`);
		for (const other of [{}, null, 7, { version: 1, edition: EDITION }]) {
			serve(file, json(other));
			expect(await faultOf(load()), JSON.stringify(other)).toMatch(new RegExp(`^${file}: (damaged|version)$`));
		}
	});
});

describe.each(Object.entries(FILES))('%s', (file, { load, whole }) => {
	const ofToday = { version: 1, edition: EDITION, ...whole };

	test('of another version or edition is not mixed with the index', async () => {
		for (const other of [
			{ ...ofToday, version: 2 },
			{ ...ofToday, edition: 'of-last-year' },
		]) {
			serve(file, json(other));
			expect(await faultOf(load())).toBe(`${file}: version`);
		}
	});

	test('a stale copy in a cache is passed over', async () => {
		serve(file, json(ofToday), json({ ...ofToday, edition: 'of-last-year' }));
		expect(await faultOf(load())).toBeNull();
	});
});

test('an index of another version is not read', async () => {
	serve('data/index.json', json({ version: 2, edition: EDITION }));
	expect(await faultOf(loadIndex())).toBe('data/index.json: version');
});
