/** Tours as they are served: a small list of them, and each in a file of its own with the sources that it names. */
import { boxAround } from '../scene/camera.ts';
import { endOfYear } from '../time/day.ts';
import { type Blanked, readBlanks } from './blanks.ts';
import { parseDate, parseDay } from './edtf.ts';
import type { AnyRecord } from './explained.ts';
import type { Dataset } from './located.ts';
import { lonLat } from './places.ts';
import type { Box, DatePart, Language, LonLat } from './served.ts';
import type { TourFile, TourStep, TourSummary, ToursFile } from './served-tours.ts';
import { servedSource } from './texts.ts';
import type { Step, Tour } from './tour-schema.ts';

/** Kilometres of ground at least on every side of what is framed. */
const FRAME_KM = 25;

/** @returns path under `data/` -> the list, and each tour, in one language; without version and edition */
export function tourFiles(
	dataset: Dataset,
	l: Language,
): Record<string, Omit<ToursFile | TourFile, 'version' | 'edition'>> {
	const tours = dataset.tours.map(({ value }) => value).sort((a, b) => place(a) - place(b));
	const { towns, events, camps, memorials, topics } = dataset;
	const all = [...towns, ...events, ...camps, ...memorials, ...topics];
	const records = new Map(all.map(({ value }) => [value.id, value]));
	return {
		[`tours.${l}.json`]: { tours: tours.map((tour) => summaryIn(tour, l)) },
		...Object.fromEntries(tours.map((tour) => [`tours/${tour.id}.${l}.json`, tourIn(tour, dataset, records, l)])),
	};
}

/** In the list; those without a place of their own stay in order of id, behind the others. */
const place = ({ order }: Tour) => order ?? 1e6;

const summaryIn = ({ id, title, summary, age, minutes, matter, steps }: Tour, l: Language): TourSummary => ({
	id,
	title: unbroken(title[l]),
	summary: unbroken(summary[l]),
	age,
	minutes,
	matter: unbroken(matter[l]),
	steps: steps.length,
});

function tourIn(
	tour: Tour,
	dataset: Dataset,
	records: ReadonlyMap<string, AnyRecord>,
	l: Language,
): Omit<TourFile, 'version' | 'edition'> {
	const named = new Set(tour.steps.flatMap(({ sources }) => sources));
	return {
		...summaryIn(tour, l),
		related: tour.related,
		...(tour.reviewed && { reviewed: { by: tour.reviewed.by, date: parseDate(tour.reviewed.date) } }),
		steps: tour.steps.map((step) => stepIn(step, dataset, records, l)),
		sources: Object.fromEntries(
			dataset.sources.flatMap(({ value }) => (named.has(value.id) ? [[value.id, servedSource(value)]] : [])),
		),
	};
}

function stepIn(step: Step, dataset: Dataset, records: ReadonlyMap<string, AnyRecord>, l: Language): TourStep {
	return {
		title: unbroken(step.title[l]),
		day: dayOfStep(step.date),
		date: parseDate(step.date).said[0] as DatePart,
		window: windowOf(step),
		map: step.map ? { camera: step.map } : { frame: frameOf(step.view, dataset, records) },
		selection: step.select ?? null,
		layers: step.layers ?? null,
		...(readBlanks(unbroken(step.text[l])) as Blanked),
		notes: unbroken(step.notes[l]),
		question: unbroken(step.question[l]),
		answer: unbroken(step.answer[l]),
		records: [...new Set([...(step.select === undefined ? [] : [step.select]), ...step.records])],
		sources: step.sources,
	};
}

/**
 * Text that no line is to break within a number (`25 000`) nor before a dash: it is set in large type, in few words a line. Of the
 * same length.
 */
const unbroken = (text: string): string => text.replace(/(?<=\d) (?=\d{3}(?!\d))| (?=–)/g, '\u00a0');

/** The day itself; of a year its last, when what was opened in it stands. */
export const dayOfStep = (date: string): number => (date.length === 4 ? endOfYear(Number(date)) : parseDay(date));

/** First and last day in view; `null`: the whole. */
export function windowOf({ window }: Pick<Step, 'window'>): [from: number, to: number] | null {
	if (window === undefined) return null;
	const [from, to] = window.split('/') as [string, string];
	return [parseDay(from), parseDay(to)];
}

function frameOf(view: Step['view'], { project }: Dataset, records: ReadonlyMap<string, AnyRecord>): Box {
	const named = project.views.find(({ id }) => id === (view ?? project.views[0]?.id));
	if (named) return named.box;
	const points = [view ?? []].flat().flatMap((id) => framedBy(records.get(id) as AnyRecord));
	return boxAround(points, FRAME_KM).map((degrees) => Math.round(degrees * 1e3) / 1e3) as Box;
}

/** The points of a record that a frame holds: its place, where it ended, the way it took. None: it is not on the map. */
export function framedBy(record: AnyRecord): LonLat[] {
	const points = [
		record.place,
		...('endPlace' in record && record.endPlace ? [record.endPlace] : []),
		...('route' in record ? (record.route ?? []) : []),
	];
	return points.flatMap((point) => {
		const at = lonLat(point);
		return at ? [at] : [];
	});
}
