import { fromISO } from '../../src/time/day.ts';
import type { Days, InPage, Measure } from './measure.ts';

const day = (iso: string) => fromISO(iso) as number;
const TWO_YEARS: Days = [day('1941-12-01'), day('1943-12-01')];

/** The timeline from two years to one week, several weeks of them. */
export const zoom: Measure = {
	name: 'zoom',
	limit: 60,
	async run({ page }, { quick }) {
		const weeks = Array.from({ length: quick ? 5 : 15 }, (_, i): Days => {
			const from = day('1942-01-05') + i * 42;
			return [from, from + 7];
		});
		const times = await page.evaluate(
			([wide, narrow]) => (globalThis as unknown as InPage).benchProbe.zoom(wide, narrow),
			[TWO_YEARS, weeks] as [Days, Days[]],
		);
		return { 'zoom-script': times.map(({ script }) => script), 'zoom-painted': times.map(({ painted }) => painted) };
	},
};
