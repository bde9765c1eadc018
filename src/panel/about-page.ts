import { html, type TemplateResult } from 'lit-html';
import type { CorrectionsFile } from '../dataset/served.ts';
import { say } from '../i18n/index.ts';
import { aboutMap } from './about-map.ts';
import { correctionLink } from './correction.ts';
import { correctionsLog } from './corrections-log.ts';
import type { OpenedFile } from './opened-file.ts';
import type { PageContext } from './page-context.ts';

/** How it was made, how far to trust the front, sources, the subject and for whom, licences, where to write about a mistake. */
export function aboutPage(context: PageContext, log: OpenedFile<CorrectionsFile>): TemplateResult {
	const { store, dataset } = context;
	const words = say(store.language.value);
	const { made, madeText, front, frontText, trustText, showCells, sources, sourcesText, subject, licences } =
		words.aboutPage;
	const cells = store.layers.value.has('cells');
	return html`<article class="about">
		<p class="kicker"><span>${words.about}</span></p>
		<h2>${words.title}</h2>
		<p class="summary">${words.intro}</p>
		<section><h3>${subject}</h3><p>${words.subjectNote}</p></section>
		<section>
			<h3>${made}</h3>
			<p>${madeText(dataset.records.length, dataset.towns.length)}</p>
		</section>
		<section>
			<h3>${front}</h3>
			<p>${frontText}</p>
			<p>${trustText}</p>
			<label class="switch">
				<input type="checkbox" .checked=${cells} @change=${() => store.toggleLayer('cells')} />
				<span>${showCells}</span>
			</label>
		</section>
		<section><h3>${sources}</h3><p>${sourcesText}</p></section>
		<section><h3>${licences}</h3><p>${words.aboutPage.licencesText} ${words.ground.licences}</p>${aboutMap(store, dataset)}</section>
		<section>
			<h3>${words.began.title}</h3>
			<p>
				<button type="button" class="link" @click=${() => store.turnTo('began')}>${words.began.intro}</button>
			</p>
		</section>
		<section>${correctionsLog(context, log)} ${correctionLink(context)}</section>
	</article>`;
}
