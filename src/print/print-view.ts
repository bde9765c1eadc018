import { html, render } from 'lit-html';
import { light, paintFlavour } from '../ground/flavours.ts';
import { say } from '../i18n/index.ts';
import { textMeasure } from '../lettering/measure.ts';
import { mapPart, pictureCamera } from '../picture/map-part.ts';
import type { Seen } from '../picture/seen.ts';
import { pageRules } from '../picture/standalone.ts';
import { still } from '../picture/still.ts';
import { timelinePart } from '../picture/timeline-part.ts';
import { qrSvg } from '../qr/qr.ts';
import { sayShare } from '../share/share-words.ts';
import { linkTo } from '../state/link.ts';
import { sayMoment } from '../state/said.ts';
import { dayOf } from '../time/day.ts';
import { wordsOf } from '../time/words.ts';
import { readingForPaper } from './reading-for-paper.ts';
import '../picture/picture.css';
import './print.css';

/** Of a sheet across, pixels: on A4 the smallest writing is then about 7 points, on A3 larger. */
const MAP = { width: 760, height: 500 };
const TIMELINE = { width: 760, height: 236 };

/**
 * What is printed in place of the page: the moment in light colours, map and timeline as shapes, the text that is open beside them with
 * its sources, the address and its code. Made whole at once, as a browser does not wait: `beforeprint` calls it.
 */
export function printView(seen: Seen, today: Date = new Date()): HTMLElement {
	const { store } = seen;
	const language = store.language.peek();
	const words = say(language);
	const share = sayShare(language);
	const address = linkTo(store.state.peek(), location.href);
	const moment = sayMoment(store.date.peek(), language);
	const sheet = document.createElement('div');
	sheet.className = 'print-view';
	sheet.lang = language;
	paintFlavour(sheet, light);
	const printed = wordsOf(language).full(dayOf(today.getFullYear(), today.getMonth() + 1, today.getDate()));
	render(
		html`<header class="print-head">
				<div>
					<h1>${words.title}</h1>
					<p class="print-subtitle">${words.subtitle}</p>
					<p class="print-moment">${moment}</p>
				</div>
				${qrSvg(address, share.code(moment))}
			</header>
			<div class="print-drawings"></div>
			<p class="print-credit">${words.ground.credit} ${words.frontCredit} ${share.licence}</p>
			<p class="print-credit">
				${share.address} <span class="print-address">${decodeURI(address)}</span> · ${share.printedOn(printed)}
			</p>
			<div class="print-reading"></div>`,
		sheet,
	);
	drawInto(sheet.querySelector('.print-drawings') as HTMLElement, seen);
	sheet.querySelector('.print-reading')?.append(...readingForPaper(document.querySelector('.details .page')));
	return sheet;
}

/** The two drawings as wide as the sheet; what lies within them stays where it is. */
const ON_PAPER =
	'.map-part, .timeline-part { display: block; position: static !important; width: 100%; height: auto; overflow: hidden; }';

/** The drawings in a tree of their own, in which the names of patterns and clips are not mixed up with those of the page. */
function drawInto(host: HTMLElement, seen: Seen): void {
	const root = host.attachShadow({ mode: 'open' });
	// Safari before 16.4 has no such style sheets: there the text is printed without the drawings.
	if (!('adoptedStyleSheets' in root)) return;
	const rules = new CSSStyleSheet();
	rules.replaceSync(`${pageRules()} ${ON_PAPER}`);
	root.adoptedStyleSheets = [rules];
	const view = document.querySelector('.map');
	const shown = {
		size: { width: view?.clientWidth || 1, height: view?.clientHeight || 1 },
		camera: seen.store.camera.peek(),
	};
	const measure = textMeasure();
	const map = mapPart(seen, { size: MAP, camera: pictureCamera(MAP, shown), measure, id: 'print' });
	const timeline = timelinePart(seen, TIMELINE, measure);
	for (const [svg, { width, height }] of [
		[map, MAP],
		[timeline, TIMELINE],
	] as const)
		svg.setAttribute('viewBox', `0 0 ${width} ${height}`);
	const words = say(seen.store.language.peek());
	root.append(still(map, words.map), still(timeline, words.timeline));
}
