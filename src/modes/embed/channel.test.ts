import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { DneprOkaMessage } from '../../../public/embed.d.ts';
import { createStore, DEFAULT_LAYERS } from '../../state/store.ts';
import { dayOf, fromISO } from '../../time/day.ts';
import { WAR_FROM } from '../../time/eras.ts';
import { createAllowance } from './allowance.ts';
import { openChannel } from './channel.ts';
import { heightFor } from './height.ts';

const end = dayOf(2027);

function opened({ words = true } = {}) {
	const store = createStore(
		{
			date: WAR_FROM,
			selection: null,
			layers: DEFAULT_LAYERS,
			camera: null,
			window: null,
			language: 'en',
			theme: 'auto',
			mode: 'embed',
			page: null,
		},
		end,
	);
	let listener: (event: unknown) => void = () => {};
	const told: DneprOkaMessage[] = [];
	const means = {
		resolve: (id: string) => (id === 'vyazma' ? id : null),
		prepare: () => (words ? Promise.resolve() : Promise.reject(new Error('gone'))),
	};
	const here = { addEventListener: (_: string, heard: typeof listener) => (listener = heard) } as never;
	const { resize } = openChannel(store, means, { postMessage: (message) => told.push(message) }, here);
	const answers: { message: DneprOkaMessage; to: string }[] = [];
	const source = { postMessage: (message: DneprOkaMessage, to: string) => answers.push({ message, to }) };
	const say = (data: unknown, origin = 'https://host.example') => listener({ data, source, origin });
	return { store, told, answers, say, resize };
}
const ours = (rest: object) => ({ 'dnepr-oka': 1, ...rest });

beforeEach(() => {
	vi.useFakeTimers();
});
afterEach(() => {
	vi.useRealTimers();
});

describe('the channel', () => {
	test('tells the host that it is ready, with the state', () => {
		const { told } = opened();
		expect(told).toEqual([
			{
				'dnepr-oka': 1,
				type: 'ready',
				state: {
					date: '1941-06-22',
					select: null,
					layers: 'front,towns,events,camps,memorials',
					map: null,
					zoom: null,
					lang: 'en',
					theme: 'auto',
				},
			},
		]);
	});

	test('does what is asked, and answers whoever asked, by the name of the origin', () => {
		const { store, answers, say } = opened();
		say(ours({ type: 'set', id: 1, state: { date: '1943-03-12', select: 'vyazma', layers: 'front', theme: 'dark' } }));
		expect(store.state.peek()).toMatchObject({ date: fromISO('1943-03-12'), selection: 'vyazma', theme: 'dark' });
		expect([...store.layers.peek()]).toEqual(['front', 'traces']);
		expect(answers).toHaveLength(1);
		expect(answers[0]).toMatchObject({
			to: 'https://host.example',
			message: { type: 'state', id: 1, state: { select: 'vyazma' } },
		});
		say(ours({ type: 'get' }), 'null');
		expect(answers[1]).toMatchObject({ to: '*', message: { type: 'state' } });
		expect('id' in (answers[1] as (typeof answers)[number]).message).toBe(false);
	});

	test('does all of it or nothing', () => {
		const { store, answers, say } = opened();
		const before = store.state.peek();
		say(ours({ type: 'set', id: 1, state: { date: '1943-03-12', select: 'no-such-record' } }));
		say(ours({ type: 'set', id: 2, state: { date: '1943-03-12', map: 'far/away' } }));
		expect(store.state.peek()).toBe(before);
		expect(answers.map(({ message }) => [message.type, message.id, message.reason])).toEqual([
			['error', 1, 'select'],
			['error', 2, 'map'],
		]);
	});

	test('turns to another language when its words are there, and refuses where they are not', async () => {
		const one = opened();
		one.say(ours({ type: 'set', id: 1, state: { lang: 'ru' } }));
		await vi.advanceTimersByTimeAsync(0);
		expect(one.store.language.peek()).toBe('ru');
		expect(one.answers[0]?.message.state?.lang).toBe('ru');
		const other = opened({ words: false });
		other.say(ours({ type: 'set', id: 1, state: { lang: 'ru', date: '1943-03-12' } }));
		await vi.advanceTimersByTimeAsync(0);
		expect(other.store.language.peek()).toBe('en');
		expect(other.store.date.peek()).toBe(WAR_FROM);
		expect(other.answers[0]?.message).toMatchObject({ type: 'error', reason: 'lang' });
	});

	test('tells changes now and then, not each, and nothing when nothing has changed', () => {
		const { store, told } = opened();
		vi.advanceTimersByTime(1000);
		told.length = 0;
		for (let day = 1; day <= 50; day++) {
			store.goTo(WAR_FROM + day);
			vi.advanceTimersByTime(10);
		}
		vi.advanceTimersByTime(1000);
		expect(told.length).toBeGreaterThan(2);
		expect(told.length).toBeLessThan(8);
		expect(told.at(-1)).toMatchObject({ type: 'state', state: { date: '1941-08-11' } });
	});

	test('drops a flood: it is neither answered nor kept for later', () => {
		const { store, answers, say } = opened();
		for (let i = 0; i < 5000; i++)
			say(ours({ type: 'set', id: i, state: { date: i % 2 ? '1943-03-12' : '1943-03-13' } }));
		expect(answers.length).toBeLessThan(130);
		const after = store.date.peek();
		vi.advanceTimersByTime(60_000);
		expect(answers.length).toBeLessThan(130);
		expect(store.date.peek()).toBe(after);
		say(ours({ type: 'get', id: 'late' }));
		expect(answers.at(-1)?.message.id).toBe('late');
	});

	test('says what height it would like', () => {
		const { told, resize } = opened();
		resize(480);
		expect(told.at(-1)).toEqual({ 'dnepr-oka': 1, type: 'resize', height: 480 });
	});
});

test('an allowance fills with time, and no further than at the start', () => {
	let now = 0;
	const allowed = createAllowance(() => now);
	const heard = () => {
		let count = 0;
		while (allowed()) count++;
		return count;
	};
	const first = heard();
	expect(first).toBeGreaterThan(60);
	expect(heard()).toBe(0);
	now = 500;
	expect(heard()).toBe(30);
	now = 1e9;
	expect(heard()).toBe(first);
});

test('the height follows the width, within bounds, and leaves the map its place', () => {
	expect(heightFor(320, 200)).toBe(360);
	expect(heightFor(800, 200)).toBe(500);
	expect(heightFor(2000, 200)).toBe(640);
	// Large letters.
	expect(heightFor(320, 330)).toBe(460);
});
