/**
 * Faults of tours: what is told must be there, to be seen on the day that is shown, alike in both languages, short enough to be read
 * from the last row, and must stand in the records that the step names, with their sources.
 */
import { ZOOM_RANGE } from '../scene/camera.ts';
import { standingOf } from '../state/moment.ts';
import { SHORTEST_WINDOW } from '../time/axis.ts';
import { toISO } from '../time/day.ts';
import { axisEnd } from '../time/eras.ts';
import { readBlanks } from './blanks.ts';
import { type Drawn, drawnRecords, spansOfTowns } from './drawn-records.ts';
import { parseDay } from './edtf.ts';
import type { AnyRecord, Path, Say } from './explained.ts';
import { didYouMean } from './faults.ts';
import { collectNumbers, numbersIn } from './figures.ts';
import { type Dataset, recordsOf } from './located.ts';
import type { DataFile } from './read.ts';
import { allSources } from './texts.ts';
import type { Step } from './tour-schema.ts';
import { dayOfStep, framedBy, windowOf } from './tours.ts';
import { checkTexts } from './wording.ts';

/** Words of the text of a step, fewest and most. */
const WORDS = [25, 60] as const;
/** Letters of a title, at most: it stands in one or two lines in large type. */
const TITLE = 60;
const LANGUAGES = ['en', 'ru'] as const;
/** What is read in a step, each in both languages. */
const SAID = ['title', 'text', 'notes', 'question', 'answer'] as const;

/**
 * Ids that are not there are reported with all others (references.ts), but for those of `view`, which may be views.
 * @param broken files whose own fault is told already
 */
export function checkTours(dataset: Dataset, broken: readonly DataFile[], say: Say): void {
	// Without a project there is no axis and no map to hold them against: that is the fault to mend first.
	if (dataset.tours.length === 0 || !dataset.project.eras) return;
	const records = new Map<string, AnyRecord>(recordsOf(dataset).map(({ value }) => [value.id, value]));
	const unread = new Set(broken.map(({ name }) => name));
	const drawn = drawnRecords(dataset, spansOfTowns(dataset));
	for (const { file, value } of dataset.tours) {
		for (const key of ['title', 'summary', 'matter'] as const) checkTexts(file, value[key], say, [key]);
		for (const [k, step] of value.steps.entries()) {
			const here = (path: Path, message: string) => say(file, ['steps', k, ...path], message);
			checkDays(step, dataset, here);
			checkMap(step, dataset, records, unread, here);
			checkSelected(step, drawn, here);
			checkText(step, here);
			checkGround(step, records, here);
			for (const key of SAID) checkTexts(file, step[key], say, ['steps', k, key]);
		}
	}
}

type Here = (path: Path, message: string) => void;

function checkDays(step: Step, { project }: Dataset, here: Here): void {
	const [first, end] = [parseDay(project.eras.before), axisEnd()];
	const within = (day: number) => day >= first && day < end;
	const axis = `the axis runs from ${toISO(first)} to ${toISO(end - 1)}`;
	const day = dayOfStep(step.date);
	if (!within(day)) here(['date'], `${step.date} lies off the axis: ${axis}`);
	else if (step.date.length === 4 && day < parseDay(project.eras.memory))
		here(['date'], `${step.date} is told by day: write the day that is shown, such as ${step.date}-10-05`);
	const window = windowOf(step);
	if (!window) return;
	const [from, to] = window;
	if (!(within(from) && within(to))) here(['window'], `${step.window} lies off the axis: ${axis}`);
	else if (to - from < SHORTEST_WINDOW)
		here(['window'], `${step.window} is shorter than ${SHORTEST_WINDOW} days: widen it`);
	else if (day < from || day > to) here(['window'], `the day that is shown, ${step.date}, lies outside it: widen it`);
}

