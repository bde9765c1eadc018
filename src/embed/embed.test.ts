import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readAddress } from '../state/address.ts';
import { dayOf, fromISO } from '../time/day.ts';
import { addressOf, pictureOf, stateIn } from './address.ts';
import { LOOK } from './look.ts';
import { embedScript } from './plugin.ts';

const base = 'https://example.org/map/';
const having = (attributes: Record<string, string>) => (name: string) => attributes[name] ?? null;

describe('the address of the frame', () => {
	test('says what the attributes say', () => {
		const get = having({
			date: '1943-09-25',
			select: 'dulag-126-smolensk',
			layers: 'front,camps',
			map: '6.40/54.800/34.000',
			zoom: '1943-08-01/1943-10-15',
			theme: 'dark',
			height: '480',
		});
		const address = addressOf(base, get, 'ru', 'embed');
		expect(address).toBe(
			`${base}?theme=dark&lang=ru&mode=embed#date=1943-09-25&select=dulag-126-smolensk&layers=front,camps&map=6.40/54.800/34.000&zoom=1943-08-01/1943-10-15`,
		);
		const { search, hash } = new URL(address);
		expect(readAddress(search, hash, dayOf(2027))).toMatchObject({
			mode: 'embed',
			language: 'ru',
			theme: 'dark',
			date: fromISO('1943-09-25'),
			selection: 'dulag-126-smolensk',
			camera: { zoom: 6.4, lat: 54.8, lon: 34 },
		});
	});

	test('stays the address of the app whatever the attributes hold', () => {
		const get = having({ date: '#"><script>', select: '//evil.example/', theme: '&mode=kiosk', map: 'javascript:1' });
		const { origin, pathname, searchParams } = new URL(addressOf(base, get, 'en', 'embed'));
		expect([origin, pathname]).toEqual(['https://example.org', '/map/']);
		expect(searchParams.get('mode')).toBe('embed');
		expect(searchParams.getAll('mode')).toHaveLength(1);
	});
});

test('the picture is that of the record, else of the tour, the month, the decade, the whole', () => {
	const picture = (attributes: Record<string, string>, lang: 'en' | 'ru' = 'en') =>
		pictureOf(base, having(attributes), lang);
	expect(picture({ select: 'vyazma', date: '1943-03-12' }, 'ru')).toBe(`${base}picture/record/vyazma.ru.png`);
	expect(picture({ tour: 'first-hour', date: '1943-03-12' })).toBe(`${base}picture/tour/first-hour.png`);
	expect(picture({ date: '1943-03-12' })).toBe(`${base}picture/month/1943-03.png`);
	expect(picture({ date: '1975' })).toBe(`${base}picture/decade/1970.png`);
	expect(picture({ date: '1975-05-09' })).toBe(`${base}picture/decade/1970.png`);
	expect(picture({})).toBe(`${base}picture/whole.png`);
	expect(picture({ select: '../../secret', date: 'x' })).toBe(`${base}picture/whole.png`);
});

test('the attributes as a state: only those that are there', () => {
	expect(stateIn(having({ date: '1943-03-12', lang: 'ru', height: '400', select: '' }))).toEqual({
		date: '1943-03-12',
		lang: 'ru',
	});
});

describe('the script', () => {
	test('is classic, under 6 KB packed, and asks for nothing by markup, evaluation or an inline style', async () => {
		const script = await embedScript({ en: 'Between the Dnepr and the Oka', ru: 'Между Днепром и Окой' });
		expect(gzipSync(script, { level: 9 }).length).toBeLessThan(6 * 1024);
		expect(script).not.toMatch(/\b(import|export)\b\s*[{*"']/);
		expect(script).not.toMatch(
			/innerHTML|outerHTML|insertAdjacentHTML|srcdoc|eval\(|new Function|document\.write|setAttribute\(.style/,
		);
		expect(script).toContain('Между Днепром и Окой');
		// It stands alone: the names that it gives the page are none.
		expect(script).toMatch(/^\(?(function|\(\)|"use strict"|var dneprOka\b)/);
	}, 60_000);

	test('has a look without a way to the network', () => expect(LOOK).not.toMatch(/url\(|@import/));
});
