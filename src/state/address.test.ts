import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { CENTRE_BOUNDS, ZOOM_RANGE } from '../scene/camera.ts';
import { panWindow, SHORTEST_WINDOW, type Window, wholeWindow, zoomWindow } from '../time/axis.ts';
import { dayOf, fromISO } from '../time/day.ts';
import { BEFORE_FROM, WAR_FROM } from '../time/eras.ts';
import { besideIn, readAddress, withBeside, writeAddress } from './address.ts';
import { DEFAULT_LAYERS, EXTRAS, LAYERS, type Layer, PAGES, type State } from './store.ts';

// Many cases are tried, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

const end = dayOf(2027);
const day = (text: string) => fromISO(text) as number;
const defaults = { date: WAR_FROM, layers: DEFAULT_LAYERS };
const base: State = {
	...defaults,
	selection: null,
	camera: null,
	window: null,
	language: 'en',
	theme: 'auto',
	mode: 'explore',
};
const read = (hash: string, search = '') => readAddress(search, hash, end);

const [west, south, east, north] = CENTRE_BOUNDS;
/** Numbers with so many digits after the point, as an address holds them. */
const fixed = (min: number, max: number, digits: number) =>
	fc.integer({ min: Math.ceil(min * 10 ** digits), max: Math.floor(max * 10 ** digits) }).map((n) => n / 10 ** digits);
const states: fc.Arbitrary<State> = fc.record({
	date: fc.integer({ min: BEFORE_FROM, max: end - 1 }),
	selection: fc.option(fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,60}$/)),
	layers: fc.subarray<Layer>([...LAYERS, ...EXTRAS]).map((layers) => new Set(layers)),
	camera: fc.option(
		fc.record({
			zoom: fixed(ZOOM_RANGE[0], ZOOM_RANGE[1], 2),
			lat: fixed(south, north, 3),
			lon: fixed(west, east, 3),
		}),
	),
	window: fc.option(
		fc
			.tuple(
				fc.integer({ min: BEFORE_FROM, max: end - SHORTEST_WINDOW }),
				fc.integer({ min: SHORTEST_WINDOW, max: 40_000 }),
			)
			.map(([from, width]): Window => [from, Math.min(from + width, end)]),
	),
	language: fc.constant('en' as const),
	theme: fc.constant('auto' as const),
	mode: fc.constant('explore' as const),
	page: fc.constantFrom(null, ...PAGES),
});

