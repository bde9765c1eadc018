import type { Language } from './dataset/served.ts';
import type { Theme } from './state/store.ts';

/** What a hoster may set in `config.json` beside the page. */
export interface Config {
	theme?: Theme;
	lang?: Language;
}

/** Reads the hoster's file; what is missing or malformed is left out. */
export async function readConfig(): Promise<Config> {
	try {
		const response = await fetch('config.json');
		const { theme, lang } = ((await response.json()) ?? {}) as Record<string, unknown>;
		return {
			...(theme === 'light' || theme === 'dark' || theme === 'auto' ? { theme } : {}),
			...(lang === 'en' || lang === 'ru' ? { lang } : {}),
		};
	} catch {
		return {};
	}
}
