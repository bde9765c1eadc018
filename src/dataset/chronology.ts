/** Faults of time: memorials older than what they remember, camps that outlast the occupation, changes of holder told otherwise elsewhere. */
import { changeOf, WHOLE } from './claimed.ts';
import { SPEAKS_FOR } from './drawn.ts';
import { parseDate, parseDay, parseOnce } from './edtf.ts';
import type { AnyRecord, Ask } from './explained.ts';
import { nearestOf } from './links.ts';
import type { Dataset, Located } from './located.ts';
import type { Event, Town } from './schema.ts';
import type { ServedDate } from './served.ts';
import { occupied, servedSpans } from './spans.ts';

/** Days by which a camp may outlast the occupation of its town, or an event and its town's change of holder may differ. */
const TOLERANCE = { camp: 14, change: 3 } as const;
/** Km within which a town is the place of an event. */
const HERE = 6;

export function checkChronology(dataset: Dataset, ask: Ask): void {
	if (dataset.project.eras) {
		const invasion = parseDay(dataset.project.eras.war);
		checkMemorials(dataset, invasion, ask);
		checkOccupation(dataset, invasion, ask);
	}
	for (const event of dataset.events) checkChange(event, dataset, ask);
	for (const town of dataset.towns) checkFirstClaims(town, ask);
	for (const event of dataset.events) checkOwnDate(event, parseDate(event.value.date), 'event', ask);
	for (const camp of dataset.camps) checkOwnDate(camp, parseDate(camp.value.operated), 'camp', ask);
	for (const memorial of dataset.memorials) {
		const { unveiled } = memorial.value;
		if (unveiled !== null) checkOwnDate(memorial, parseOnce(unveiled), 'memorial', ask);
	}
}

/** A memorial is not older than what it remembers; later phases of an older one may remember it. */
function checkMemorials(dataset: Dataset, invasion: number, ask: Ask): void {
	const began = new Map<string, number | null>();
	// Of a town it remembers what befell it: from the day on which the town first changed hands, or might have.
	for (const { value } of dataset.towns)
		began.set(value.id, servedSpans(value.control, value.claims)[1]?.from[0] ?? invasion);
	for (const { value } of dataset.events) began.set(value.id, parseDate(value.date).bounds[0]);
	for (const { value } of dataset.camps) began.set(value.id, parseDate(value.operated).bounds[0]);
	for (const memorial of dataset.memorials) {
		const { unveiled, phases, commemorates } = memorial.value;
		if (unveiled === null) continue;
		const newest = Math.max(
			...[unveiled, ...phases.flatMap(({ date }) => date ?? [])].map(
				(date) => parseOnce(date).bounds[1] ?? Number.POSITIVE_INFINITY,
			),
		);
		const older = (start: number | null) => start !== null && newest < start;
		for (const [i, id] of commemorates.records.entries()) {
			if (!older(began.get(id) ?? null)) continue;
			const what = `unveiled ${unveiled}, before '${id}' (commemorates.records, number ${i + 1}) began: check both dates`;
			ask(memorial, 'before-remembered', ['unveiled'], what);
		}
		if (commemorates.date !== undefined && older(parseDate(commemorates.date).bounds[0])) {
			const what = `unveiled ${unveiled}, before what it remembers (${commemorates.date}): check both dates`;
			ask(memorial, 'before-remembered', ['unveiled'], what);
		}
	}
}

/** What the occupier ran or did lies within the occupation of the town that speaks for its place. */
function checkOccupation({ towns, camps, events }: Dataset, invasion: number, ask: Ask): void {
	const crimes = events.filter(({ value }) => value.kind === 'atrocity' || value.kind === 'persecution');
	const check = (record: Located<AnyRecord>, date: ServedDate, key: 'operated' | 'date') => {
		const town = townOf(record.value, towns, SPEAKS_FOR);
		const away = town && occupied(servedSpans(town.control, town.claims));
		const [, latestStart, earliestEnd] = date.bounds;
		if (!away || (latestStart !== null && latestStart < invasion)) return;
		const [first, last] = away;
		if (earliestEnd !== null && earliestEnd > last + TOLERANCE.camp) {
			const what = `ends more than ${TOLERANCE.camp} days after '${town.id}' was freed (${iso(last)}): check both dates`;
			ask(record, 'outlasts-occupation', [key], what);
		} else if (latestStart !== null && latestStart < first - TOLERANCE.camp) {
			const what = `begins more than ${TOLERANCE.camp} days before '${town.id}' was taken (${iso(first)}): check both dates`;
			ask(record, 'outlasts-occupation', [key], what);
		}
	};
	for (const camp of camps) check(camp, parseDate(camp.value.operated), 'operated');
	for (const event of crimes) check(event, parseDate(event.value.date), 'date');
}

