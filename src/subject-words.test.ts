import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { compile } from './dataset/compile.ts';
import { fixtureRoot } from './dataset/fixture/fixture.ts';
import { readData } from './dataset/read.ts';
import { en } from './i18n/en.ts';
import { pagesEn } from './i18n/pages.en.ts';
import { pagesRu } from './i18n/pages.ru.ts';
import { ru } from './i18n/ru.ts';
import { takeSubject } from './subject.ts';

const root = new URL('../', import.meta.url);

/** Names of the regions and of their towns, and what the subject's own sentences call them. */
function namesOfTheRegion(): string[] {
	const project = parse(readFileSync(new URL('data/project.yaml', root), 'utf8'));
	const towns = readdirSync(new URL('data/towns/', root)).map((file) =>
		parse(readFileSync(new URL(`data/towns/${file}`, root), 'utf8')),
	);
	const said: { en: string; ru: string }[] = [
		...towns.map(({ name }) => name),
		...project.regions.map(({ name }: { name: { en: string; ru: string } }) => name),
		...project.views.slice(1).map(({ name }: { name: { en: string; ru: string } }) => name),
		project.title,
		project.phrases.whole,
		project.phrases.byOccupier,
		{ en: 'Dnepr', ru: 'Днепр' },
	];
	// Short names are words of the language too.
	return [...new Set(said.flatMap(({ en, ru }) => [en, ru]))].filter((name) => name.length > 5);
}
const NAMES = namesOfTheRegion();
const namesIn = (text: string) =>
	NAMES.filter((name) => new RegExp(`(?<!\\p{L})${name.replaceAll('.', '\\.')}(?!\\p{L})`, 'u').test(text));

test('no file of the source, its remarks aside, names a place of the region', () => {
	const files = readdirSync(new URL('src/', root), { recursive: true, encoding: 'utf8' }).filter(
		(path) => /\.(ts|css)$/.test(path) && !path.includes('.test.') && !path.includes('fixture'),
	);
	expect(files.length).toBeGreaterThan(150);
	const found = files.flatMap((path) => {
		const text = readFileSync(new URL(`src/${path}`, root), 'utf8')
			.replace(/\/\*[\s\S]*?\*\//g, '')
			.replace(/(^|\s)\/\/.*$/gm, '');
		return namesIn(text).map((name) => `${path}: ${name}`);
	});
	expect(found).toEqual([]);
});

test('the words find the names that they are to find', () => {
	expect(namesIn('to Smolensk, and about the two regions')).toEqual(
		expect.arrayContaining(['Smolensk', 'the two regions']),
	);
});

/** All that the interface and the plain pages say, phrases with a number or a name in them. */
const textsOf = (words: object): string[] =>
	Object.values(words).flatMap((value) => {
		if (typeof value === 'string') return [value];
		if (typeof value === 'object') return textsOf(value);
		try {
			return [1, 7].flatMap((given) => String(value(given, '9')));
		} catch {
			return [String(value(['7', '8'], '9'))];
		}
	});

const ofRegion = compile(readData(new URL('.', root).pathname)).index.subject;
beforeAll(() => takeSubject(compile(readData(fixtureRoot)).index.subject));
afterAll(() => takeSubject(ofRegion));

test.each([
	['en', en, pagesEn],
	['ru', ru, pagesRu],
] as const)('of another subject nothing of this one is said: %s', (_, words, pages) => {
	const texts = [...textsOf(words), ...textsOf(pages)];
	expect(texts.join('\n')).toMatch(/Calvados|Кальвадос/);
	const ofThisOne = (text: string) =>
		namesIn(text).some((name) => !/German|немецк/.test(name)) ||
		/two regions|двух областей|обе(их)? област|Soviet|советск/i.test(text);
	expect(texts.filter(ofThisOne)).toEqual([]);
});
