/**
 * oEmbed (https://oembed.com), made at build time: a file for each record, and `whole.json` for the whole. A site that is given the
 * address of a plain page finds the file by the page's discovery link, and shows the frame.
 */
import type { Language } from '../dataset/served.ts';
import { escapeText } from './markup.ts';
import { dayOfRecord, momentOf } from './moment.ts';
import { LANGUAGES, type Site } from './site.ts';

/** Of the frame, pixels; a site that knows better takes its own. */
const SIZE = { width: 640, height: 480 } as const;
/** How long an answer holds, seconds. */
const CACHE_AGE = 86_400;

/** Where the file is, from the root. @param id of a record; `null`: of the whole */
export const oembedPath = (id: string | null, language: Language): string =>
	`oembed/${id ?? 'whole'}${language === 'en' ? '' : `.${language}`}.json`;

/** The record that a plain page is of, from the path of the page within its language; `null`: of none. */
export const recordOf = (path: string): string | null => /^record\/([^/]+)\/$/.exec(path)?.[1] ?? null;

/**
 * The frame's address. The state is in the query: some systems write behind the `#`.
 * @param url of the whole, with a slash at its end
 */
function frameAddress(url: string, state: Record<string, string>, language: Language): string {
	return `${url}?${new URLSearchParams({ mode: 'embed', lang: language, ...state })}`;
}

function answer(site: Site, id: string | null, language: Language): object {
	const known = id === null ? null : site.known.get(id);
	const project = site.data.title[language];
	const title = known && id ? `${site.names[language][id]} – ${project}` : project;
	const about = {
		version: '1.0',
		title,
		provider_name: project,
		cache_age: CACHE_AGE,
	};
	// Without an address of its own nothing can be framed elsewhere.
	if (!site.url) return { ...about, type: 'link' };
	const state = known && id ? { date: momentOf(dayOfRecord(known, site.end), language).address, select: id } : {};
	const src = escapeText(frameAddress(site.url, state, language));
	const picture = id && site.picture(id, language);
	return {
		...about,
		type: 'rich',
		provider_url: site.url,
		...SIZE,
		html: `<iframe src="${src}" title="${escapeText(title)}" width="${SIZE.width}" height="${SIZE.height}" loading="lazy" frameborder="0" allowfullscreen></iframe>`,
		...(picture && {
			thumbnail_url: site.url + picture.path,
			thumbnail_width: picture.width,
			thumbnail_height: picture.height,
		}),
	};
}

/** Path from the root -> text. */
export function oembedFiles(site: Site): Record<string, string> {
	const files: Record<string, string> = {};
	for (const language of LANGUAGES)
		for (const id of [null, ...site.known.keys()])
			files[oembedPath(id, language)] = `${JSON.stringify(answer(site, id, language))}\n`;
	return files;
}
