import type { Holder, IndexTown, ServedSpan } from '../dataset/served.ts';
import type { Day } from '../time/day.ts';

/**
 * One change of holder: it falls between `earliest` and `latest`; holder, front and share change on `day`: their
 * middle, or where sources disagree the day by the one that is shown first.
 */
export interface Change {
	holder: Holder;
	earliest: Day;
	latest: Day;
	day: Day;
}

/**
 * The changes of one town in order of time. The first entry is who held it to begin with.
 * @param spans as served: in order of time, their windows already cut off at the neighbouring changes (dataset/spans.ts)
 */
export const changesOf = (spans: readonly ServedSpan[]): Change[] =>
	spans.map(({ holder, from: [earliest, latest], first }) => ({
		holder,
		earliest,
		latest,
		day: first ?? Math.ceil((earliest + latest) / 2),
	}));

export interface Held {
	holder: Holder;
	/** The change to or from this holder may have fallen before or after this day: a look, never a side. */
	uncertain: boolean;
}

/** Who holds a town on a day: the new holder from the morning of the day of change. */
export function heldOn(changes: readonly Change[], day: Day): Held {
	let holder = (changes[0] as Change).holder;
	let uncertain = false;
	for (let i = 1; i < changes.length; i++) {
		const change = changes[i] as Change;
		if (change.day <= day) holder = change.holder;
		if (day >= change.earliest && day < change.latest) uncertain = true;
		if (change.earliest > day) break;
	}
	return { holder, uncertain };
}

/** Every town's changes, and the days on which any holder changes, in order. */
export interface Control {
	towns: readonly IndexTown[];
	changes: readonly (readonly Change[])[];
	days: readonly Day[];
}

export function controlOf(towns: readonly IndexTown[]): Control {
	const changes = towns.map((town) => changesOf(town.spans));
	const days = new Set(changes.flatMap((each) => each.slice(1).map((change) => change.day)));
	return { towns, changes, days: [...days].sort((a, b) => a - b) };
}

/** Who holds each town on a day, in the order of `control.towns`. */
export const holdersOn = (control: Control, day: Day): Held[] => control.changes.map((each) => heldOn(each, day));

/**
 * The towns whose holder changes within (after, until], with the day of the change last made in that time; with `until` before
 * `after`, going back, those whose holder is again another, with the day of the last change that is undone.
 */
export function changedBetween(
	control: Control,
	after: Day,
	until: Day,
): { town: IndexTown; from: Holder; to: Holder; day: Day }[] {
	const [early, late] = after <= until ? [after, until] : [until, after];
	const changed = [];
	for (const [i, changes] of control.changes.entries()) {
		const from = heldOn(changes, after).holder;
		const to = heldOn(changes, until).holder;
		if (from === to) continue;
		// It is there: the holders differ.
		const change = changes.filter(({ day }) => day > early && day <= late).at(-1) as Change;
		changed.push({ town: control.towns[i] as IndexTown, from, to, day: change.day });
	}
	return changed;
}
