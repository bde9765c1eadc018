import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CENTRE_BOUNDS, ZOOM_RANGE } from '../../scene/camera.ts';
import { DEFAULT_LAYERS, type State } from '../../state/store.ts';
import { dayOf, fromISO } from '../../time/day.ts';
import { BEFORE_FROM } from '../../time/eras.ts';
import { readMessage } from './message.ts';
import { sayState } from './said-state.ts';

const end = dayOf(2027);
const read = (data: unknown) => readMessage(data, end);
const ours = (rest: object) => ({ 'dnepr-oka': 1, ...rest });

describe('what fits', () => {
	test('is a get, with its id if it has one', () => {
		expect(read(ours({ type: 'get' }))).toEqual({ type: 'get' });
		expect(read(ours({ type: 'get', id: 7 }))).toEqual({ type: 'get', id: 7 });
		const id = { of: ['mine', 1, null, true] };
		expect(read(ours({ type: 'get', id }))).toEqual({ type: 'get', id });
	});

	test('is a set, in the words of the address', () => {
		const state = {
			date: '1943-09-25',
			select: 'dulag-126-smolensk',
			layers: 'front,camps',
			map: '6.40/54.800/34.000',
			zoom: '1943-08-01/1943-10-15',
			lang: 'ru',
			theme: 'dark',
		};
		expect(read(ours({ type: 'set', state }))).toEqual({
			type: 'set',
			change: {
				date: fromISO('1943-09-25'),
				selection: 'dulag-126-smolensk',
				layers: new Set(['front', 'camps', 'traces']),
				camera: { zoom: 6.4, lat: 54.8, lon: 34 },
				window: [fromISO('1943-08-01'), fromISO('1943-10-15')],
				language: 'ru',
				theme: 'dark',
			},
		});
	});

	test('puts back what is null', () => {
		const state = { select: null, layers: null, map: null, zoom: null };
		const change = { selection: null, layers: null, camera: null, window: null };
		expect(read(ours({ type: 'set', state }))).toEqual({ type: 'set', change });
	});

	test('is whatever the frame itself says of a state', () => {
		const [west, south, east, north] = CENTRE_BOUNDS;
		const states: fc.Arbitrary<State> = fc.record({
			date: fc.integer({ min: BEFORE_FROM, max: end - 1 }),
			selection: fc.option(fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,60}$/)),
			layers: fc.subarray([...DEFAULT_LAYERS]).map((layers) => new Set([...layers, 'traces' as const])),
			camera: fc.option(
				fc.record({
					zoom: fc.double({ min: ZOOM_RANGE[0], max: ZOOM_RANGE[1], noNaN: true }),
					lat: fc.double({ min: south + 0.01, max: north - 0.01, noNaN: true }),
					lon: fc.double({ min: west + 0.01, max: east - 0.01, noNaN: true }),
				}),
			),
			window: fc.constantFrom(null, [BEFORE_FROM, BEFORE_FROM + 400] as [number, number]),
			language: fc.constantFrom('en' as const, 'ru' as const),
			theme: fc.constantFrom('light' as const, 'auto' as const),
			mode: fc.constant('embed' as const),
			page: fc.constant(null),
		});
		fc.assert(
			fc.property(states, (state) => {
				const asked = read(ours({ type: 'set', state: sayState(state) }));
				if (asked?.type !== 'set') throw new Error('refused');
				expect(asked.change).toMatchObject({ date: state.date, selection: state.selection, layers: state.layers });
				expect(asked.change.camera === null).toBe(state.camera === null);
			}),
		);
	});
});

