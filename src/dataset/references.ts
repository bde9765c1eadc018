/** Faults that only show between files: ids, references, the order of spans; and all that the checks of time, place and wording find. */
import { checkChronology } from './chronology.ts';
import { parseOnce } from './edtf.ts';
import { type AnyRecord, asking, type Path, type Say } from './explained.ts';
import { didYouMean, type Fault } from './faults.ts';
import { checkGeography } from './geography.ts';
import { brokenFiles, type Dataset, type Located, recordsOf } from './located.ts';
import type { DataFile } from './read.ts';
import type { Town } from './schema.ts';
import { checkSources } from './source-checks.ts';
import { checkTours } from './tour-checks.ts';
import { checkWording } from './wording.ts';

/**
 * @param dataset the records that fit their schemas
 * @param files all files: a reference to a record that is broken itself is not reported as dangling
 */
export function crossFaults(dataset: Dataset, files: DataFile[]): Fault[] {
	const faults: Fault[] = [];
	const say: Say = (file, path, message) => {
		faults.push({ file: file.path, ...file.at(path), message });
	};
	const records: Located<AnyRecord>[] = recordsOf(dataset);
	const broken = brokenFiles(dataset, files);
	const aliases = checkIds(records, dataset, say);
	checkReferences(records, dataset, broken, aliases, say);
	for (const town of dataset.towns) checkTown(town, say);
	for (const source of dataset.sources) checkSources(source, say);
	const { ask, rest } = asking(say);
	checkChronology(dataset, ask);
	const project = files.find(({ folder }) => folder === 'project');
	const namesOf = (folder: DataFile['folder']) => broken.flatMap((file) => (file.folder === folder ? file.name : []));
	const townIds = new Set([...dataset.towns.map(({ value }) => value.id), ...namesOf('towns')]);
	for (const id of project ? Object.keys(dataset.project.districts) : [])
		if (!townIds.has(id))
			say(project as DataFile, ['districts', id], `there is no town '${id}'${didYouMean(id, townIds)}`);
	checkGeography(dataset, say, ask);
	checkWording(dataset, say, ask);
	checkTours(dataset, broken, say);
	rest(records);
	return faults;
}

/** @returns old id -> id of today */
function checkIds(records: Located<AnyRecord>[], dataset: Dataset, say: Say): Map<string, string> {
	for (const { file, value } of [...records, ...dataset.sources, ...dataset.tours]) {
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
	broken: readonly DataFile[],
	aliases: Map<string, string>,
	say: Say,
): void {
	const named = (what: (folder: DataFile['folder']) => boolean) =>
		broken.flatMap((file) => (what(file.folder) ? file.name : []));
	const isRecord = (folder: DataFile['folder']) => folder !== 'sources' && folder !== 'tours';
	const recordIds = new Set([...records.map(({ value }) => value.id), ...named(isRecord)]);
	const sourceIds = new Set([...dataset.sources.map(({ value }) => value.id), ...named((f) => f === 'sources')]);
	const naming = (file: DataFile, own?: string) => ({
		toRecords(ids: readonly string[], ...path: PropertyKey[]) {
			for (const [i, id] of ids.entries()) {
				const at = [...path, i];
				if (id === own) say(file, at, `'${id}' names itself: take it out`);
				else if (aliases.has(id)) say(file, at, `'${id}' is an old id: write '${aliases.get(id)}'`);
				else if (!recordIds.has(id)) say(file, at, `there is no record '${id}'${didYouMean(id, recordIds)}`);
			}
		},
		toSources(ids: readonly string[], ...path: PropertyKey[]) {
			for (const [i, id] of ids.entries()) {
				if (sourceIds.has(id)) continue;
				const mend = didYouMean(id, sourceIds) || `; add data/sources/${id}.yaml or correct the id`;
				say(file, [...path, i], `there is no source '${id}'${mend}`);
			}
		},
	});

	for (const { file, value } of records) {
		const { toRecords, toSources } = naming(file, value.id);
		toRecords(value.related, 'related');
		if ('memorials' in value) toRecords(value.memorials, 'memorials');
		if ('commemorates' in value) toRecords(value.commemorates.records, 'commemorates', 'records');
		toSources(value.sources, 'sources');
		for (const [k, claim] of value.claims.entries()) toSources(claim.sources, 'claims', k, 'sources');
		if ('control' in value)
			for (const [k, span] of value.control.entries()) toSources(span.sources, 'control', k, 'sources');
	}
	for (const { file, value } of dataset.tours) {
		const { toRecords, toSources } = naming(file);
		toRecords(value.related, 'related');
		for (const [k, step] of value.steps.entries()) {
			toRecords([step.select ?? []].flat(), 'steps', k, 'select');
			toRecords(step.records, 'steps', k, 'records');
			toSources(step.sources, 'steps', k, 'sources');
		}
	}
	const { began, corrections, glossary } = dataset;
	if (began) {
		const documents = new Set(began.value.documents.map(({ id }) => id));
		const { toRecords, toSources } = naming(began.file);
		for (const [k, { sources }] of began.value.documents.entries()) toSources(sources, 'documents', k, 'sources');
		for (const [k, claim] of began.value.claims.entries()) {
			toRecords(claim.records, 'claims', k, 'records');
			toSources(claim.sources, 'claims', k, 'sources');
			if (!documents.has(claim.document))
				say(
					began.file,
					['claims', k, 'document'],
					`there is no document '${claim.document}'${didYouMean(claim.document, documents)}`,
				);
			if (began.value.claims.findIndex(({ id }) => id === claim.id) < k)
				say(began.file, ['claims', k, 'id'], `'${claim.id}' is there already: ids of claims are unique`);
			if (claim.verdict === 'confirmed' && claim.sources.length === 0)
				say(began.file, ['claims', k], 'what is confirmed names a source: add it');
		}
	}
	if (corrections) {
		const { toRecords } = naming(corrections.file);
		for (const [k, { records: ids }] of corrections.value.entries()) toRecords(ids, k, 'records');
	}
	if (glossary) {
		const { toRecords, toSources } = naming(glossary.file);
		for (const [k, entry] of glossary.value.entries()) {
			toRecords(entry.records, k, 'records');
			toSources(entry.sources, k, 'sources');
			if (glossary.value.findIndex(({ id }) => id === entry.id) < k)
				say(glossary.file, [k, 'id'], `'${entry.id}' is there already: ids of words are unique`);
		}
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

/** The middle of the days on which a change may have fallen, for ordering. */
function middle(date: string): number {
	const [earliest, latest] = parseOnce(date).bounds;
	const from = earliest ?? latest ?? 0;
	return (from + (latest ?? from)) / 2;
}
