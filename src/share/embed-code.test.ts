import { expect, test } from 'vitest';
import { readAddress } from '../state/address.ts';
import { dayOf, fromISO } from '../time/day.ts';
import { type EmbedChoice, elementCode, embedAddress, frameCode, wordPressCode } from './embed-code.ts';

const base = 'https://example.org/map/';
const choice: EmbedChoice = {
	state: { date: '1943-09-25', select: 'vyazma', layers: 'front,camps', map: '6.40/54.800/34.000' },
	lang: 'ru',
	theme: 'dark',
	height: 480,
};

test('the element has an attribute for each choice, and its place from the first', () => {
	expect(elementCode(base, choice)).toBe(
		'<script async src="https://example.org/map/embed.js"></script>\n<dnepr-oka date="1943-09-25" select="vyazma" layers="front,camps" map="6.40/54.800/34.000" lang="ru" theme="dark" height="480" style="display:block;min-height:480px"></dnepr-oka>',
	);
	expect(elementCode(base, { state: {}, lang: null, theme: 'auto', height: null })).toMatch(
		/<dnepr-oka style="display:block;aspect-ratio:8\/5;min-height:360px;max-height:640px">/,
	);
});

test('the frame opens what was chosen, the state in the fragment, or in the query for WordPress', () => {
	for (const [inQuery, behind] of [
		[false, ''],
		[true, '#?secret=aB3dE'],
	] as const) {
		const { search, hash } = new URL(embedAddress(base, choice, inQuery) + behind);
		expect(readAddress(search, hash, dayOf(2027))).toMatchObject({
			mode: 'embed',
			language: 'ru',
			theme: 'dark',
			date: fromISO('1943-09-25'),
			selection: 'vyazma',
			camera: { zoom: 6.4, lat: 54.8, lon: 34 },
		});
	}
	expect(wordPressCode(base, choice, 'Map')).toMatch(/^<!-- wp:html -->\n<figure[^>]*><iframe src="[^"#]+"/);
});

test('nothing in a title or a state breaks out of the code', () => {
	const code = frameCode(base, { ...choice, state: { date: '"><script>alert(1)</script>' } }, 'A "map" <b>');
	expect(code).not.toMatch(/<script|<b>/);
	expect(code.match(/</g)).toHaveLength(2);
});
