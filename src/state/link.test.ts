import { expect, test } from 'vitest';
import { fromISO } from '../time/day.ts';
import { linkTo } from './link.ts';
import { DEFAULT_LAYERS, type State } from './store.ts';

const state: State = {
	date: fromISO('1943-09-25') as number,
	selection: 'dulag-126-smolensk',
	layers: DEFAULT_LAYERS,
	camera: null,
	window: null,
	language: 'ru',
	theme: 'dark',
	mode: 'kiosk',
};

test('leads to the moment in its language, and leaves what is of this screen alone', () => {
	expect(linkTo(state, 'https://example.org/map/?mode=kiosk&idle=30&theme=dark&date=1941-07-01#date=1942')).toBe(
		'https://example.org/map/?lang=ru#date=1943-09-25&select=dulag-126-smolensk',
	);
});

test('keeps what a hoster has in the address, and works from a folder', () => {
	expect(linkTo(state, 'file:///srv/map/index.html?from=school')).toBe(
		'file:///srv/map/index.html?from=school&lang=ru#date=1943-09-25&select=dulag-126-smolensk',
	);
});
