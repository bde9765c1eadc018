import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { InPage, Measure } from './measure.ts';
import { open } from './open.ts';

/** WCAG 2.2, A and AA: as the tests of our app. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** Milliseconds after a selection: texts come, and movements end. */
const SETTLES = 1500;

/** What axe finds wrong in a page as it opens, and with a record selected: broken rules, and elements that break them. */
export const axe: Measure = {
	name: 'axe',
	limit: 180,
	once: 'run',
	async run({ anew }, { address, targets, note }) {
		const page = await anew();
		await open(page, address);
		const start = await wrongIn(page);
		const [target] = targets;
		if (target)
			await page.evaluate(async ({ id, day }) => {
				const { bench } = globalThis as unknown as InPage;
				bench.scrubTo(day);
				await bench.select(id);
			}, target);
		await page.waitForTimeout(SETTLES);
		const selected = await wrongIn(page);
		const rules = new Map([...start, ...selected]);
		if (rules.size > 0) note(`axe: ${[...rules].map(([rule, elements]) => `${rule} (${elements})`).join(', ')}`);
		const elements = (of: Map<string, number>) => [...of.values()].reduce((sum, count) => sum + count, 0);
		return {
			'axe-rules': [start.size],
			'axe-elements': [elements(start)],
			'axe-rules-selected': [selected.size],
			'axe-elements-selected': [elements(selected)],
		};
	},
};

/** By broken rule, the number of elements. In axe's legacy mode, which opens no page of its own. */
async function wrongIn(page: Page): Promise<Map<string, number>> {
	const found = await new AxeBuilder({ page })
		.options({ resultTypes: ['violations'] })
		.withTags(RULES)
		.setLegacyMode()
		.analyze();
	return new Map(found.violations.map(({ id, nodes }) => [id, nodes.length]));
}
