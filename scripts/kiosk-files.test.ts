import { expect, it } from 'vitest';
import { securityHeaders } from '../csp.ts';
import { isKept } from '../src/offline/precached.ts';
import { headersForNginx, isPacked } from './kiosk-files.ts';

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

it('nginx sends what the own server sends, each header in one line of its own', () => {
	const headers = securityHeaders();
	const lines = headersForNginx(headers).trimEnd().split('\n');
	expect(lines).toHaveLength(Object.keys(headers).length);
	for (const line of lines) expect(line).toMatch(/^add_header [\w-]+ "[^"\\$]+" always;$/);
});
