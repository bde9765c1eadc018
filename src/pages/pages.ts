/** All plain pages: path from the root of the site -> text. */
import type { Compiled } from '../dataset/compile.ts';
import { dataPage } from './data-page.ts';
import { glossaryPage } from './glossary-page.ts';
import { type List, listPage } from './lists.ts';
import { movedPage } from './moved-page.ts';
import { recordPage } from './record-page.ts';
import { folderOf, LANGUAGES, type Site } from './site.ts';

const LISTS: readonly List[] = ['chronicle', 'camps', 'memorials', 'towns'];

/** @param files the open data, path under `data/` -> text */
export function allPages(
	site: Site,
	{ dataset }: Pick<Compiled, 'dataset'>,
	files: Record<string, string>,
): Record<string, string> {
	const pages: Record<string, string> = {};
	for (const language of LANGUAGES) {
		const folder = folderOf(language);
		for (const record of site.data.records)
			pages[`${folder}record/${record.id}/index.html`] = recordPage(site, record, language);
		for (const [old, id] of Object.entries(site.aliases))
			pages[`${folder}record/${old}/index.html`] = movedPage(site, old, id, language);
		for (const list of LISTS) pages[`${folder}${list}/index.html`] = listPage(site, list, language);
		pages[`${folder}glossary/index.html`] = glossaryPage(site, dataset.glossary?.value ?? [], language);
		pages[`${folder}data/index.html`] = dataPage(site, files, language);
	}
	if (site.url) pages['sitemap.xml'] = sitemap(site.url, Object.keys(pages), site.aliases);
	return pages;
}

/** For search engines (https://www.sitemaps.org/protocol.html): the app and every page but those that have moved. */
function sitemap(url: string, paths: string[], aliases: Record<string, string>): string {
	const moved = (path: string) => Object.hasOwn(aliases, path.split('/').at(-2) ?? '');
	const addresses = ['', ...paths.filter((path) => !moved(path)).map((path) => path.replace(/index\.html$/, ''))];
	return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${addresses.map((path) => `<url><loc>${url}${path}</loc></url>\n`).join('')}</urlset>
`;
}
