import { writeAddress } from '../../state/address.ts';
import { DEFAULT_LAYERS, type State } from '../../state/store.ts';
import { WAR_FROM } from '../../time/eras.ts';

/** The address of the whole app at this moment, from the page that is open now. */
export function wholeAddress(state: State): string {
	const settings = new URLSearchParams({ lang: state.language, ...(state.theme !== 'auto' && { theme: state.theme }) });
	return `./?${settings}${writeAddress(state, { date: WAR_FROM, layers: DEFAULT_LAYERS })}`;
}
