/** Faults that only show between files: ids, references, the order of spans, memorials older than what they remember. */
import { parseDate } from './edtf.ts';
import { didYouMean, type Fault } from './faults.ts';
import type { DataFile } from './read.ts';
import type { Camp, Event, Memorial, Topic, Town } from './schema.ts';
import type { Dataset, Located } from './validate.ts';

type Path = readonly PropertyKey[];
type Say = (file: DataFile, path: Path, message: string) => void;
type AnyRecord = Town | Event | Camp | Memorial | Topic;

/**
 * @param dataset the records that fit their schemas
 * @param files all files: a reference to a record that is broken itself is not reported as dangling
 */
export function crossFaults(dataset: Dataset, files: DataFile[]): Fault[] {
	const faults: Fault[] = [];
	const say: Say = (file, path, message) => {
		faults.push({ file: file.path, ...file.at(path), message });
	};
	const { towns, events, camps, memorials, topics } = dataset;
	const records: Located<AnyRecord>[] = [...towns, ...events, ...camps, ...memorials, ...topics];
	const aliases = checkIds(records, dataset, say);
	checkReferences(records, dataset, files, aliases, say);
	for (const town of towns) checkTown(town, say);
	checkMemorials(dataset, say);
	return faults;
}

/** @returns old id -> id of today */
function checkIds(records: Located<AnyRecord>[], dataset: Dataset, say: Say): Map<string, string> {
	for (const { file, value } of [...records, ...dataset.sources]) {
		if (value.id === file.name) continue;
		say(file, ['id'], `the id is '${value.id}', the file's name '${file.name}': make them the same`);
	}
	const owner = new Map<string, DataFile>();
	const take = (id: string, file: DataFile, path: Path) => {
		const other = owner.get(id);
		if (other) say(file, path, `'${id}' is taken by ${other.path}: ids and aliases are unique among all records`);
		else owner.set(id, file);
	};
	for (const { file, value } of records) take(value.id, file, ['id']);
	const aliases = new Map<string, string>();
	for (const { file, value } of records) {
		for (const [i, old] of value.aliases.entries()) {
			take(old, file, ['aliases', i]);
			aliases.set(old, value.id);
		}
	}
	return aliases;
}

function checkReferences(
	records: Located<AnyRecord>[],
	dataset: Dataset,
	files: DataFile[],
	aliases: Map<string, string>,
	say: Say,
): void {
	const whole = new Set([...records, ...dataset.sources].map(({ file }) => file));
	const broken = files.filter((file) => !whole.has(file));
	const named = (sources: boolean) =>
		broken.flatMap((file) => ((file.folder === 'sources') === sources ? file.name : []));
	const recordIds = new Set([...records.map(({ value }) => value.id), ...named(false)]);
	const sourceIds = new Set([...dataset.sources.map(({ value }) => value.id), ...named(true)]);

	for (const { file, value } of records) {
		const toRecords = (ids: readonly string[], ...path: PropertyKey[]) => {
			for (const [i, id] of ids.entries()) {
				const at = [...path, i];
				if (id === value.id) say(file, at, `'${id}' names itself: take it out`);
				else if (aliases.has(id)) say(file, at, `'${id}' is an old id: write '${aliases.get(id)}'`);
				else if (!recordIds.has(id)) say(file, at, `there is no record '${id}'${didYouMean(id, recordIds)}`);
			}
		};
		const toSources = (ids: readonly string[], ...path: PropertyKey[]) => {
			for (const [i, id] of ids.entries()) {
				if (sourceIds.has(id)) continue;
				const mend = didYouMean(id, sourceIds) || `; add data/sources/${id}.yaml or correct the id`;
				say(file, [...path, i], `there is no source '${id}'${mend}`);
			}
		};
		toRecords(value.related, 'related');
		if ('memorials' in value) toRecords(value.memorials, 'memorials');
		if ('commemorates' in value) toRecords(value.commemorates.records, 'commemorates', 'records');
		toSources(value.sources, 'sources');
		for (const [k, claim] of value.claims.entries()) toSources(claim.sources, 'claims', k, 'sources');
		if ('control' in value)
			for (const [k, span] of value.control.entries()) toSources(span.sources, 'control', k, 'sources');
	}
}

function checkTown({ file, value }: Located<Town>, say: Say): void {
	if (value.place.lon === undefined || value.place.away) {
		say(file, ['place'], 'a town needs lon and lat on the map: the front is computed from them');
	}
	for (const [i, span] of value.control.entries()) {
		const before = value.control[i - 1];
		if (!before) continue;
		if (middle(before.from) >= middle(span.from)) {
			say(
				file,
				['control', i, 'from'],
				`begins on ${span.from}, not after the span before it (${before.from}): put the spans in order of time`,
			);
		}
		if (before.holder === span.holder) {
			say(file, ['control', i, 'holder'], `'${span.holder}' holds it already: join the two spans`);
		}
	}
	for (const [i, name] of value.former.entries()) {
		const before = value.former[i - 1];
		if (before && middle(before.until) >= middle(name.until)) {
			say(file, ['former', i, 'until'], 'put the former names in order of time');
		}
	}
}

/** A memorial is not older than what it remembers; later phases of an older one may remember it. */
function checkMemorials(dataset: Dataset, say: Say): void {
	const began = new Map<string, number | null>();
	for (const { value } of dataset.events) began.set(value.id, year(parseDate(value.date).bounds[0]));
	for (const { value } of dataset.camps) began.set(value.id, year(parseDate(value.operated).bounds[0]));
	for (const { file, value } of dataset.memorials) {
		if (value.unveiled === null) continue;
		const dates = [value.unveiled, ...value.phases.flatMap((phase) => phase.date ?? [])].map(parseDate);
		const newest = Math.max(...dates.map(({ bounds }) => year(bounds[3] ?? bounds[1]) ?? Number.POSITIVE_INFINITY));
		for (const [i, id] of value.commemorates.records.entries()) {
			const start = began.get(id) ?? null;
			if (start === null || newest >= start) continue;
			say(
				file,
				['unveiled'],
				`unveiled ${value.unveiled}, before '${id}' (commemorates.records, number ${i + 1}) began: check both dates`,
			);
		}
	}
}

/** The middle of the days on which a change may have fallen, for ordering. */
function middle(date: string): number {
	const [earliest, latest] = parseDate(date).bounds;
	const from = earliest ?? latest ?? 0;
	return (from + (latest ?? from)) / 2;
}

const year = (day: number | null) => (day === null ? null : new Date(day * 86_400_000).getUTCFullYear());
