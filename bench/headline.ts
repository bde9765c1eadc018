import { METRICS } from './metrics.ts';
import type { Report } from './report.ts';
import { cell, markdown, recordsSaid } from './table.ts';

/** What the project's README tells: with the first number of records, and how the costs are with the last. */
const FIRST = [
	'usable',
	'bytes-usable',
	'requests-usable',
	'step-script',
	'step-painted',
	'select',
	'zoom-painted',
	'heap',
	'soak-heap',
	'soak-kept',
	'soak-nodes',
	'axe-rules',
	'axe-rules-selected',
	'keyboard',
	'cut',
	'lost-map',
	'lost-date',
	'lost-ground',
];
const LAST = ['usable', 'step-script', 'step-painted', 'heap'];

/** The numbers in short: a table in Markdown. @param titles of the candidates, by id, in the order of the columns */
export function headline({ results }: Pick<Report, 'results'>, titles: ReadonlyMap<string, string>): string {
	const counts = [...new Set(results.map(({ records }) => records))];
	const [first, last] = [counts[0] ?? 0, counts.at(-1) ?? 0];
	const rows = (names: readonly string[], records: number) =>
		names.flatMap((name) => {
			const metric = METRICS.find((each) => each.name === name);
			const own = results.filter((each) => each.metric === name && each.records === records);
			if (!metric || own.length === 0) return [];
			const unit = metric.unit === 'yes or no' ? '' : `, ${metric.unit}`;
			// Alone, what stands under another in the long table has to say of what it speaks.
			const says = (LONG[name] ?? metric.says).trim();
			const cells = [...titles.keys()].map((id) => cell(own.find(({ candidate }) => candidate === id)));
			return [[`${says}${unit}`, ...cells]];
		});
	const more =
		first === last ? [] : [[`**with ${recordsSaid(last)}**`, ...[...titles].map(() => '')], ...rows(LAST, last)];
	return markdown([[`with the ${recordsSaid(first)}`, ...titles.values()], ...rows(FIRST, first), ...more]);
}

const LONG: Partial<Record<string, string>> = {
	'requests-usable': 'requests until then',
	'zoom-painted': 'two years to one week: two frames later',
	'soak-heap': 'heap: growth in ten scrubs',
	'soak-kept': 'heap without compiled code: growth in ten scrubs',
	'soak-nodes': 'nodes of the page: growth in ten scrubs',
	'lost-date': 'WebGL lost: the map follows the date',
	'lost-ground': 'WebGL lost: until the ground by d3 stands',
};
