import type { InPage, Measure, Step } from './measure.ts';
import { rest } from './open.ts';

const WEEK = 7;
/** Milliseconds within which further steps are begun: a candidate that is slow takes fewer. */
const BUDGET = { whole: 15_000, quick: 8000 };
const IDLE_PAIRS = 20;
/** Steps when there is little time: of 1943, until the front has left both regions. */
const QUICK = 40;
/** Steps that each wait until all is to be seen. */
const SETTLED = 20;

/** Steps of a week through the whole war, as in a drag: map and timeline together. */
export const scrub: Measure = {
	name: 'scrub',
	limit: 180,
	async run({ page, work }, { war: [first, last], keeps, quick }) {
		const budget = quick ? BUDGET.quick : BUDGET.whole;
		const idle = () =>
			page.evaluate((how) => (globalThis as unknown as InPage).benchProbe.idle(how), { count: IDLE_PAIRS, budget });
		const through = (count: number) =>
			page.evaluate((how) => (globalThis as unknown as InPage).benchProbe.scrub(how), {
				from,
				step: WEEK,
				count,
				budget,
			});
		const weeks = Math.floor((last - first) / WEEK);
		const [count, from] = quick ? [QUICK, last - (QUICK + 12) * WEEK] : [weeks, first];
		await rest(page, keeps);
		await through(Math.floor(count / 4));
		const before = await idle();
		const start = await work();
		const steps = await through(count);
		const end = await work();
		const pairs = [...before, ...(await idle())];
		const of = (which: Step[], what: 'script' | 'painted') => which.map((step) => step[what]);
		const [still, moved] = [steps.filter((step) => !step.moved), steps.filter((step) => step.moved)];
		const perStep = (what: 'style' | 'tasks') => [(end[what] - start[what]) / steps.length];
		const settled = await page.evaluate((how) => (globalThis as unknown as InPage).benchProbe.catchUp(how), {
			from,
			step: WEEK,
			count: SETTLED,
			budget,
		});
		return {
			'step-settled': settled,
			'idle-pair': pairs,
			'step-script': of(steps, 'script'),
			'step-script-still': of(still, 'script'),
			'step-script-front': of(moved, 'script'),
			'step-painted': of(steps, 'painted'),
			'step-painted-still': of(still, 'painted'),
			'step-painted-front': of(moved, 'painted'),
			'step-tasks': perStep('tasks'),
			'step-style': perStep('style'),
		};
	},
};
