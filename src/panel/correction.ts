import { html, nothing, type TemplateResult } from 'lit-html';
import type { Words } from '../i18n/en.ts';
import { say } from '../i18n/index.ts';
import { toISO } from '../time/day.ts';
import type { PageContext } from './page-context.ts';

export interface Moment {
	/** Id of the record that is open; `null`: none. */
	id: string | null;
	name: string;
	/** `1943-09-25` */
	date: string;
	/** Where the same is to be seen again. */
	link: string;
}

/**
 * The address for corrections with what the reader looks at filled in: subject and text of a letter, or `record`, `date` and `link` of
 * a form. @returns null for what is neither `mailto:` nor `https:`
 */
export function correctionAddress(base: string, { id, name, date, link }: Moment, words: Words): string | null {
	if (!/^(mailto:|https:)/.test(base) || !URL.canParse(base)) return null;
	const about = id ? `${name} (${id})` : name;
	if (base.startsWith('https:')) {
		const address = new URL(base);
		if (id) address.searchParams.set('record', id);
		address.searchParams.set('date', date);
		address.searchParams.set('link', link);
		return address.href;
	}
	const subject = encodeURIComponent(words.correction.subject(about));
	const text = encodeURIComponent(`${about}\n${date}\n${link}\n\n`);
	return `${base}${base.includes('?') ? '&' : '?'}subject=${subject}&body=${text}`;
}

/** A link to write about a mistake in what is open; nothing where no address is set, and in a kiosk, which leads nowhere. */
export function correctionLink({ store, dataset, corrections }: PageContext): TemplateResult | typeof nothing {
	const words = say(store.language.value);
	const base = corrections ?? dataset.subject.corrections;
	if (!base || store.mode.value === 'kiosk') return nothing;
	const id = store.selection.value;
	const date = toISO(store.date.value);
	const link = `${location.origin}${location.pathname}#date=${date}${id ? `&select=${id}` : ''}`;
	const address = correctionAddress(base, { id, name: id ? dataset.name(id) : words.title, date, link }, words);
	if (!address) return nothing;
	return html`<p class="correction"><a href=${address} target="_blank" rel="noopener noreferrer">${words.correction.link}</a></p>`;
}
