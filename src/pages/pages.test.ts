/** The plain pages of the whole dataset: valid, small, whole without script, and every link on them leads somewhere. */
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { HtmlValidate, type Report } from 'html-validate';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { compile } from '../dataset/compile.ts';
import { parseDate } from '../dataset/edtf.ts';
import { readData } from '../dataset/read.ts';
import { say } from '../i18n/index.ts';
import { axisEnd } from '../time/eras.ts';
import { sayDate } from '../time/words.ts';
import { openFiles } from './open-files.ts';
import { allPages } from './pages.ts';
import { siteAddress } from './plugin.ts';
import { shortChronicle } from './short-chronicle.ts';
import { folderOf, LANGUAGES, type Site, siteOf } from './site.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const SITE = 'https://example.org/dnepr-oka/';
const picture: Site['picture'] = (id) => ({ path: `record/${id}/map.png`, width: 640, height: 400 });
let near: Record<string, string>;
let far: Record<string, string>;
let site: Site;
/** What stands beside the pages. */
let beside: Set<string>;

beforeAll(() => {
	const compiled = compile(readData(fileURLToPath(new URL('../../', import.meta.url))));
	const end = axisEnd() + 1;
	site = siteOf(compiled, { url: null, stylesheet: 'assets/plain.css', end, picture });
	near = allPages(site, compiled, openFiles(compiled, null));
	const addressed = siteOf(compiled, { url: SITE, stylesheet: 'assets/plain.css', end, picture });
	far = allPages(addressed, compiled, openFiles(compiled, SITE));
	beside = new Set([
		'',
		'icon.svg',
		'assets/plain.css',
		...Object.keys(openFiles(compiled, null)).map((name) => `data/${name}`),
		...[...site.known.keys()].map((id) => `record/${id}/map.png`),
	]);
});

/** Path -> page, of those that are no mere signposts to another. */
const whole = (pages: Record<string, string>) =>
	Object.entries(pages).filter(([path, text]) => path.endsWith('.html') && !text.includes('http-equiv="refresh"'));

// One statement a test, as there are thousands of pages: what is wrong is gathered first.

test('there is a page in each language for every record and town, and for every old id', () => {
	const records = [...site.known.keys(), ...Object.keys(site.aliases)].map((id) => `record/${id}`);
	const wanted = [...records, 'chronicle', 'camps', 'memorials', 'towns', 'glossary', 'data'];
	const missing = ['', 'ru/'].flatMap((folder) => wanted.filter((path) => !(`${folder}${path}/index.html` in near)));
	expect(missing).toEqual([]);
});

test('every record stands in one of the lists', () => {
	for (const folder of ['', 'ru/']) {
		const lists = ['chronicle', 'camps', 'memorials', 'towns']
			.map((name) => near[`${folder}${name}/index.html`])
			.join('');
		expect([...site.known.keys()].filter((id) => !lists.includes(`href="../record/${id}/"`))).toEqual([]);
	}
});

test('no page is larger than 30 KB: a record as it lies in the folder, a list as it is sent', () => {
	const large = [...Object.entries(near), ...Object.entries(far)].flatMap(([path, text]) => {
		if (path === 'sitemap.xml') return [];
		const bytes = path.includes('record/') ? Buffer.byteLength(text) : gzipSync(text).length;
		return bytes > 30_000 ? [`${path}: ${bytes}`] : [];
	});
	expect(large).toEqual([]);
});

