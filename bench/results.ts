import type { Value, Values } from './measures/measure.ts';
import { METRICS, type Metric } from './metrics.ts';
import { quantile, type Summary, summarize } from './statistics.ts';

/** Something to be said of a candidate: what went wrong, which is a result as well, or the reason of one. */
export interface Note {
	candidate: string;
	records: number;
	says: string;
}
export interface Failure extends Note {
	measure: string;
	visit: number;
}

interface Named {
	candidate: string;
	records: number;
	metric: string;
	unit: Metric['unit'];
}
/** A number, or whether it can be done. */
export type Result = Named & (Summary | { says: 'yes' | 'no' });

/** Of what to the median of what, each of the very same visits. */
const RATIOS: Partial<Record<string, { of: string; to: string }>> = {
	'step-ratio': { of: 'step-painted', to: 'idle-pair' },
	'pan-ratio': { of: 'pan-frame', to: 'pan-bare' },
};

/** Keeps what visits bring, and sums it up. */
export class Results {
	readonly failures: Failure[] = [];
	readonly notes: Note[] = [];
	readonly #values = new Map<string, Value[]>();

	add(candidate: string, records: number, values: Values): void {
		for (const [metric, more] of Object.entries(values)) {
			const key = `${candidate} ${records} ${metric}`;
			this.#values.set(key, [...(this.#values.get(key) ?? []), ...more]);
		}
	}

	/** Of one candidate with one number of records: each metric that has a value. What once did not succeed is told as "no". */
	of(candidate: string, records: number): Result[] {
		const values = (metric: string) => this.#values.get(`${candidate} ${records} ${metric}`) ?? [];
		const numbers = (metric: string) => values(metric).filter((value) => typeof value === 'number');
		return METRICS.flatMap(({ name, unit }): Result[] => {
			const named = { candidate, records, metric: name, unit };
			for (const says of ['no', 'yes'] as const) if (values(name).includes(says)) return [{ ...named, says }];
			const against = RATIOS[name];
			const base = against && quantile(numbers(against.to), 0.5);
			const summary = summarize(base ? numbers(against.of).map((time) => time / base) : numbers(name));
			return summary ? [{ ...named, ...summary }] : [];
		});
	}
}
