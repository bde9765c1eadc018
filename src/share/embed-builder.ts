import { html, nothing, render } from 'lit-html';
import type { Dataset } from '../dataset/dataset.ts';
import type { Language } from '../dataset/served.ts';
import { say } from '../i18n/index.ts';
import { createDialog, dialogHead } from '../parts/dialog.ts';
import { writeAddress } from '../state/address.ts';
import { LAYERS, type Layer, type Store } from '../state/store.ts';
import { readDay } from '../time/read-day.ts';
import { type EmbedChoice, elementCode, embedAddress, frameCode, wordPressCode } from './embed-code.ts';
import './embed-builder.css';
import { sayEmbed } from './embed-words.ts';

/** Typing rests so long before the preview is loaded anew, milliseconds. */
const REST = 400;
/** What can be chosen and what is shown where nothing is, pixels. */
const HEIGHTS = { least: 360, most: 640, preview: 400 } as const;
const WAYS = ['html', 'wordpress', 'frame'] as const;

/** Nothing is left out against these. */
const NOTHING = { date: Number.NaN, layers: new Set<Layer>() };

/** The dialog in which an editor makes the code for a page of theirs. It begins with the moment that is shown, and changes nothing of it. */
export function openEmbedBuilder(store: Store, dataset: Dataset): void {
	const language = store.language.peek();
	const words = sayEmbed(language);
	const common = say(language);
	const base = new URL('.', location.href.replace(/[?#].*$/, '')).href;
	const { title } = common;
	const state = store.state.peek();
	const shown = new URLSearchParams(writeAddress(state, NOTHING).slice(1));
	const known = state.selection;

	let date = shown.get('date') ?? '';
	let badDate = false;
	let selected = known !== null;
	let layers: ReadonlySet<Layer> = state.layers;
	let keepsView = state.camera !== null || state.window !== null;
	let lang: Language | null = language;
	let theme: EmbedChoice['theme'] = 'auto';
	let height: number | null = null;
	let way: (typeof WAYS)[number] = 'html';
	let said = '';

	const choice = (): EmbedChoice => {
		const all = LAYERS.every((layer) => layers.has(layer));
		const kept = keepsView ? ['map', 'zoom'].flatMap((name) => (shown.has(name) ? [[name, shown.get(name)]] : [])) : [];
		return {
			state: {
				date,
				...(selected && known ? { select: known } : {}),
				...(all ? {} : { layers: LAYERS.filter((layer) => layers.has(layer)).join(',') || 'none' }),
				...Object.fromEntries(kept),
			},
			lang,
			theme,
			height,
		};
	};
	const code = () =>
		({
			html: elementCode(base, choice()),
			wordpress: wordPressCode(base, choice(), title),
			frame: frameCode(base, choice(), title),
		})[way];

	const dialog = createDialog('embed-builder');

	// A frame of its own for each address: one that is sent elsewhere would leave an entry in the history.
	let previewed = '';
	let timer: ReturnType<typeof setTimeout> | undefined;
	const preview = () => {
		const host = dialog.querySelector<HTMLElement>('.embed-preview');
		const address = embedAddress(base, { ...choice(), lang: lang ?? language });
		const high = `${height ?? HEIGHTS.preview}px`;
		host?.style.setProperty('height', high);
		if (!host || address === previewed) return;
		previewed = address;
		const frame = document.createElement('iframe');
		frame.title = words.preview;
		frame.src = address;
		host.replaceChildren(frame);
	};
	const change = (act: () => void) => () => {
		act();
		said = '';
		paint();
		clearTimeout(timer);
		timer = setTimeout(preview, REST);
	};
	const copy = async () => {
		try {
			await navigator.clipboard.writeText(code());
			said = words.copied;
		} catch {
			dialog.querySelector('textarea')?.select();
			said = words.copyByHand;
		}
		paint();
	};

	const typedIn = (event: Event) => (event.target as HTMLInputElement | HTMLSelectElement).value;
	const choose = <Value extends string>(
		name: string,
		options: Record<Value, string>,
		chosen: Value,
		take: (value: Value) => void,
	) =>
		html`<label class="embed-field"><span>${name}</span
			><select @change=${(event: Event) => change(() => take(typedIn(event) as Value))()}>
				${Object.entries<string>(options).map(([value, said]) => html`<option value=${value} ?selected=${value === chosen}>${said}</option>`)}
			</select></label>`;
	const check = (name: string, on: boolean, take: (on: boolean) => void) =>
		html`<label class="embed-check"
			><input type="checkbox" .checked=${on} @change=${(event: Event) => change(() => take((event.target as HTMLInputElement).checked))()} /><span>${name}</span></label
		>`;

	const takeDate = (event: Event) => {
		const text = typedIn(event);
		const day = readDay(text, store.end);
		badDate = day === null;
		if (day !== null)
			date = new URLSearchParams(writeAddress({ ...state, date: day }, NOTHING).slice(1)).get('date') ?? date;
	};
	const takeHeight = (event: Event) => {
		const typed = Number.parseInt(typedIn(event), 10);
		height = Number.isFinite(typed) ? Math.min(Math.max(typed, HEIGHTS.least), HEIGHTS.most) : null;
	};

	const paint = () =>
		render(
			html`${dialogHead('embed-builder', words)}
				<div class="dialog-body embed-body">
					<div class="embed-preview"></div>
					<fieldset class="embed-choices">
						<legend class="unseen">${words.choices}</legend>
						<label class="embed-field"
							><span>${words.moment}</span
							><input type="text" .defaultValue=${date} aria-invalid=${badDate} @change=${(event: Event) => change(() => takeDate(event))()} />
							${badDate ? html`<small role="alert">${words.badDate}</small>` : nothing}</label
						>
						${choose(words.language, words.languages, lang ?? 'auto', (value) => (lang = value === 'auto' ? null : value))}
						${choose(words.theme, words.themes, theme, (value) => (theme = value))}
						<label class="embed-field"
							><span>${words.height}</span
							><input type="number" min=${HEIGHTS.least} max=${HEIGHTS.most} step="20" placeholder=${words.heightAuto} @change=${(event: Event) => change(() => takeHeight(event))()}
						/></label>
						${known ? check(`${words.record}: ${dataset.name(known)}`, selected, (on) => (selected = on)) : nothing}
						${state.camera || state.window ? check(words.view, keepsView, (on) => (keepsView = on)) : nothing}
						<fieldset class="embed-layers">
							<legend>${words.layers}</legend>
							${LAYERS.map((layer) =>
								check(common.layer[layer], layers.has(layer), (on) => {
									layers = new Set([...layers].filter((each) => each !== layer).concat(on ? [layer] : []));
								}),
							)}
						</fieldset>
					</fieldset>
					<section class="embed-code">
						<h3>${words.code}</h3>
						<div class="embed-ways" role="group" aria-label=${words.code}>
							${WAYS.map(
								(each) =>
									html`<button type="button" aria-pressed=${each === way} @click=${change(() => (way = each))}>${words.ways[each]}</button>`,
							)}
						</div>
						<p>${words.wayNotes[way]}</p>
						<textarea readonly rows="5" spellcheck="false" aria-label=${words.code} .value=${code()}></textarea>
						<div class="embed-copy">
							<button type="button" @click=${() => void copy()}>${words.copy}</button>
							<p role="status">${said}</p>
						</div>
					</section>
				</div>`,
			dialog,
		);

	paint();
	dialog.showModal();
	preview();
	dialog.addEventListener('close', () => clearTimeout(timer));
}