/** The event of a town's liberation or capture is of the days on which the town changed hands. */
function checkChange(event: Located<Event>, { towns }: Dataset, ask: Ask): void {
	const { kind, date, place } = event.value;
	if (kind !== 'liberation' && kind !== 'occupation') return;
	const exact = place.precision === 'exact' || place.precision === 'street' || place.precision === 'town';
	const town =
		exact &&
		nearestOf(
			towns.map(({ value }) => value),
			place,
			HERE,
		);
	if (!town) return;
	const [from, , , to] = parseDate(date).bounds;
	const changes = servedSpans(town.control, town.claims).filter(
		({ holder }, i) => i > 0 && (kind === 'liberation') === (holder === 'soviet'),
	);
	const fits = changes.some(
		({ from: [earliest, latest] }) =>
			(from === null || latest >= from - TOLERANCE.change) && (to === null || earliest <= to + TOLERANCE.change),
	);
	if (fits) return;
	const days = changes.map(({ from: [a, b] }) => (a === b ? iso(a) : `${iso(a)} to ${iso(b)}`)).join(', ') || 'never';
	const what = `${date} is not within ${TOLERANCE.change} days of a change of holder of '${town.id}' (${days}): check both dates`;
	ask(event, 'unlike-its-town', ['date'], what);
}

/** Of the claims on the day of a change the one shown first is the day that the town's spans give. */
function checkFirstClaims(town: Located<Town>, ask: Ask): void {
	const { control, claims } = town.value;
	const spans = servedSpans(control);
	const shown = new Set<string>();
	for (const [i, { property, date }] of claims.entries()) {
		if ((property !== 'taken' && property !== 'freed') || date === undefined) continue;
		const [from, to] = parseOnce(date).bounds;
		if (from === null || to === null) continue;
		const k = changeOf(spans, property, (from + to) / 2);
		if (shown.has(`${property} ${k}`)) continue;
		shown.add(`${property} ${k}`);
		const [span, before] = [spans[k], spans[k - 1]];
		// Days of fighting for the town are told as such, and may end in its capture.
		const earliest = before?.holder === 'contested' ? before.from[0] : span?.from[0];
		if (span && earliest !== undefined && from <= span.from[1] && to >= earliest) continue;
		const what = `'${property}' ${date} is the claim shown first, and not the day that \`control\` gives: put the claims in order, or correct the span`;
		ask(town, 'unlike-its-town', ['claims', i, 'date'], what);
	}
}

/** Of the claims on a record's own date the one shown first agrees with it. */
function checkOwnDate(record: Located<AnyRecord>, own: ServedDate, type: keyof typeof WHOLE, ask: Ask): void {
	const shown = new Set<string>();
	for (const [i, { property, date }] of record.value.claims.entries()) {
		if (date === undefined || shown.has(property)) continue;
		shown.add(property);
		const end = property === 'closed' ? 2 : 0;
		if (property !== 'opened' && property !== 'closed' && !WHOLE[type].includes(property)) continue;
		const [from, to] = [own.bounds[end], own.bounds[property === 'opened' ? 1 : 3]];
		const [earliest, , , latest] = parseOnce(date).bounds;
		if ((latest ?? 1e9) >= (from ?? -1e9) && (earliest ?? -1e9) <= (to ?? 1e9)) continue;
		const what = `'${property}' ${date} is the claim shown first, and not the record's own date: put the claims in order, or correct the date`;
		ask(record, 'unlike-its-claims', ['claims', i, 'date'], what);
	}
}

/** The town that speaks for a place: one that the record names, else the nearest. */
function townOf(value: AnyRecord, towns: readonly Located<Town>[], within: number): Town | null {
	const named = value.related.map((id) => towns.find((town) => town.value.id === id)).find(Boolean);
	return (
		named?.value ??
		nearestOf(
			towns.map((town) => town.value),
			value.place,
			within,
		)
	);
}

const iso = (day: number) => (Number.isFinite(day) ? new Date(day * 86_400_000).toISOString().slice(0, 10) : 'never');
