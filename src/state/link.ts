import { WAR_FROM } from '../time/eras.ts';
import { writeAddress } from './address.ts';
import { withoutState } from './address-sync.ts';
import { DEFAULT_LAYERS, type State } from './store.ts';

/**
 * The whole address of a moment, in the language it is seen in, to be explored.
 * @param here the address of the page
 */
export function linkTo(state: State, here: string): string {
	const { origin, protocol, pathname, search } = new URL(here);
	const query = new URLSearchParams(withoutState(search));
	// What is of this screen alone stays here.
	for (const key of ['mode', 'tour', 'idle', 'countdown', 'attract', 'hours', 'status', 'theme']) query.delete(key);
	query.set('lang', state.language);
	const base = origin === 'null' ? `${protocol}//${pathname}` : `${origin}${pathname}`;
	return `${base}?${query}${writeAddress(state, { date: WAR_FROM, layers: DEFAULT_LAYERS })}`;
}
