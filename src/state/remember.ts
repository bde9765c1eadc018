import type { Language } from '../dataset/served.ts';
import type { Theme } from './store.ts';

/** What a visitor chose earlier on this device; all of it is optional, and storage may be forbidden. */
interface Remembered {
	language?: Language;
	theme?: Theme;
	/** The note on the subject was shown. */
	noted?: true;
}

const KEY = 'dnepr-oka';

export function recall(): Remembered {
	try {
		const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
		const { language, theme, noted } = (kept ?? {}) as Record<string, unknown>;
		return {
			...(language === 'en' || language === 'ru' ? { language } : {}),
			...(theme === 'light' || theme === 'dark' || theme === 'auto' ? { theme } : {}),
			...(noted === true ? { noted } : {}),
		};
	} catch {
		return {};
	}
}

export function remember(choice: Remembered): void {
	try {
		localStorage.setItem(KEY, JSON.stringify({ ...recall(), ...choice }));
	} catch {
		// Storage is blocked or full: the choice holds for this visit.
	}
}
