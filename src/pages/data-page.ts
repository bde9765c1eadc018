import type { Language } from '../dataset/served.ts';
import { framed } from './frame.ts';
import { html } from './markup.ts';
import { LICENCE } from './open-record.ts';
import { between, folderOf, type Site } from './site.ts';
import { sayPages } from './words.ts';

const FORMATS: Record<string, [name: string, standard: string]> = {
	'records.geojson': ['GeoJSON', 'https://www.rfc-editor.org/rfc/rfc7946'],
	'records.lpf.json': ['Linked Places', 'https://github.com/LinkedPasts/linked-places-format'],
	'records.csv': ['CSV', 'https://www.rfc-editor.org/rfc/rfc4180'],
	'towns.csv': ['CSV', 'https://www.rfc-editor.org/rfc/rfc4180'],
	'sources.csv': ['CSV', 'https://www.rfc-editor.org/rfc/rfc4180'],
	'timeline.timelinejs.json': ['TimelineJS', 'https://timeline.knightlab.com/docs/json-format.html'],
	'timeline.ru.timelinejs.json': ['TimelineJS', 'https://timeline.knightlab.com/docs/json-format.html'],
};
const SCHEMA = 'https://json-schema.org/';

/** The page that offers the open data. @param files path under `data/` -> text, as open-files.ts makes them */
export function dataPage(site: Site, files: Record<string, string>, language: Language): string {
	const words = sayPages(language);
	const path = 'data/';
	const to = (file: string) => between(`${folderOf(language)}${path}`, `data/${file}`);
	const kilobytes = new Intl.NumberFormat(language === 'ru' ? 'ru-RU' : 'en-GB', {
		style: 'unit',
		unit: 'kilobyte',
		maximumFractionDigits: 0,
	});
	const size = (file: string) =>
		kilobytes.format(Math.max(1, Buffer.byteLength(files[file] ?? '') / 1000)).replace(' ', '\u00a0');
	const schemas = Object.keys(files).filter((file) => file.startsWith('schema/'));
	const listed = Object.entries(FORMATS).filter(([file]) => file in files);
	return framed(site, {
		language,
		path,
		title: words.data,
		description: words.dataLead,
		above: [],
		structured: () => ({
			mainEntity: {
				'@type': 'Dataset',
				name: site.data.title[language],
				description: site.data.description[language],
				license: LICENCE.url,
				version: site.data.edition,
				temporalCoverage: '1939-09/..',
				creator: { '@type': 'Organization', name: site.data.title[language] },
				...(site.url && {
					distribution: listed.map(([file, [format]]) => ({
						'@type': 'DataDownload',
						name: format,
						contentUrl: `${site.url}data/${file}`,
						encodingFormat: file.endsWith('.csv')
							? 'text/csv'
							: file.endsWith('.geojson')
								? 'application/geo+json'
								: 'application/json',
					})),
				}),
			},
		}),
		body: html`<p class="summary">${words.dataLead}</p>
<section><h2>${words.dataFiles}</h2>
<dl class="files">${listed.map(
			([file, [format, standard]]) =>
				html`<div><dt><a href="${to(file)}" download>${file}</a></dt>
<dd>${words.files[file]} <small><a href="${standard}">${format}</a>, ${size(file)}${file.endsWith('.csv') ? html`, <a href="${to(`${file}-metadata.json`)}">CSVW</a>` : ''}</small></dd></div>
`,
		)}<div><dt>schema/</dt>
<dd>${words.files.schema} <small><a href="${SCHEMA}">JSON Schema</a>: ${schemas.map((file, i) => html`${i > 0 ? ', ' : ''}<a href="${to(file)}">${file.slice('schema/'.length).replace('.schema.json', '')}</a>`)}</small></dd></div>
</dl></section>
<section><h2>${words.dataUse}</h2>
<p><a href="${LICENCE.url}" rel="license">${LICENCE.name}</a>. ${words.dataTerms}</p>
<p>${words.dataAttribution}: <q>${site.data.title[language]}, ${words.edition(site.data.edition).replace(/\.$/, '').toLowerCase()}, ${site.data.year}</q></p></section>
`,
	});
}
