import { loadJson } from '../dataset/load.ts';
import type { Language } from '../dataset/served.ts';

/** A railway or highway of 1941, and where it is said which towns it served; as `data/lines.json` has it. */
export interface SourcedLine {
	kind: 'railway' | 'highway';
	name: Record<Language, string>;
	sources: { title: string; url: string }[];
}

/** @throws DataError */
export const loadLineSources = (): Promise<SourcedLine[]> => loadJson<SourcedLine[]>('data/lines.json');