describe('the address', () => {
	test('written and read again gives the same state', () => {
		fc.assert(
			fc.property(states, (state) => {
				const found = read(writeAddress(state, defaults));
				expect(found.date ?? defaults.date).toBe(state.date);
				expect(found.selection ?? null).toBe(state.selection);
				expect(found.layers ?? defaults.layers).toEqual(state.layers);
				expect(found.camera ?? null).toEqual(state.camera);
				expect(found.window ?? null).toEqual(state.window);
				expect(found.page ?? null).toBe(state.page);
			}),
			{ numRuns: 300 },
		);
	});

	test('is the same when written again from what was read', () => {
		fc.assert(
			fc.property(states, (state) => {
				const fragment = writeAddress(state, defaults);
				expect(writeAddress({ ...base, ...read(fragment) }, defaults)).toBe(fragment);
			}),
		);
	});

	test('keeps every window that gestures can leave behind, to the day', () => {
		const zoom = fc.tuple(fc.double({ min: 0.2, max: 8, noNaN: true }), fc.integer({ min: BEFORE_FROM, max: end - 1 }));
		const pan = fc.double({ min: -2, max: 2, noNaN: true });
		fc.assert(
			fc.property(fc.array(fc.oneof(zoom, pan), { minLength: 1, maxLength: 12 }), (gestures) => {
				let window = wholeWindow(end);
				for (const gesture of gestures) {
					window =
						typeof gesture === 'number'
							? panWindow(window, gesture, end)
							: zoomWindow(window, gesture[0], gesture[1], end);
				}
				const found = read(writeAddress({ ...base, window }, defaults)).window;
				expect(found).toBeDefined();
				expect(Math.abs(found![0] - window[0])).toBeLessThanOrEqual(1);
				expect(Math.abs(found![1] - window[1])).toBeLessThanOrEqual(1);
			}),
			{ numRuns: 300 },
		);
	});

	test('is empty for the default state', () => expect(writeAddress(base, defaults)).toBe(''));

	test('reads as the interface promises', () => {
		const found = read(
			'#date=1943-09-25&select=dulag-126-smolensk&layers=front,towns,events,camps,memorials&map=6.40/54.800/34.000&zoom=1943-08-01/1943-10-15',
			'?mode=kiosk&lang=ru&theme=dark',
		);
		expect(found).toEqual({
			date: day('1943-09-25'),
			selection: 'dulag-126-smolensk',
			layers: DEFAULT_LAYERS,
			camera: { zoom: 6.4, lat: 54.8, lon: 34 },
			window: [day('1943-08-01'), day('1943-10-15')],
			mode: 'kiosk',
			language: 'ru',
			theme: 'dark',
		});
	});

	test('means by a year its end, so that what opened in it stands', () => {
		expect(read('#date=1975').date).toBe(day('1975-12-31'));
		expect(read('#date=2026').date).toBe(day('2026-12-31'));
		expect(writeAddress({ ...base, date: day('1975-12-31') }, defaults)).toBe('#date=1975');
		expect(writeAddress({ ...base, date: day('1943-12-31') }, defaults)).toBe('#date=1943-12-31');
	});

	test('is understood in the query too; the fragment wins', () => {
		expect(read('', '?date=1943-09-25&select=vyazma').date).toBe(day('1943-09-25'));
		const both = read('#date=1942-01-05', '?date=1943-09-25&select=vyazma');
		expect(both.date).toBe(day('1942-01-05'));
		expect(both.selection).toBe('vyazma');
	});

	test('is the same with what WordPress writes behind it', () => {
		expect(read('#date=1943-09-25&select=vyazma#?secret=aB3dE')).toEqual({
			date: day('1943-09-25'),
			selection: 'vyazma',
		});
		expect(read('#?secret=aB3dE', '?date=1943-09-25')).toEqual({ date: day('1943-09-25') });
	});

	test('takes start-up settings from the query only', () => {
		expect(read('#lang=ru&theme=dark&mode=kiosk')).toEqual({});
	});

	test('tells no layers from all layers', () => {
		expect(read('#layers=none').layers).toEqual(new Set(['traces']));
		expect(read('#layers=none&traces=0').layers).toEqual(new Set());
		expect(read('#traces=0&cells=1').layers).toEqual(new Set([...LAYERS, 'cells']));
		expect(read('#layers=').layers).toBeUndefined();
		expect(read('#layers=front,nonsense').layers).toEqual(new Set(['front', 'traces']));
	});
});