function checkMap(
	step: Step,
	{ project }: Dataset,
	records: ReadonlyMap<string, AnyRecord>,
	unread: ReadonlySet<string>,
	here: Here,
): void {
	const { view, map } = step;
	if (map) {
		if (view !== undefined) here(['view'], 'give either `view` or `map`');
		const [west, south, east, north] = project.centre;
		if (map.lon < west || map.lon > east || map.lat < south || map.lat > north)
			here(['map', 'lon'], `the centre lies off the map (lon ${west} to ${east}, lat ${south} to ${north})`);
		if (map.zoom < ZOOM_RANGE[0] || map.zoom > ZOOM_RANGE[1])
			here(['map', 'zoom'], `the zoom is from ${ZOOM_RANGE[0]} to ${ZOOM_RANGE[1]}`);
	}
	const views = project.views.map(({ id }) => id);
	if (typeof view === 'string' && views.includes(view)) return;
	for (const [i, id] of [view ?? []].flat().entries()) {
		const path = typeof view === 'string' ? ['view'] : ['view', i];
		const record = records.get(id);
		if (!record && unread.has(id)) continue;
		if (!record) here(path, `'${id}' is no view and no record${didYouMean(id, [...views, ...records.keys()])}`);
		else if (framedBy(record).length === 0)
			here(path, `'${id}' has no place on the map: frame another, or give \`map\``);
	}
}

/** What is selected is to be seen on the day: it has begun, and the page that opens is of something that is drawn. */
function checkSelected(step: Step, drawn: ReadonlyMap<string, Drawn>, here: Here): void {
	const record = step.select === undefined ? undefined : drawn.get(step.select);
	if (!record || record.type === 'town') return;
	if (record.type === 'topic') {
		here(['select'], `'${record.id}' is a topic, which is drawn nowhere: name it in \`records\``);
		return;
	}
	const lane = record.type;
	const day = dayOfStep(step.date);
	if (standingOf({ lane, date: record.date }, day, axisEnd()) !== 'ahead') return;
	const begins = record.day === null ? 'its date is not known' : `it begins on ${toISO(record.day)}`;
	here(['select'], `'${record.id}' is not to be seen on ${step.date}, ${begins}: select another, or change the date`);
}

function checkText(step: Step, here: Here): void {
	const blanks = LANGUAGES.map((l) => readBlanks(step.text[l]));
	const [en, ru] = blanks;
	for (const [i, read] of blanks.entries()) {
		const l = LANGUAGES[i] as 'en' | 'ru';
		if (typeof read === 'string') {
			here(['text', l], read);
			continue;
		}
		const words = read.text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
		if (words < WORDS[0] || words > WORDS[1])
			here(['text', l], `has ${words} words: a step is read in ${WORDS[0]} to ${WORDS[1]}`);
		if (step.title[l].length > TITLE)
			here(['title', l], `has ${step.title[l].length} letters: at most ${TITLE} are read at a glance`);
	}
	if (typeof en === 'object' && typeof ru === 'object' && en.blanks.length !== ru.blanks.length) {
		const counts = `${en.blanks.length} in English, ${ru.blanks.length} in Russian`;
		here(['text', 'ru'], `the languages leave out different things (${counts}): put the same in braces`);
	}
	for (const key of SAID) {
		if (key === 'text') continue;
		for (const l of LANGUAGES)
			if (/[{}]/.test(step[key][l])) here([key, l], 'braces leave something out of `text` alone: take them out here');
	}
}

/** Every source of a step is one of the records it names; every number stands in one of them. */
function checkGround(step: Step, records: ReadonlyMap<string, AnyRecord>, here: Here): void {
	const named = [...(step.select === undefined ? [] : [step.select]), ...step.records];
	const ground = named.flatMap((id) => records.get(id) ?? []);
	if (named.length === 0) {
		here([], 'names no record: its statements stand in some, name them in `records`');
		return;
	}
	// A record that is broken or not there is a fault of its own, and what it holds is not known.
	if (ground.length < named.length) return;
	for (const [i, id] of step.records.entries())
		if (records.get(id)?.verified === 'from-memory')
			here(['records', i], `'${id}' has no source that was seen: a tour tells nothing unsourced`);
	const sources = new Set(ground.flatMap(allSources));
	for (const [i, id] of step.sources.entries())
		if (!sources.has(id))
			here(['sources', i], `'${id}' is a source of none of ${named.join(', ')}${didYouMean(id, sources)}`);
	const numbers = new Set<number>();
	for (const record of ground) collectNumbers(record, numbers);
	for (const key of SAID) {
		for (const l of LANGUAGES) {
			for (const [written, number] of numbersIn(step[key][l])) {
				if (numbers.has(number)) continue;
				const mend = `correct it, or name in \`records\` the one that says so; what the tour counts itself is written in words`;
				here([key, l], `${written} stands in none of ${named.join(', ')}: ${mend}`);
			}
		}
	}
}
