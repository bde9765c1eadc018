import type { Language } from './dataset/served.ts';

/** Text is measured before it is set, so the faces must be there first; but nobody waits long for a font. */
const PATIENCE_MS = 2500;

const FACES = ['400 16px "Golos Text Variable"', '600 16px "Literata Variable"'];

/** Loads the faces for a language; resolves in any case. */
export async function loadFaces(language: Language): Promise<void> {
	const sample = language === 'ru' ? 'Ая1' : 'Aa1';
	const loading = Promise.allSettled(FACES.map((face) => document.fonts.load(face, sample)));
	await Promise.race([loading, new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
}
