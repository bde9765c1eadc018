import type { Values } from './measures/measure.ts';
import { METRICS, type Metric } from './metrics.ts';
import { quantile, type Summary, summarize } from './statistics.ts';

/** What went wrong: a result as well. */
export interface Failure {
	candidate: string;
	records: number;
	measure: string;
	visit: number;
	says: string;
}

export interface Result extends Summary {
	candidate: string;
	records: number;
	metric: string;
	unit: Metric['unit'];
}

/** Of what to the median of what, each of the very same visits. */
const RATIOS: Partial<Record<string, { of: string; to: string }>> = {
	'step-ratio': { of: 'step-painted', to: 'idle-pair' },
	'pan-ratio': { of: 'pan-frame', to: 'pan-bare' },
};

/** Keeps what visits bring, and sums it up. */
export class Results {
	readonly failures: Failure[] = [];
	readonly #values = new Map<string, number[]>();

	add(candidate: string, records: number, values: Values): void {
		for (const [metric, more] of Object.entries(values)) {
			const key = `${candidate} ${records} ${metric}`;
			this.#values.set(key, [...(this.#values.get(key) ?? []), ...more]);
		}
	}

	/** Of one candidate with one number of records: each metric that has a value. */
	of(candidate: string, records: number): Result[] {
		const values = (metric: string) => this.#values.get(`${candidate} ${records} ${metric}`) ?? [];
		return METRICS.flatMap(({ name, unit }) => {
			const against = RATIOS[name];
			const base = against && quantile(values(against.to), 0.5);
			const summary = summarize(base ? values(against.of).map((time) => time / base) : values(name));
			return summary ? [{ candidate, records, metric: name, unit, ...summary }] : [];
		});
	}
}
