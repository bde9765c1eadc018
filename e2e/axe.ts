import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * What axe finds wrong, a line for each rule that is broken.
 *
 * In its legacy mode and asked for nothing but what is wrong: it then says the same four times as fast, for it writes down no element
 * that is right and opens no page of its own. Frames of other origins, which that mode leaves out, we have none.
 *
 * @param look narrows it to a part of the page
 */
export async function wrongIn(page: Page, look: (axe: AxeBuilder) => AxeBuilder = (axe) => axe): Promise<string[]> {
	const axe = new AxeBuilder({ page })
		.options({ resultTypes: ['violations'] })
		.withTags(RULES)
		.setLegacyMode();
	const { violations } = await look(axe).analyze();
	return violations.map(({ id, nodes }) => {
		const where = nodes.slice(0, 3).map((node) => `${node.target.join(' ')} ${node.any[0]?.message ?? ''}`);
		return `${id}, ${nodes.length} times: ${where.join('; ')}`;
	});
}
