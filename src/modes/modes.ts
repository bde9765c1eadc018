import type { Config } from '../config.ts';
import type { Dataset } from '../dataset/dataset.ts';
import type { MapView } from '../scene/map-view.ts';
import type { Derived } from '../state/derive.ts';
import type { Rests } from '../state/rests.ts';
import type { Mode, Store } from '../state/store.ts';

/** What a mode finds when it enters: the house of exploring, with all its views in place. */
export interface House {
	store: Store;
	dataset: Dataset;
	derived: Derived;
	rests: Rests;
	config: Config;
	map: MapView;
	/** The start-up settings of the address, as it was at first. */
	query: URLSearchParams;
}

/** What a mode adds to exploring. Each is a file of its own that is loaded only where it is asked for. */
type ModeFile = { enter: (house: House) => void | Promise<void> };

const FILES: Partial<Record<Mode, () => Promise<ModeFile>>> = {
	embed: () => import('./embed/embed.ts'),
	kiosk: () => import('./kiosk/kiosk.ts'),
	present: () => import('./present/present.ts'),
};

/** Asks for the mode's file as soon as the mode is known: its style is then there before the first picture. */
export function fetchMode(mode: Mode): void {
	// That it cannot be had is told by `enterMode`.
	FILES[mode]?.().catch(() => {});
}

/** The mode's own part of the app, or nothing for exploring. */
export async function enterMode(house: House): Promise<void> {
	const load = FILES[house.store.mode.peek()];
	if (load) await (await load()).enter(house);
}
