/** HTML written as text, for pages made at build time: what is put into a template is escaped, unless it is markup itself. */
export class Markup {
	constructor(readonly text: string) {}
	toString(): string {
		return this.text;
	}
}

export type Content = Markup | string | number | null | undefined | false | readonly Content[];

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it stands in an element or in a quoted attribute. */
export const escapeText = (text: string): string => text.replace(/[&<>"]/g, (letter) => ESCAPES[letter] as string);

function written(content: Content): string {
	if (content === null || content === undefined || content === false) return '';
	if (content instanceof Markup) return content.text;
	if (typeof content === 'object') return content.map(written).join('');
	return escapeText(String(content));
}

/** A piece of markup; lists are joined, `null` and `false` are nothing. Every attribute must be in double quotes. */
export function html(parts: TemplateStringsArray, ...values: Content[]): Markup {
	return new Markup(parts.reduce((text, part, i) => text + written(values[i - 1]) + part));
}

/** A block of data within a page; `<` is written so that nothing in it can end the block. */
export const jsonBlock = (type: string, value: object): Markup =>
	new Markup(`<script type="${type}">${JSON.stringify(value).replaceAll('<', '\\u003c')}</script>`);
