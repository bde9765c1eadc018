/** Every record with the date at which it is drawn: where sources disagree from the first to the last, what the occupier did cut to the occupation. */
import { widened } from './claimed.ts';
import { cutToOccupation, SPEAKS_FOR } from './drawn.ts';
import { parseDate, parseDay, parseOnce } from './edtf.ts';
import { type Linked, nearestOf } from './links.ts';
import type { Dataset } from './located.ts';
import type { Place } from './schema.ts';
import type { ServedDate, ServedSpan } from './served.ts';
import { occupied, servedSpans } from './spans.ts';

export type Drawn = Linked & { date: ServedDate | null };

/** Who held each town, by its id. */
export const spansOfTowns = ({ towns }: Pick<Dataset, 'towns'>): Map<string, ServedSpan[]> =>
	new Map(towns.map(({ value }) => [value.id, servedSpans(value.control, value.claims)]));

/** @param dataset whose project was read */
export function drawnRecords(
	dataset: Pick<Dataset, 'project' | 'towns' | 'events' | 'camps' | 'memorials' | 'topics'>,
	spans: ReadonlyMap<string, ServedSpan[]>,
): Map<string, Drawn> {
	const towns = dataset.towns.map(({ value }) => value);
	const townById = new Map(towns.map((town) => [town.id, town]));
	const invasion = parseDay(dataset.project.eras.war);
	const cut = (date: ServedDate, value: { place: Place; related: string[] }) => {
		const town = value.related.map((id) => townById.get(id)).find(Boolean) ?? nearestOf(towns, value.place, SPEAKS_FOR);
		return town ? cutToOccupation(date, occupied(spans.get(town.id) ?? []), invasion) : date;
	};
	const list: Drawn[] = [];
	const add = (
		type: Drawn['type'],
		value: { id: string; place: Place; related: string[] },
		date: ServedDate | null,
		more: object = {},
	) => list.push({ id: value.id, type, place: value.place, related: value.related, date, day: dayOf(date), ...more });
	for (const { value } of dataset.towns) add('town', value, null);
	for (const { value } of dataset.events) {
		const date = widened(parseDate(value.date), value.claims, 'event');
		add('event', value, value.kind === 'atrocity' || value.kind === 'persecution' ? cut(date, value) : date);
	}
	for (const { value } of dataset.camps)
		add('camp', value, cut(widened(parseDate(value.operated), value.claims, 'camp'), value), {
			memorials: value.memorials,
		});
	for (const { value } of dataset.memorials) {
		const unveiled = value.unveiled === null ? null : parseOnce(value.unveiled);
		add('memorial', value, unveiled && widened(unveiled, value.claims, 'memorial'), {
			commemorates: value.commemorates.records,
		});
	}
	for (const { value } of dataset.topics) add('topic', value, value.date === undefined ? null : parseDate(value.date));
	return new Map(list.map((record) => [record.id, record]));
}

const dayOf = (date: ServedDate | null) =>
	date?.first?.[0] ?? date?.bounds[0] ?? date?.bounds[1] ?? date?.bounds[2] ?? null;
