import { plainPolicy } from '../../csp.ts';
import type { Language } from '../dataset/served.ts';
import { type Content, html, jsonBlock, type Markup } from './markup.ts';
import { oembedPath, recordOf } from './oembed.ts';
import { LICENCE } from './open-record.ts';
import { between, folderOf, LANGUAGES, type Picture, type Site } from './site.ts';
import { sayPages } from './words.ts';

export interface Page {
	language: Language;
	/** From the folder of the language, with a slash at its end: `record/smolensk/`. */
	path: string;
	title: string;
	/** A sentence or two for search engines and share sheets. */
	description: string;
	/** The pages above this one, from the chronicle down; the map stands before them all. */
	above: readonly { name: string; path: string }[];
	body: Markup;
	picture?: (Picture & { alt: string }) | null;
	/** The graph of schema.org, without the page itself. */
	structured?: (address: string) => object;
}

/** The lists that every page leads to. */
export const SECTIONS = ['chronicle', 'camps', 'memorials', 'towns', 'glossary', 'data'] as const;

/** A whole page: it needs no script, and the one style sheet of them all. */
export function framed(site: Site, page: Page): string {
	const { language, title, description, above, body, picture } = page;
	const words = sayPages(language);
	const here = `${folderOf(language)}${page.path}`;
	const to = (path: string) => between(here, path);
	const inLanguage = (path: string) => to(`${folderOf(language)}${path}`);
	const other = LANGUAGES.find((each) => each !== language) as Language;
	const name = site.data.title[language];
	const home = `${to('')}?lang=${language}`;
	return `<!doctype html>\n${html`<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${plainPolicy()}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title === name ? name : `${title} – ${name}`}</title>
<meta name="description" content="${shortened(description, 200)}">
<link rel="stylesheet" href="${to(site.stylesheet)}">
<link rel="icon" href="${to('icon.svg')}" type="image/svg+xml">
${site.url ? absolute(site, site.url, page) : ''}</head>
<body>
<a class="skip" href="#text">${words.skip}</a>
<header>
<p class="site"><a href="${home}">${name}</a></p>
<nav aria-label="${name}">
<ul>${SECTIONS.map((section) =>
		page.path === `${section}/`
			? html`<li><a href="./" aria-current="page">${words[section]}</a></li>`
			: html`<li><a href="${inLanguage(`${section}/`)}">${words[section]}</a></li>`,
	)}</ul>
</nav>
<p class="language"><a href="${to(`${folderOf(other)}${page.path}`)}" hreflang="${other}" lang="${other}" rel="alternate" title="${words.otherLanguageTitle}">${words.otherLanguage}</a></p>
</header>
<main id="text">
<nav class="path" aria-label="${words.path}"><ol><li><a href="${home}">${words.home}</a></li>${above.map(
		(each) => html`<li><a href="${inLanguage(each.path)}">${each.name}</a></li>`,
	)}<li aria-current="page">${title}</li></ol></nav>
<h1>${title}</h1>
${picture ? html`<figure class="picture"><img src="${to(picture.path)}" width="${picture.width}" height="${picture.height}" alt="${picture.alt}" decoding="async"></figure>\n` : ''}${body}
</main>
<footer><p>${words.licence}: <a href="${LICENCE.url}" rel="license">${LICENCE.name}</a>. ${words.edition(site.data.edition)} <a href="${inLanguage('data/')}">${words.data}</a></p></footer>
${page.structured ? jsonBlock('application/ld+json', graph(site, page, here)) : ''}
</body>
</html>`}\n`;
}

/** What can be said only with a whole address: canonical, the other language, Open Graph. */
function absolute({ data }: Site, url: string, { language, path, title, description, picture }: Page): Content {
	const address = (each: Language) => `${url}${folderOf(each)}${path}`;
	const property = (name: string, content: string) => html`<meta property="og:${name}" content="${content}">\n`;
	return [
		html`<link rel="canonical" href="${address(language)}">\n`,
		LANGUAGES.map((each) => html`<link rel="alternate" hreflang="${each}" href="${address(each)}">\n`),
		html`<link rel="alternate" hreflang="x-default" href="${address('en')}">\n`,
		html`<link rel="alternate" type="application/json+oembed" href="${url}${oembedPath(recordOf(path), language)}" title="${title}">\n`,
		property('type', 'article'),
		property('title', title),
		property('description', shortened(description, 200)),
		property('url', address(language)),
		property('site_name', data.title[language]),
		property('locale', language === 'ru' ? 'ru_RU' : 'en_GB'),
		picture && [
			property('image', `${url}${picture.path}`),
			property('image:width', String(picture.width)),
			property('image:height', String(picture.height)),
			property('image:alt', picture.alt),
			html`<meta name="twitter:card" content="summary_large_image">\n`,
		],
	];
}

function graph(site: Site, page: Page, here: string): object {
	const { language, title, description, above, structured } = page;
	const words = sayPages(language);
	const address = site.url ? site.url + here : '';
	const crumbs = [
		{ name: words.home, path: '' },
		...above.map((each) => ({ ...each, path: folderOf(language) + each.path })),
	];
	return {
		'@context': 'https://schema.org',
		'@graph': [
			{
				'@type': 'WebPage',
				...(site.url && { '@id': address, url: address }),
				name: title,
				description,
				inLanguage: language,
				license: LICENCE.url,
				version: site.data.edition,
				isPartOf: { '@type': 'WebSite', name: site.data.title[language], ...(site.url && { url: site.url }) },
				...structured?.(address),
			},
			// A crumb without an address means nothing to a search engine.
			...(site.url
				? [
						{
							'@type': 'BreadcrumbList',
							itemListElement: [
								...crumbs.map(({ name, path }, i) => ({
									'@type': 'ListItem',
									position: i + 1,
									name,
									item: `${site.url}${path}`,
								})),
								{ '@type': 'ListItem', position: crumbs.length + 1, name: title },
							],
						},
					]
				: []),
		],
	};
}

/** Cut at a word, with an ellipsis. */
export function shortened(text: string, most: number): string {
	if (text.length <= most) return text;
	const cut = text.slice(0, most - 1);
	return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), most / 2)).replace(/[\s,;:–-]+$/, '')}…`;
}
