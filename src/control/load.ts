import { DataError, loadJson } from '../dataset/load.ts';
import type { Cells } from './front.ts';

/** The cells of the dated towns, and what lies far from all of them. @throws DataError */
export async function loadCells(): Promise<Cells> {
	const file = 'data/control.topojson';
	const topology = await loadJson<Cells>(file);
	const whole = Array.isArray(topology?.arcs) && topology.objects?.cells && topology.objects.far;
	if (!whole) throw new DataError(file, 'damaged');
	return topology;
}
