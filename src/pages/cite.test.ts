import { expect, test } from 'vitest';
import { bibtex, type Cited, chicago, gost } from './cite.ts';
import { sayPages } from './words.ts';

const cited: Cited = {
	id: 'dulag-126-smolensk',
	title: 'Dulag 126, Smolensk',
	site: { en: 'Between the Dnepr and the Oka', ru: 'Между Днепром и Окой' },
	language: 'en',
	edition: 'a1b2c3',
	year: 2026,
	url: 'https://example.org/record/dulag-126-smolensk/',
};
const russian: Cited = {
	...cited,
	language: 'ru',
	title: 'Дулаг 126',
	url: 'https://example.org/ru/record/dulag-126-smolensk/',
};
const [en, ru] = [sayPages('en'), sayPages('ru')];

test('as GOST R 7.0.100-2018 has a part of a website', () => {
	expect(gost(russian, ru)).toBe(
		'Дулаг 126. – Текст : электронный // Между Днепром и Окой : [сайт]. – 2026. – URL: https://example.org/ru/record/dulag-126-smolensk/ (дата обращения: [день вашего посещения]).',
	);
});

test('as the Chicago Manual has a page of a website', () => {
	expect(chicago(cited, en).join('')).toBe(
		'“Dulag 126, Smolensk.” Between the Dnepr and the Oka, edition a1b2c3, 2026. https://example.org/record/dulag-126-smolensk/.',
	);
	expect(chicago({ ...cited, title: 'Who was it?' }, en)[0]).toBe('“Who was it?” ');
});

test('as BibTeX reads it, with nothing that TeX would take for an order', () => {
	expect(bibtex(cited, en)).toBe(`@misc{between-the-dnepr-and-the-oka-dulag-126-smolensk,
  title = {{Dulag 126, Smolensk}},
  howpublished = {Between the Dnepr and the Oka},
  year = {2026},
  note = {Edition a1b2c3},
  url = {https://example.org/record/dulag-126-smolensk/},
  langid = {english},
}`);
	expect(bibtex({ ...cited, title: '50 % & {more}_~' }, en)).toContain(
		'{{50 \\% \\& \\{more\\}\\_\\textasciitilde{}}}',
	);
});

test('where the address is not known, the reader is asked for it', () => {
	for (const text of [
		gost({ ...cited, url: null }, en),
		bibtex({ ...cited, url: null }, en),
		chicago({ ...cited, url: null }, en).join(''),
	])
		expect(text).toContain('[address of this page]');
});
