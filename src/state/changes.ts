import { aboutKm2 } from '../control/area.ts';
import { changedBetween } from '../control/holder.ts';
import type { Dataset } from '../dataset/dataset.ts';
import type { IndexTown, Language } from '../dataset/served.ts';
import { say } from '../i18n/index.ts';
import type { Day } from '../time/day.ts';
import type { Standing } from './moment.ts';
import { byOutcome, onlyName, sayNames } from './said.ts';
import type { Turning } from './standings.ts';

/** What is otherwise on the later of two days than on the earlier one. */
export interface Changes {
	/** Towns by what became of them, the weightiest first. */
	freed: IndexTown[];
	taken: IndexTown[];
	/** Parts of the area of the regions that came from under occupation to the Soviet side, and under occupation. */
	freedShare: number;
	takenShare: number;
	campsBegun: number;
	campsEnded: number;
	memorialsOpened: number;
}

const goesOn = (standing: Standing) => standing === 'now' || standing === 'perhaps';
const sum = (towns: readonly { town: IndexTown }[]) => towns.reduce((all, { town }) => all + town.weight, 0);

/** Told forward whichever day is given first: going back in time undoes nothing. */
export function changesBetween(dataset: Dataset, turning: Turning, one: Day, other: Day): Changes {
	const [before, after] = one < other ? [one, other] : [other, one];
	const changed = changedBetween(dataset.control, before, after);
	const { freed, taken } = byOutcome(changed);
	const changes: Changes = {
		freed,
		taken,
		freedShare: sum(changed.filter(({ from, to }) => from === 'german' && to === 'soviet')),
		takenShare: sum(changed.filter(({ to }) => to === 'german')),
		campsBegun: 0,
		campsEnded: 0,
		memorialsOpened: 0,
	};
	for (const { record, from, to } of turning.between(before, after)) {
		if (record.lane !== 'camp' && record.lane !== 'memorial') continue;
		const [was, is] = [goesOn(from), goesOn(to)];
		if (was === is) continue;
		if (record.lane === 'camp') is ? changes.campsBegun++ : changes.campsEnded++;
		else if (is && record.date) changes.memorialsOpened++;
	}
	return changes;
}

/** Names of towns before the rest is counted. */
const NAMES = 3;

/** The changes in words, part by part: `Vyazma and Gzhatsk liberated`, `about 9,000 km² of the two regions freed`, `2 camps or sites ended`. */
export function sayChanges(changes: Changes, day: Day, dataset: Dataset, language: Language): string[] {
	const { spoken } = say(language);
	const { freed, taken, campsBegun, campsEnded, memorialsOpened } = changes;
	const named = (towns: readonly IndexTown[]) =>
		sayNames(
			towns.map(({ id }) => dataset.name(id, day)),
			NAMES,
			language,
		);
	const [freedKm2, takenKm2] = [aboutKm2(changes.freedShare), aboutKm2(changes.takenShare)];
	return [
		freed.length > 0 && spoken.freed(named(freed), onlyName(freed, dataset, day)),
		freedKm2 > 0 && spoken.areaFreed(freedKm2),
		taken.length > 0 && spoken.taken(named(taken), onlyName(taken, dataset, day)),
		takenKm2 > 0 && spoken.areaTaken(takenKm2),
		campsBegun > 0 && spoken.campsOpened(campsBegun),
		campsEnded > 0 && spoken.campsClosed(campsEnded),
		memorialsOpened > 0 && spoken.memorialsOpened(memorialsOpened),
	].filter((part) => part !== false);
}
