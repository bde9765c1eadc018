import type { Language, ServedMedia } from '../dataset/served.ts';
import { say } from '../i18n/index.ts';
import { type Content, html } from './markup.ts';

/** Pictures of a record, each with its caption, credit and licence. @param to from the page to a path from the root */
export function mediaFigures(
	media: readonly ServedMedia[] | undefined,
	language: Language,
	to: (path: string) => string,
): Content {
	const { licence: word } = say(language).record;
	return media?.map(
		({ src, width, height, alt, caption, credit, licence, licenceUrl }) => html`<figure class="media">
<img src="${to(src)}" width="${width}" height="${height}" alt="${alt}" loading="lazy" decoding="async">
<figcaption>${caption && html`${caption} `}<small>${credit}. ${word}: ${licenceUrl ? html`<a href="${licenceUrl}" rel="noopener">${licence}</a>` : licence}</small></figcaption>
</figure>
`,
	);
}
