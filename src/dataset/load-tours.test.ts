import { afterEach, expect, test, vi } from 'vitest';
import { DataError } from './load.ts';
import { loadTour, loadTours } from './load-tours.ts';

const served = (files: Record<string, object>) =>
	vi.stubGlobal('fetch', async (file: string) =>
		file in files ? new Response(JSON.stringify(files[file])) : new Response('', { status: 404 }),
	);
const faultOf = (asked: Promise<unknown>) =>
	asked.then(
		() => null,
		(error: unknown) => (error instanceof DataError ? error.fault : error),
	);

afterEach(() => vi.unstubAllGlobals());

const tour = { version: 1, edition: 'abc', id: 'ten', steps: [], sources: {} };

test('the list and a tour come in the language asked for', async () => {
	served({
		'data/tours.ru.json': { version: 1, edition: 'abc', tours: [{ id: 'ten' }] },
		'data/tours/ten.ru.json': tour,
	});
	expect(await loadTours('ru', 'abc')).toEqual([{ id: 'ten' }]);
	expect(await loadTour('ten', 'ru', 'abc')).toEqual(tour);
	expect(await faultOf(loadTour('ten', 'en', 'abc'))).toBe('absent');
});

test('a tour of another edition is not shown', async () => {
	served({ 'data/tours/ten.en.json': tour });
	expect(await faultOf(loadTour('ten', 'en', 'abd'))).toBe('version');
});

test('what is not whole is damaged', async () => {
	served({
		'data/tours.en.json': { version: 1, edition: 'abc' },
		'data/tours/ten.en.json': { ...tour, steps: null },
	});
	expect(await faultOf(loadTours('en', 'abc'))).toBe('damaged');
	expect(await faultOf(loadTour('ten', 'en', 'abc'))).toBe('damaged');
});

test.each(['../index', 'a/b', '', 'Ten', 'https://example.org/x', 'x'.repeat(200)])(
	'%s is no tour, and nothing is asked for',
	async (id) => {
		const asked = vi.fn();
		vi.stubGlobal('fetch', asked);
		expect(await faultOf(loadTour(id, 'en', 'abc'))).toBe('absent');
		expect(asked).not.toHaveBeenCalled();
	},
);
