import { expect, it } from 'vitest';
import { isKept } from '../src/offline/precached.ts';
import { isPacked } from './kiosk-files.ts';

it.each([
	'index.html',
	'sw.js',
	'config.json',
	'icon-512.png',
	'manifest.webmanifest',
	'assets/kiosk-1.js',
	'data/tours/a.en.json',
])('%s goes into the pack', (path) => expect(isPacked(path)).toBe(true));

it.each([
	'record',
	'record/vyazma/index.html',
	'ru/chronicle/index.html',
	'data/records.geojson',
	'data/towns.csv',
	'embed.js',
])('%s does not', (path) => expect(isPacked(path)).toBe(false));

it('all that the worker keeps is there: else it could not be installed', () => {
	for (const path of [
		'index.html',
		'icon.svg',
		'data/index.json',
		'data/texts/a.ru.json',
		'data/control.topojson',
		'assets/x.woff2',
	])
		expect(isKept(path) && !isPacked(path)).toBe(false);
});
