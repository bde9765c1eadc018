import { html, nothing, type TemplateResult } from 'lit-html';
import { addressOf } from './addresses.ts';
import { sheet } from './dialogs.ts';
import type { Show } from './show.ts';
import type { words } from './words.ts';

/** No code holds a longer address that is still read from the back of a room. */
const QR_MOST = 700;

/** The way from the screen to the pupils' own phones: an address, and the code of it. */
export interface Phones {
	address: string;
	/** `null`: too long for a code that a phone reads from afar. */
	code: TemplateResult | null;
}

/** What leads to a step. The drawing of codes is loaded when one is asked for. @throws TypeError where it cannot be had */
export async function phonesAt(step: number, label: string): Promise<Phones> {
	const address = addressOf({ view: null, paper: null, theme: null }, step);
	if (address.length > QR_MOST) return { address, code: null };
	const { qrSvg } = await import('../../qr/qr.ts');
	return { address, code: qrSvg(address, label) };
}

/** The code, as large as the screen allows. */
export const phonesDialog = (show: Show, phones: Phones | null, said: (typeof words)['en']): TemplateResult =>
	sheet(
		'phones',
		said.phones.title,
		said.close,
		phones
			? html`${phones.code ?? nothing}
					<p>${phones.code ? said.phones.note[show.kind] : said.phones.tooLong}</p>
					<p class="phones-address">${phones.address}</p>`
			: nothing,
	);