describe('what does not fit', () => {
	test('is ignored where it is not ours', () => {
		for (const data of [
			null,
			undefined,
			1,
			'set',
			[],
			new Map(),
			ours,
			{ type: 'get' },
			{ 'dnepr-oka': 1, a: 1, b: 2, c: 3, d: 4, e: 5, f: 6 },
		])
			expect(read(data)).toBeNull();
		expect(read(Object.create({ 'dnepr-oka': 1, type: 'get', id: 1 }))).toBeNull();
	});

	test('is never answered when a frame has said it, so that two frames do not answer each other for ever', () => {
		for (const type of ['state', 'ready', 'resize', 'error'])
			expect(read(ours({ type, id: 1, reason: 'date', state: {} }))).toBeNull();
	});

	test('is refused by name when it bears an id, and ignored when not', () => {
		const cases: [object, string][] = [
			[{ type: 'open' }, 'type'],
			[{ type: 'get', 'dnepr-oka': 2 }, 'version'],
			[{ type: 'get', 'dnepr-oka': '1' }, 'version'],
			[{ type: 'get', state: {} }, 'fields'],
			[{ type: 'get', href: 'https://example.org' }, 'fields'],
			[{ type: 'set' }, 'state'],
			[{ type: 'set', state: [] }, 'state'],
			[{ type: 'set', state: { mode: 'kiosk' } }, 'state'],
			[{ type: 'set', state: { date: '1943-02-30' } }, 'date'],
			[{ type: 'set', state: { date: 1943 } }, 'date'],
			[{ type: 'set', state: { date: null } }, 'date'],
			[{ type: 'set', state: { select: '../../etc' } }, 'select'],
			[{ type: 'set', state: { layers: 'evil' } }, 'layers'],
			[{ type: 'set', state: { layers: ['front'] } }, 'layers'],
			[{ type: 'set', state: { map: '99/99/99' } }, 'map'],
			[{ type: 'set', state: { zoom: `1943-08-01/${'9'.repeat(300)}` } }, 'zoom'],
			[{ type: 'set', state: { lang: 'de' } }, 'lang'],
			[{ type: 'set', state: { theme: 'url(javascript:1)' } }, 'theme'],
			[{ type: 'set', state: { date: '1943-09-25&select=vyazma' } }, 'date'],
		];
		for (const [message, reason] of cases) {
			expect(read(ours({ id: 'a', ...message })), JSON.stringify(message)).toEqual({
				type: 'refused',
				id: 'a',
				reason,
			});
			expect(read(ours(message)), JSON.stringify(message)).toBeNull();
		}
	});

	test('is ignored when its id is too large to send back', () => {
		for (const id of ['x'.repeat(201), Array(21).fill(0), { a: { b: { c: { d: { e: 1 } } } } }, new Date(), () => 1])
			expect(read(ours({ type: 'get', id }))).toBeNull();
		const round: { self?: unknown } = {};
		round.self = round;
		expect(read(ours({ type: 'get', id: round }))).toBeNull();
	});
});

/** Values that somebody might try, and whatever else can be sent by `postMessage`. */
const anything = fc.anything({
	withBigInt: true,
	withDate: true,
	withMap: true,
	withNullPrototype: true,
	withObjectString: true,
	withSet: true,
	withTypedArray: true,
	maxDepth: 3,
});
const nasty = fc.oneof(
	anything,
	fc.constantFrom(
		'javascript:alert(1)',
		'<img src=x onerror=alert(1)>',
		'__proto__',
		'constructor',
		'1943-09-25',
		'',
		'x'.repeat(100_000),
		Number.NaN,
		-0,
	),
);
const state = fc.dictionary(
	fc.constantFrom('date', 'select', 'layers', 'map', 'zoom', 'lang', 'theme', '__proto__', 'mode', 'page', 'toString'),
	nasty,
	{ maxKeys: 9 },
);
export const hostile = fc.oneof(
	anything,
	fc.record(
		{
			'dnepr-oka': fc.oneof(fc.constant(1), nasty),
			type: fc.oneof(fc.constantFrom('set', 'get', 'state', 'ready', 'resize', 'error'), nasty),
			id: nasty,
			state: fc.oneof(state, nasty),
		},
		{ requiredKeys: ['dnepr-oka', 'type'] },
	),
);

test('of 500 hostile messages none throws, none changes more than the seven fields, none is answered with more than it sent', () => {
	const known = new Set(['date', 'selection', 'layers', 'camera', 'window', 'language', 'theme']);
	let refused = 0;
	fc.assert(
		fc.property(hostile, (data) => {
			const asked = read(data);
			if (!asked) return;
			if (asked.type === 'refused') refused++;
			if ('id' in asked) expect(asked.id).toBe((data as { id: unknown }).id);
			if (asked.type !== 'set') return;
			expect(Object.keys(asked.change).filter((key) => !known.has(key))).toEqual([]);
			expect(Object.getPrototypeOf(asked.change)).toBe(Object.prototype);
			if (asked.change.selection) expect(asked.change.selection).toMatch(/^[a-z0-9-]+$/);
			if (asked.change.date !== undefined)
				expect(asked.change.date >= BEFORE_FROM && asked.change.date < end).toBe(true);
		}),
		{ numRuns: 500 },
	);
	// It was not all noise: some came as far as the fields.
	expect(refused).toBeGreaterThan(0);
	expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
});
