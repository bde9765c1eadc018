import { plainPolicy } from '../../csp.ts';
import type { Language } from '../dataset/served.ts';
import { html } from './markup.ts';
import { folderOf, type Site } from './site.ts';
import { sayPages } from './words.ts';

/** The page of an old id: ids are forever, and old links still lead to the record. */
export function movedPage(site: Site, old: string, id: string, language: Language): string {
	const name = site.names[language][id] ?? id;
	return `<!doctype html>\n${html`<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${plainPolicy()}">
<meta http-equiv="refresh" content="0; url=../${id}/">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${name}</title>
${site.url ? html`<link rel="canonical" href="${site.url}${folderOf(language)}record/${id}/">\n` : ''}</head>
<body data-was="${old}">
<main><p>${sayPages(language).moved} <a href="../${id}/">${name}</a></p></main>
</body>
</html>`}\n`;
}