test('every link leads to a page or a file that is there, and every mark to a source', () => {
	const broken = whole(near).flatMap(([path, text]) => {
		const ids = new Set([...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
		return [...text.matchAll(/(?:href|src)="([^"]*)"/g)].flatMap(([, href = '']) => {
			if (/^https?:/.test(href)) return [];
			if (href.startsWith('#')) return ids.has(href.slice(1)) ? [] : [`${path}: ${href}`];
			const [file = ''] = href.split(/[?#]/);
			const target = posix.join('/', posix.dirname(path), file).slice(1);
			const there = target in near || `${target}index.html` in near || beside.has(target);
			return there && !file.startsWith('/') ? [] : [`${path}: ${href}`];
		});
	});
	expect(broken).toEqual([]);
});

test('no page has a script, but data; the policy allows none', () => {
	const policy = `content="default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'`;
	const wrong = Object.entries(near).filter(
		([, text]) =>
			[...text.matchAll(/<script([^>]*)>/g)].some(([, attributes]) => attributes !== ' type="application/ld+json"') ||
			/ (style|on\w+)="/.test(text) ||
			!text.includes(policy),
	);
	expect(wrong.map(([path]) => path)).toEqual([]);
});

describe('as html-validate reads them, the pages are valid', () => {
	const validator = new HtmlValidate({
		extends: ['html-validate:recommended', 'html-validate:document'],
		rules: {
			// Names of records are as long as they are.
			'long-title': 'off',
			'doctype-style': ['error', { style: 'lowercase' }],
			// The style sheet is of the same folder.
			'require-sri': ['error', { target: 'crossorigin' }],
		},
	});
	const faults = ({ results }: Report) =>
		results.flatMap(({ messages }) => messages.map(({ ruleId, message, line }) => `${line}: ${message} (${ruleId})`));

	test('the lists, the longest page of each type, every hundred and fiftieth page, and some that know their address', async () => {
		const pages = whole(near);
		const longest = ['town', 'event', 'camp', 'memorial', 'topic'].map((type) => {
			const ids = site.data.records
				.filter((record) => record.type === type)
				.map(({ id }) => `ru/record/${id}/index.html`);
			return ids.reduce((a, b) => ((near[a] ?? '').length >= (near[b] ?? '').length ? a : b));
		});
		const sample = [
			...pages.filter(([path], i) => !path.includes('record/') || longest.includes(path) || i % 150 === 0),
			...whole(far).filter(([path], i) => path === 'data/index.html' || i % 500 === 0),
		];
		expect(sample.length).toBeGreaterThan(25);
		const wrong: string[] = [];
		for (const [path, text] of sample)
			wrong.push(...faults(await validator.validateString(text)).map((fault) => `${path}:${fault}`));
		expect(wrong).toEqual([]);
	});

	test('the signposts of old ids', async () => {
		for (const old of Object.keys(site.aliases).slice(0, 5))
			expect(faults(await validator.validateString(near[`record/${old}/index.html`] ?? ''))).toEqual([]);
	});

	test('what the first page holds for those without script', async () => {
		const page = `<!doctype html>\n<html lang="en"><head><title>x</title></head><body>${shortChronicle(site)}</body></html>\n`;
		const found = faults(await validator.validateString(page)).filter((fault) => !/heading-level|multiple/.test(fault));
		expect(found).toEqual([]);
		// Everybody loads it, with the app.
		expect(gzipSync(String(shortChronicle(site))).length).toBeLessThan(2500);
	});
});

test('how well a record is known is said on its page as in the app: what it rests on, copies, who checked it', () => {
	const missing: string[] = [];
	for (const language of LANGUAGES) {
		const words = say(language);
		for (const [id, { restsOn, reviewed }] of site.texts[language]) {
			const page = near[`${folderOf(language)}record/${id}/index.html`] ?? '';
			const said = [
				restsOn && words.record.restsOn(words.list(restsOn.map((sort) => words.weakSource[sort]))),
				reviewed && words.record.reviewed(reviewed.by, sayDate(reviewed.date, language)),
			];
			missing.push(...said.filter((each) => each && !page.includes(each)).map((each) => `${id}: ${each}`));
		}
	}
	expect(missing).toEqual([]);
	expect(near['record/operation-suvorov/index.html']).toContain('read in a copy at history.wikireading.ru');
});

test('what a search engine reads: a record in the words of schema.org, its date as EDTF beside', () => {
	for (const [path, text] of whole(near)) {
		const [, json = ''] = /<script type="application\/ld\+json">(.*)<\/script>/.exec(text) ?? [];
		const { '@graph': graph, '@context': context } = JSON.parse(json);
		expect(context).toBe('https://schema.org');
		expect(graph[0]['@type'], path).toMatch(/Page$/);
		const record = site.data.records.find(({ id }) => path.endsWith(`record/${id}/index.html`));
		if (!record) continue;
		expect(graph[0].temporalCoverage ?? null, path).toBe(record.date);
		if (graph[0].temporalCoverage) expect(() => parseDate(graph[0].temporalCoverage)).not.toThrow();
		expect(graph[0].about.name).toBe(record.name[path.startsWith('ru/') ? 'ru' : 'en']);
		const { startDate, endDate } = graph[0].about;
		for (const date of [startDate, endDate]) if (date) expect(date, path).toMatch(/^\d{4}(-\d\d){0,2}$/);
	}
});

describe('addresses', () => {
	test('with a site address each page says its own, that in the other language, and what a share sheet shows', () => {
		for (const [path, text] of whole(far)) {
			const at = path.replace(/index\.html$/, '');
			const bare = at.replace(/^ru\//, '');
			expect(text, path).toContain(`<link rel="canonical" href="${SITE}${at}">`);
			expect(text, path).toContain(`<link rel="alternate" hreflang="en" href="${SITE}${bare}">`);
			expect(text, path).toContain(`<link rel="alternate" hreflang="ru" href="${SITE}ru/${bare}">`);
			expect(text, path).toContain(`<meta property="og:url" content="${SITE}${at}">`);
			if (path.includes('record/')) expect(text, path).toContain(`<meta property="og:image" content="${SITE}record/`);
		}
		const listed = [...(far['sitemap.xml'] ?? '').matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address]) => address);
		expect(new Set(listed)).toEqual(
			new Set([SITE, ...whole(far).map(([path]) => `${SITE}${path.replace(/index\.html$/, '')}`)]),
		);
	});

	test('without one, no address is whole but those of sources and standards, and each page leads to its other language', () => {
		for (const [path, text] of whole(near)) {
			expect(text, path).not.toContain('rel="canonical"');
			expect(text, path).toMatch(/<a href="[^"]*" hreflang="(en|ru)"/);
		}
		expect(near).not.toHaveProperty(['sitemap.xml']);
	});

	test('a hoster may give it with or without the slash, and nothing that is no address', () => {
		expect(siteAddress(undefined)).toBeNull();
		expect(siteAddress('https://example.org')).toBe('https://example.org/');
		expect(siteAddress('https://example.org/map?x#y')).toBe('https://example.org/map/');
		expect(() => siteAddress('example.org')).toThrow(/SITE_URL/);
		expect(() => siteAddress('javascript:alert(1)')).toThrow(/SITE_URL/);
	});
});
