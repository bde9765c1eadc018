import type { DneprOkaState } from '../../../public/embed.d.ts';
import { writeAddress } from '../../state/address.ts';
import type { State } from '../../state/store.ts';

/** Nothing is left out against these. */
const NOTHING = { date: Number.NaN, layers: new Set<never>() };

/** The state as the contract has it: in the words of the address, nothing left out. */
export function sayState(state: State): DneprOkaState {
	const said = new URLSearchParams(writeAddress(state, NOTHING).slice(1));
	return {
		date: said.get('date') ?? '',
		select: said.get('select'),
		layers: said.get('layers') ?? 'none',
		map: said.get('map'),
		zoom: said.get('zoom'),
		lang: state.language,
		theme: state.theme,
	};
}
