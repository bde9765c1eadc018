import { effect } from '@preact/signals-core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CENTRE_BOUNDS, ZOOM_RANGE } from '../scene/camera.ts';
import { dayOf } from '../time/day.ts';
import { BEFORE_FROM, WAR_FROM } from '../time/eras.ts';
import { createStore, LAYERS, type State } from './store.ts';

const end = dayOf(2027);
const initial: State = {
	date: WAR_FROM,
	selection: null,
	layers: new Set(LAYERS),
	camera: null,
	window: null,
	language: 'en',
	theme: 'auto',
	mode: 'explore',
};

describe('the store', () => {
	test('starts as told', () => expect(createStore(initial, end).state.peek()).toEqual(initial));

	test('holds the date to whole days of the axis, whatever is asked', () => {
		const store = createStore(initial, end);
		fc.assert(
			fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (day) => {
				store.goTo(day);
				const date = store.date.peek();
				expect(Number.isInteger(date) && date >= BEFORE_FROM && date < end).toBe(true);
			}),
		);
		expect(createStore({ ...initial, date: 1e9 }, end).date.peek()).toBe(end - 1);
	});

	test('holds the camera to where there is ground, from the start on', () => {
		const far = { lon: -170, lat: 88, zoom: 40 };
		const store = createStore({ ...initial, camera: far }, end);
		const held = { lon: CENTRE_BOUNDS[0], lat: CENTRE_BOUNDS[3], zoom: ZOOM_RANGE[1] };
		expect(store.camera.peek()).toEqual(held);
		store.moveCamera(null);
		expect(store.camera.peek()).toBeNull();
		store.moveCamera(far);
		expect(store.camera.peek()).toEqual(held);
	});

	test('shows a layer or not, leaving the others and the set that was given', () => {
		const store = createStore(initial, end);
		store.toggleLayer('camps');
		expect([...store.layers.peek()]).toEqual(LAYERS.filter((layer) => layer !== 'camps'));
		store.toggleLayer('camps');
		expect(store.layers.peek()).toEqual(new Set(LAYERS));
		expect(initial.layers).toEqual(new Set(LAYERS));
	});

	test('tells those who watch one thing of that thing only', () => {
		const store = createStore(initial, end);
		let seen = 0;
		const stop = effect(() => {
			store.date.value;
			seen++;
		});
		store.select('vyazma');
		store.speak('ru');
		store.goTo(WAR_FROM);
		expect(seen).toBe(1);
		store.goTo(WAR_FROM + 1);
		expect(seen).toBe(2);
		stop();
		expect(store.state.peek()).toMatchObject({ selection: 'vyazma', language: 'ru', date: WAR_FROM + 1 });
	});

	test('is set back to a start as a whole, told once, whatever was under way', () => {
		const store = createStore({ ...initial, mode: 'kiosk' }, end);
		store.goTo(WAR_FROM + 500);
		store.select('vyazma');
		store.turnTo('about');
		store.toggleLayer('camps');
		store.moveCamera({ lon: 33, lat: 55, zoom: 8 });
		store.showWindow([WAR_FROM, WAR_FROM + 90]);
		store.speak('ru');
		store.setTheme('dark');
		store.play(true);
		store.setSpeed('brisk');
		store.scrub(true);
		let told = 0;
		const stop = effect(() => {
			for (const signal of [store.state, store.resets, store.playing, store.speed, store.scrubbing, store.page])
				signal.value;
			told++;
		});
		store.reset({ ...initial, mode: 'kiosk' });
		expect(told).toBe(2);
		stop();
		expect(store.state.peek()).toEqual({ ...initial, mode: 'kiosk' });
		const { playing, speed, scrubbing, page, resets } = store;
		expect([playing, speed, scrubbing, page, resets].map((each) => each.peek())).toEqual([
			false,
			'normal',
			false,
			null,
			1,
		]);
	});
});
