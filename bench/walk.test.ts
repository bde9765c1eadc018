import { expect, it } from 'vitest';
import { type Hands, standsFor, walk } from './walk.ts';

/** A page of Tab stops, of which one is a list that an arrow leads along. */
function page(stops: string[], list: string[] = [], opens = true): Hands {
	let [stop, item, read] = [-1, 0, false];
	const name = () => (stops[stop] === 'list' ? list[item] : stops[stop]);
	return {
		async press(key) {
			if (key === 'Tab') stop = ((stop + 2) % (stops.length + 1)) - 1;
			else if (key === 'ArrowRight') item = Math.min(item + 1, list.length - 1);
			else if (key === 'Enter') read = opens && name() === 'Dulag 184, camp';
		},
		focused: async () => (stop < 0 ? null : { name: name() ?? '', begins: stops[stop] === 'list' }),
		reads: async () => read,
		comesToRead: async () => read,
	};
}
const walked = (hands: Hands, most = 150) => walk(hands, 'Dulag 184', 'ArrowRight', most);

it('Tab to the items, the arrow along them, Enter: each press counts', async () => {
	const camps = ['Dulag 126, camp', 'Dulag 142, camp', 'Dulag 184, camp'];
	expect(await walked(page(['Search', 'list'], camps))).toEqual({ keys: 5 });
	expect(await walked(page(['Dulag 184, camp']))).toEqual({ keys: 2 });
	expect(await walked(page(['Search', 'list'], camps), 3)).toEqual({
		fails: 'not within 3 key presses; the last reached: “Dulag 142, camp”',
	});
	expect(await walked(page(['list'], camps, false))).toEqual({ fails: 'reached, but Enter does not open its text' });
});

it('says what Tab finds in a page that has no items', async () => {
	expect(await walked(page(['Map', '']))).toEqual({
		fails: 'Tab stops: 2, none of them an item of the timeline: “Map”, something without a name',
	});
	expect(await walked(page([]))).toEqual({ fails: 'Tab reaches nothing of the page' });
});

it('a name is no part of another', () => {
	expect(standsFor('Record 1, battle', 'Record 1')).toBe(true);
	expect(standsFor('Record 12, battle', 'Record 1')).toBe(false);
	expect(standsFor('anything', '')).toBe(false);
});
