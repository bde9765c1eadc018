import { scaleLinear } from 'd3';
import { html, nothing, svg, type TemplateResult } from 'lit-html';
import type { Dataset } from '../dataset/dataset.ts';
import type { Language } from '../dataset/served.ts';
import { say } from '../i18n/index.ts';
import { type Day, dayOf, yearOf } from '../time/day.ts';
import { BEFORE_FROM, MEMORY_FROM, WAR_FROM } from '../time/eras.ts';
import { sayDate, wordsOf } from '../time/words.ts';
import type { Life } from './life.ts';
import { yearsWritten } from './years-written.ts';

const WIDTH = 330;
/** Names of the rows stand left of the plot. */
const PLOT = 86;
const ROW = 19;
/** What at least is left of the plot after the last year that is written. */
const YEAR_END = 14;
/** More camps or memorials than this are told as a number. */
const TOLD = 4;

/** The life of a place as a small drawing: a row each for the occupation, the camps, the memorials; the date as a line. */
export function lifeDrawing(
	life: Life,
	{ day, end, language, dataset }: { day: Day; end: Day; language: Language; dataset: Dataset },
): TemplateResult {
	const words = say(language).life;
	const x = scaleLinear()
		.domain([BEFORE_FROM, WAR_FROM, MEMORY_FROM, end])
		.range([PLOT, PLOT + 12, PLOT + 122, WIDTH - 6])
		.clamp(true);
	const rows = [
		{ name: words.occupied, marks: life.occupied.map(({ from, to }) => bar(x(from), x(to), 'occupied')) },
		{ name: words.camps, marks: life.camps.map(({ from, to }) => bar(x(from), x(to), 'camp')) },
		{
			name: words.memorials,
			marks: [
				...life.rebuilt.map((each) => diamond(x(each), 'rebuilt')),
				...life.memorials.map(({ day: opened }) => diamond(x(opened), yearOf(opened) <= yearOf(day) ? '' : 'ahead')),
			],
		},
	].filter(({ marks }) => marks.length > 0);
	const foot = rows.length * ROW + 4;
	const years = yearsWritten(
		(year) => x(dayOf(year)),
		{ war: yearOf(WAR_FROM) + 1, memory: yearOf(MEMORY_FROM), end: yearOf(end) },
		WIDTH - YEAR_END,
	);
	return html`<section class="life">
		<h3>${words.title}</h3>
		<svg viewBox="0 0 ${WIDTH} ${foot + 17}" role="img" aria-label=${told(life, language, dataset)}>
			<path class="axis" d="M${PLOT},${foot}H${WIDTH - 6}" />
			${years.map((year) => {
				const at = x(dayOf(year));
				return svg`<path class="tick" d="M${at},${foot}v4" /><text class="year" x=${at} y=${foot + 14} text-anchor="middle">${year}</text>`;
			})}
			${rows.map(
				({ name, marks }, i) => svg`<g transform="translate(0,${i * ROW})">
					<text x="0" y="13">${name}</text>
					<path class="line" d="M${PLOT},9H${WIDTH - 6}" />
					${marks}
				</g>`,
			)}
			<path class="now" d="M${x(day)},0V${foot}" />
		</svg>
	</section>`;
}

const bar = (from: number, to: number, look: string) =>
	svg`<rect class=${look} x=${from} y=${look === 'camp' ? 6 : 4} width=${Math.max(to - from, 2)} height=${look === 'camp' ? 6 : 10} />`;

const diamond = (at: number, look: string) =>
	svg`<path class="memorial ${look || nothing}" d="M${at},4.5l4.5,4.5l-4.5,4.5l-4.5,-4.5z" />`;

/** The drawing in words: `occupied from 7 October 1941 to 12 March 1943; Dulag 184, Vyazma, October 1941 – 12 March 1943; ...` */
export function told(life: Life, language: Language, dataset: Pick<Dataset, 'name'>): string {
	const words = say(language).life;
	const { full } = wordsOf(language);
	const { camps, memorials } = life;
	const date = (record: Life['camps'][number]['record']) => sayDate(record.date, language);
	return [
		...life.occupied.map(({ from, to }) => words.occupation(full(from), full(to))),
		...(camps.length > TOLD
			? [words.campsMany(camps.length)]
			: camps.map(({ record }) => words.dated(dataset.name(record.id), date(record)))),
		...(memorials.length > TOLD
			? [words.memorialsMany(memorials.length, date((memorials[0] as Life['memorials'][number]).record))]
			: memorials.map(({ record }) => words.dated(dataset.name(record.id), date(record)))),
		...[...new Set(life.rebuilt.map(yearOf))].map((year) => words.rebuilt(String(year))),
	].join('; ');
}
