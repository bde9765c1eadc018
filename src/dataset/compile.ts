/**
 * The dataset as the app loads it: `index.json` (dates, places, ties: what the first paint needs), `names.<language>.json`, and
 * `texts/<piece>.<language>.json` (what is read, with its sources, fetched when it is read). A pure function of what was read;
 * the same data always give the same bytes. The shapes are in served.ts, the rules in data/README.md.
 */
import { createHash } from 'node:crypto';
import { beganIn, correctionsIn } from './began.ts';
import { laneOf } from './drawn.ts';
import { type Drawn, drawnRecords, spansOfTowns } from './drawn-records.ts';
import { parseDate } from './edtf.ts';
import { campImportance, type Importance, memorialImportance } from './importance.ts';
import { linkRecords } from './links.ts';
import type { Dataset } from './located.ts';
import { type Names, namesIn } from './names.ts';
import { packIndex } from './packed.ts';
import { pieces } from './pieces.ts';
import { lonLat } from './places.ts';
import type { DataFile } from './read.ts';
import type { Event, Place } from './schema.ts';
import type { IndexFile, IndexRecord, IndexTown, Language, LonLat, NamesFile } from './served.ts';
import { subjectOf } from './subject.ts';
import { textFiles } from './text-files.ts';
import { tourFiles } from './tours.ts';
import { validated } from './validate.ts';

const LANGUAGES: Language[] = ['en', 'ru'];

export interface Compiled {
	/** Path under `data/` -> text of the file. */
	files: Record<string, string>;
	index: IndexFile;
	names: Record<Language, NamesFile>;
	dataset: Dataset;
}

export interface CompileOptions {
	/**
	 * Part of the area of the two regions for which a town speaks, by id (0 where missing), or what works it out from the towns;
	 * src/control does, from its cells.
	 */
	weights?: Map<string, number> | ((towns: IndexTown[]) => Map<string, number>);
}

/** @throws BrokenData with every fault: broken data never reach the app */
export function compile(read: DataFile[], options: CompileOptions = {}): Compiled {
	return compileDataset(validated(read), options);
}

/** @param dataset free of faults */
export function compileDataset(dataset: Dataset, { weights }: CompileOptions = {}): Compiled {
	const towns = dataset.towns.map((t) => t.value);
	const spans = spansOfTowns(dataset);
	const drawn = drawnRecords(dataset, spans);
	const links = linkRecords([...drawn.values()]);
	const piece = pieces([...drawn.values()], new Map(towns.map((town) => [town.id, town.region])));
	const weight = importances(dataset);

	const indexTowns = towns.map(
		(town): IndexTown => ({
			id: town.id,
			place: lonLat(town.place) as LonLat,
			rank: town.rank,
			region: town.region,
			weight: 0,
			spans: spans.get(town.id) ?? [],
			links: (links.get(town.id) ?? []).filter((id) => drawn.get(id)?.type !== 'town'),
			piece: piece.of(town.id),
		}),
	);
	const weigh = typeof weights === 'function' ? weights(indexTowns) : weights;
	for (const town of indexTowns) town.weight = weigh?.get(town.id) ?? 0;

	const record = (
		value: Event | { id: string; kind: string; place: Place },
		more: Partial<IndexRecord>,
	): IndexRecord => {
		const { type, date } = drawn.get(value.id) as Drawn;
		const place = lonLat(value.place);
		return {
			id: value.id,
			type: type as IndexRecord['type'],
			kind: value.kind,
			importance: weight.get(value.id) ?? 2,
			place,
			precision: place ? (value.place.precision ?? null) : null,
			...('endPlace' in value && endOf(value)),
			...('route' in value && routeOf(value)),
			date,
			lane: null,
			...more,
			links: links.get(value.id) ?? [],
			piece: piece.of(value.id),
		};
	};
	const records = [
		...dataset.events.map(({ value }) => record(value, { lane: laneOf(parseDate(value.date)) })),
		...dataset.camps.map(({ value }) => record(value, { lane: 'camp' })),
		...dataset.memorials.map(({ value }) => {
			const phases = value.phases.flatMap((phase) => (phase.date ? [parseDate(phase.date)] : []));
			return record(value, { lane: 'memorial', ...(phases.length && { phases }) });
		}),
		...dataset.topics.map(({ value }) => record(value, {})),
	];
	const all = [...dataset.towns, ...dataset.events, ...dataset.camps, ...dataset.memorials, ...dataset.topics];
	const aliases = Object.fromEntries(all.flatMap(({ value }) => value.aliases.map((alias) => [alias, value.id])));

	const body = {
		index: { subject: subjectOf(dataset.project), aliases, towns: indexTowns, records },
		names: Object.fromEntries(LANGUAGES.map((l) => [l, namesIn(dataset, l)])) as Record<Language, Names>,
		texts: textFiles(dataset, piece.list, (id) => drawn.get(id)?.date ?? null),
		pages: Object.fromEntries(
			LANGUAGES.flatMap((l) => [
				...(dataset.began ? [[`began.${l}.json`, beganIn(dataset, dataset.began.value, l)]] : []),
				[`corrections.${l}.json`, correctionsIn(dataset.corrections?.value ?? [], l)],
				...Object.entries(tourFiles(dataset, l)),
			]),
		) as Record<string, object>,
	};
	const edition = createHash('sha256').update(JSON.stringify(body)).digest('hex').slice(0, 12);
	const index: IndexFile = { version: 1, edition, ...body.index };
	const names = Object.fromEntries(LANGUAGES.map((l) => [l, { version: 1, edition, ...body.names[l] }])) as Record<
		Language,
		NamesFile
	>;
	const files: Record<string, string> = { 'index.json': JSON.stringify(packIndex(index)) };
	for (const l of LANGUAGES) files[`names.${l}.json`] = JSON.stringify(names[l]);
	for (const [path, texts] of Object.entries({ ...body.texts, ...body.pages }))
		files[path] = JSON.stringify({ version: 1, edition, ...texts });
	return { files, index, names, dataset };
}

function importances(dataset: Dataset): Map<string, Importance> {
	const result = new Map<string, Importance>();
	for (const { value } of [...dataset.events, ...dataset.topics]) result.set(value.id, value.importance ?? 2);
	for (const { value } of dataset.camps) result.set(value.id, campImportance(value));
	for (const { value } of dataset.memorials)
		result.set(
			value.id,
			memorialImportance(value, (id) => result.get(id)),
		);
	return result;
}

function endOf({ endPlace }: Event) {
	const end = endPlace && lonLat(endPlace);
	return end ? { end } : {};
}

function routeOf({ route }: Event) {
	const points = (route ?? []).flatMap((point) => {
		const at = lonLat(point);
		return at ? [at] : [];
	});
	return points.length > 1 ? { route: points } : {};
}
