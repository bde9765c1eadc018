/** The number below which a part of the values lies: the nearest rank, so that it is always one of them. `null` of no values. */
export function quantile(values: readonly number[], part: number): number | null {
	if (values.length === 0) return null;
	const sorted = [...values].sort((a, b) => a - b);
	return sorted[Math.max(Math.ceil(part * sorted.length) - 1, 0)] as number;
}

export interface Summary {
	median: number;
	p95: number;
	count: number;
}

export function summarize(values: readonly number[]): Summary | null {
	const [median, p95] = [quantile(values, 0.5), quantile(values, 0.95)];
	return median === null || p95 === null ? null : { median, p95, count: values.length };
}
