import { beforeAll, describe, expect, test } from 'vitest';
import type { Dataset } from '../../dataset/dataset.ts';
import type { ServedSource } from '../../dataset/served.ts';
import type { Tour, TourStep } from '../../dataset/served-tours.ts';
import { CENTRE_BOUNDS, takeViews } from '../../scene/camera.ts';
import { projectionOf } from '../../scene/mercator.ts';
import { DEFAULT_LAYERS } from '../../state/store.ts';
import { dayOf } from '../../time/day.ts';
import { typeScale } from './fit.ts';
import { BARE_PADDING, cameraOf } from './moment.ts';
import { showOfTalk, showOfTour } from './show.ts';
import { dwellOf } from './tour-player.ts';

const step: TourStep = {
	title: 'The first day',
	day: dayOf(1941, 6, 22),
	date: [1941, 6, 22, 0],
	window: null,
	map: { frame: [30, 53, 37, 56] },
	selection: null,
	layers: null,
	text: 'On 22 June.',
	blanks: [[3, 10]],
	notes: 'Ask first.',
	question: 'When?',
	answer: 'On 22 June.',
	records: ['a'],
	sources: ['book'],
};
const book: ServedSource = { title: 'A book', publisher: '', url: null, lang: 'en', kind: 'academic' };

describe('a show', () => {
	beforeAll(() =>
		takeViews([...CENTRE_BOUNDS], [{ id: 'both', name: { en: 'Both', ru: 'Обе' }, box: [31, 53, 37, 56] }]),
	);

	test('of a tour has its steps as they are, with what is shown at first where nothing is said', () => {
		const tour: Tour = {
			id: 'ten',
			title: 'Ten',
			summary: 'Of ten days.',
			age: 12,
			minutes: 10,
			matter: 'War.',
			steps: [step],
			related: ['a'],
			sources: { book },
		};
		const show = showOfTour(tour);
		expect(show).toMatchObject({ id: 'tour/ten', kind: 'tour', about: { age: 12, matter: 'War.' }, related: ['a'] });
		expect(show.steps[0]).toMatchObject({ title: 'The first day', text: step.text, answer: step.answer });
		expect(show.steps[0]?.moment).toEqual({
			date: step.day,
			selection: null,
			layers: DEFAULT_LAYERS,
			window: null,
			map: step.map,
		});
	});

	test('of a talk reads what its records say; what is not there or cannot be read is shown without', async () => {
		const dataset = {
			resolve: (id: string) => (id === 'unknown' ? null : id),
			name: (id: string) => `The ${id}`,
			read: async (id: string) => {
				if (id === 'broken') throw new Error('no network');
				return { text: { summary: 'What is known.', sources: ['book', 'lost'] }, sources: { book } };
			},
		} as unknown as Dataset;
		const at = (selection: string | null, caption: string) => ({
			caption,
			moment: { date: step.day, selection, layers: DEFAULT_LAYERS, window: null, map: null },
		});
		const talk = [at('camp', 'Look here'), at('broken', ''), at('unknown', 'Gone'), at(null, '')];
		const { steps, sources, about } = await showOfTalk(talk, dataset, 'en');
		expect(about).toBeNull();
		expect(sources).toEqual({ book });
		expect(steps.map(({ title, subject, text }) => [title, subject, text])).toEqual([
			['Look here', 'The camp', 'What is known.'],
			['The broken', '', ''],
			['Gone', '', ''],
			['', '', ''],
		]);
		expect(steps.map(({ moment }) => moment.selection)).toEqual(['camp', 'broken', null, null]);
		expect(steps[0]?.sources).toEqual(['book']);
	});

	test('frames a box whole in a view of any shape', () => {
		for (const size of [
			{ width: 400, height: 330 },
			{ width: 390, height: 280 },
			{ width: 900, height: 300 },
		]) {
			const { project } = projectionOf(cameraOf({ map: step.map }, size, BARE_PADDING), size);
			const [[left, top], [right, bottom]] = [project([30, 56]), project([37, 53])];
			expect(left).toBeGreaterThanOrEqual(BARE_PADDING.left - 1);
			expect(top).toBeGreaterThanOrEqual(BARE_PADDING.top - 1);
			expect(right).toBeLessThanOrEqual(size.width - BARE_PADDING.right + 1);
			expect(bottom).toBeLessThanOrEqual(size.height - BARE_PADDING.bottom + 1);
		}
	});
});

test('map and timeline are enlarged for a room, and not in a hand', () => {
	expect(typeScale(1024, 768)).toBeGreaterThan(1.4);
	expect(typeScale(1920, 1080)).toBe(2);
	expect(typeScale(390, 844)).toBe(1);
	expect(typeScale(800, 400)).toBe(1);
});

test('a step is left standing as long as it takes to read, within bounds', () => {
	const words = (n: number) => Array.from({ length: n }, () => 'word').join(' ');
	expect(dwellOf({ title: '', text: words(50) })).toBeGreaterThan(dwellOf({ title: '', text: words(25) }));
	expect(dwellOf({ title: '', text: '' })).toBe(4000);
	expect(dwellOf({ title: '', text: words(500) })).toBe(24_000);
});