describe('what is unknown, malformed or hostile', () => {
	test.each([
		'#date=tomorrow',
		'#date=1943-02-29',
		'#date=0043',
		'#date=1938',
		'#date=2027',
		'#date=2027-01-01',
		'#date=1939-08-31',
		'#date=9999-99-99',
		'#date=-1',
		'#date=1e3',
		'#date=١٩٤٣',
		'#select=<script>alert(1)</script>',
		'#select=../../etc/passwd',
		'#select=%00',
		'#select=Vyazma',
		'#select=__proto__',
		'#select=-x',
		`#select=${'a'.repeat(200)}`,
		'#layers=everything',
		'#layers=__proto__,constructor',
		'#map=6.4/54.8',
		'#map=6.4/54.8/34/1',
		'#map=NaN/NaN/NaN',
		'#map=Infinity/54.8/34',
		'#map=99/54.8/34',
		'#map=1/54.8/34',
		'#map=6.4/10/34',
		'#map=6.4/54.8/-34',
		'#map=6.4e0/54.8/34',
		'#zoom=1943-08-01',
		'#zoom=1943-08-01/1943-08-03',
		'#zoom=1943-10-15/1943-08-01',
		'#zoom=1900-01-01/1943-08-01',
		'#zoom=1943-08-01/2500-01-01',
		'#zoom=1943-08-01/1943-10-15/1943-11-01',
		'#date',
		'#=',
		'#&&&&',
		'#%',
		'#%E0%A4%A',
		'#?',
		`#date=1943-09-25&x=${'y'.repeat(5000)}`,
		'#constructor=1&__proto__=2&toString=3',
	])('%j is passed over', (hash) => expect(read(hash)).toEqual({}));

	test.each([
		'?mode=root',
		'?lang=de',
		'?lang=__proto__',
		'?theme=pink',
		`?lang=ru&${'z'.repeat(5000)}`,
		'?%',
		'?lang',
	])('%j is passed over', (search) => expect(read('', search)).toEqual({}));

	test('does not take the rest with it', () => {
		expect(read('#date=never&select=vyazma&map=1/2/3&zoom=x')).toEqual({ selection: 'vyazma' });
	});

	test('never throws, and whatever is found fits', () => {
		const piece = fc.oneof(
			fc.string({ unit: 'binary' }),
			fc
				.tuple(
					fc.constantFrom('date', 'select', 'layers', 'map', 'zoom', 'lang', 'mode', 'theme', '__proto__'),
					fc.oneof(
						fc.string(),
						fc.stringMatching(/^[\d./-]{0,24}$/),
						fc.constantFrom('1943-09-25', '1975', 'front,camps', 'en'),
					),
				)
				.map(([key, value]) => `${key}=${value}`),
		);
		const text = fc.array(piece, { maxLength: 6 }).map((list) => list.join('&'));
		fc.assert(
			fc.property(text, text, (search, hash) => {
				const found = readAddress(`?${search}`, `#${hash}`, end);
				if (found.date !== undefined) expect(found.date >= BEFORE_FROM && found.date < end).toBe(true);
				if (found.selection) expect(found.selection).toMatch(/^[a-z0-9-]+$/);
				for (const layer of found.layers ?? []) expect([...LAYERS, ...EXTRAS]).toContain(layer);
				if (found.window) expect(found.window[1] - found.window[0]).toBeGreaterThanOrEqual(SHORTEST_WINDOW);
				if (found.camera) expect(Object.values(found.camera).every(Number.isFinite)).toBe(true);
			}),
			{ numRuns: 300 },
		);
	});
});

describe('what other parts keep in the fragment', () => {
	test('stands in front of the state, or alone', () => {
		const state = writeAddress({ ...base, date: day('1943-09-25') }, defaults);
		expect(withBeside(state, { keys: {}, alone: false })).toBe(state);
		expect(withBeside(state, { keys: { talk: 'dabc', step: '3' }, alone: false })).toBe(
			'#talk=dabc&step=3&date=1943-09-25',
		);
		expect(withBeside(state, { keys: { step: '3' }, alone: true })).toBe('#step=3');
		expect(withBeside('', { keys: {}, alone: true })).toBe('');
	});

	test('is found again, and what does not fit is not', () => {
		expect(besideIn('#talk=dab_c-1&step=3&date=1943-09-25&explore=1').keys).toEqual({
			talk: 'dab_c-1',
			step: '3',
			explore: '1',
		});
		for (const hash of ['', '#', '#talk=', '#talk=<script>', '#step=%00', `#talk=${'a'.repeat(8001)}`, '#lang=ru'])
			expect(besideIn(hash).keys, hash.slice(0, 40)).toEqual({});
	});

	test('takes nothing from the state, however long a talk is', () => {
		const hash = `#talk=d${'x'.repeat(7000)}&date=1943-09-25`;
		expect(read(hash)).toEqual({ date: day('1943-09-25') });
	});
});
