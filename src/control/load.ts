import { ofEdition } from '../dataset/load.ts';
import type { Cells } from './front.ts';

/**
 * The cells of the dated towns, and what lies far from all of them. Those of another edition may lack a town: its land would be nobody's.
 * @param edition of the index, or what will tell it
 * @throws DataError
 */
export const loadCells = (edition: string | Promise<string>): Promise<Cells> =>
	ofEdition<Cells & { version: number; edition: string }>(
		'data/control.topojson',
		edition,
		({ arcs, objects }) => Array.isArray(arcs) && Boolean(objects?.cells && objects.far),
	);
