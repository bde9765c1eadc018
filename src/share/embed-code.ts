import type { Language } from '../dataset/served.ts';

/** What an editor has chosen for an embed. */
export interface EmbedChoice {
	/** The parameters of the state, as the address has them: `date`, `select`, `layers`, `map`, `zoom`, `traces`, `cells`. */
	state: Readonly<Record<string, string>>;
	/** `null`: the language of the page around. */
	lang: Language | null;
	theme: 'light' | 'dark' | 'auto';
	/** Pixels; `null`: it follows the width. */
	height: number | null;
}

/** A frame has no width to follow: without a height it gets this one, pixels. */
const FRAME_HEIGHT = 480;
/** The place that an element has before the script is there: that which it will have (`src/embed/look.ts`), so that nothing moves. */
const placeOf = (height: number | null) =>
	`display:block;${height ? `min-height:${height}px` : 'aspect-ratio:8/5;min-height:360px;max-height:640px'}`;

const ESCAPES: Record<string, string> = { '&': '&amp;', '"': '&quot;', '<': '&lt;', '>': '&gt;' };
const attribute = (name: string, value: string | number) =>
	` ${name}="${String(value).replace(/[&"<>]/g, (letter) => ESCAPES[letter] as string)}"`;
const written = (parts: URLSearchParams): string => `${parts}`.replaceAll('%2F', '/').replaceAll('%2C', ',');

/**
 * The address of the frame. @param base the app's address, with a slash at its end
 * @param inQuery the state in the query too, for systems that write behind the `#`, as WordPress does
 */
export function embedAddress(base: string, { state, lang, theme }: EmbedChoice, inQuery = false): string {
	const query = new URLSearchParams({ mode: 'embed', ...(lang && { lang }), ...(theme !== 'auto' && { theme }) });
	const fragment = new URLSearchParams(state);
	if (inQuery) for (const [name, value] of fragment) query.set(name, value);
	return `${base}?${written(query)}${inQuery || fragment.size === 0 ? '' : `#${written(fragment)}`}`;
}

/** The code for a page that may bring scripts. */
export function elementCode(base: string, choice: EmbedChoice): string {
	const { state, lang, theme, height } = choice;
	const attributes = [
		...Object.entries(state).map(([name, value]) => attribute(name, value)),
		lang ? attribute('lang', lang) : '',
		theme === 'auto' ? '' : attribute('theme', theme),
		height ? attribute('height', height) : '',
		attribute('style', placeOf(height)),
	];
	return `<script async${attribute('src', `${base}embed.js`)}></script>\n<dnepr-oka${attributes.join('')}></dnepr-oka>`;
}

/** The code for a page that lets only a frame through. */
export function frameCode(base: string, choice: EmbedChoice, title: string, inQuery = false): string {
	const src = attribute('src', embedAddress(base, choice, inQuery));
	const size = attribute('width', '100%') + attribute('height', choice.height ?? FRAME_HEIGHT);
	return `<iframe${src}${attribute('title', title)}${size} loading="lazy" allow="fullscreen"${attribute('style', 'border:0')}></iframe>`;
}

/** A block for the editor of WordPress: it keeps the frame and drops the script. */
export function wordPressCode(base: string, choice: EmbedChoice, title: string): string {
	return `<!-- wp:html -->\n<figure class="wp-block-embed">${frameCode(base, choice, title, true)}</figure>\n<!-- /wp:html -->`;
}
