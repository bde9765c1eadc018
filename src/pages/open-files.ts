/** The files of the open data, beside those that the app itself loads (`dist/data/`): the list is in interface.md and in the README. */
import type { Compiled } from '../dataset/compile.ts';
import { jsonSchemas } from '../dataset/json-schema.ts';
import { toGeoJson } from './geojson.ts';
import { toLinkedPlaces } from './linked-places.ts';
import { LICENCE, openData } from './open-record.ts';
import { tables } from './tables.ts';
import { toTimelineJs } from './timelinejs.ts';

/**
 * @param site absolute address of the whole, with a slash at its end; `null`: not known, addresses are relative
 * @returns path under `data/` -> text
 */
export function openFiles(compiled: Compiled, site: string | null): Record<string, string> {
	const data = openData(compiled);
	const pages = site && `${site}record/`;
	const json = (value: object) => `${JSON.stringify(value)}\n`;
	const schemas = Object.entries(jsonSchemas()).map(([name, text]) => [
		`schema/${name}`,
		`${JSON.stringify({ $comment: `${data.title.en}. ${LICENCE.name}, ${LICENCE.url}. Version ${data.edition}.`, ...JSON.parse(text) }, null, '\t')}\n`,
	]);
	return {
		'records.geojson': json(toGeoJson(data)),
		'records.lpf.json': json(toLinkedPlaces(data, pages ?? '../record/')),
		...tables(data),
		'timeline.timelinejs.json': json(toTimelineJs(data, 'en', pages)),
		'timeline.ru.timelinejs.json': json(toTimelineJs(data, 'ru', site && `${site}ru/record/`)),
		...Object.fromEntries(schemas),
	};
}
