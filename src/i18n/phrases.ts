import type { Language } from '../dataset/served.ts';

/** How sentences name what the dataset is of, by language: `data/project.yaml` says it, `takeWords` takes it. */
export const PHRASES: Record<Language, { whole: string; byOccupier: string }> = {
	en: { whole: '', byOccupier: '' },
	ru: { whole: '', byOccupier: '' },
};

/** Russian names of places on a soft sign that are feminine, which their ending does not tell; taken likewise. */
export const FEMININE = new Set<string>();
