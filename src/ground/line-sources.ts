import { DataError, loadJson } from '../dataset/load.ts';
import type { Language } from '../dataset/served.ts';

/** A railway or highway of 1941, and where it is said which towns it served; as `data/lines.json` has it. */
export interface SourcedLine {
	kind: 'railway' | 'highway';
	name: Record<Language, string>;
	sources: { title: string; url: string }[];
}

/** @throws DataError */
export async function loadLineSources(): Promise<SourcedLine[]> {
	const file = 'data/lines.json';
	const lines = await loadJson<SourcedLine[]>(file);
	if (!Array.isArray(lines)) throw new DataError(file, 'damaged');
	return lines;
}
