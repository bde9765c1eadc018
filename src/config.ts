import type { Language } from './dataset/served.ts';
import type { Theme } from './state/store.ts';

/** What a hoster may set in `config.json` beside the page. */
export interface Config {
	theme?: Theme;
	lang?: Language;
	/** The whole address of a PMTiles file of streets, on this origin: the policy lets nothing else be read. */
	ground?: string;
	/** Where a reader writes about a mistake: `mailto:` or `https:`. */
	corrections?: string;
	/** Where the public finds the app, with a slash at its end: a kiosk without a network shows codes that lead there. */
	site?: string;
}

/** Reads the hoster's file; what is missing or malformed is left out. */
export async function readConfig(): Promise<Config> {
	try {
		const response = await fetch('config.json');
		const { theme, lang, ground, corrections, site } = ((await response.json()) ?? {}) as Record<string, unknown>;
		const streets = ownAddress(ground);
		return {
			...(theme === 'light' || theme === 'dark' || theme === 'auto' ? { theme } : {}),
			...(lang === 'en' || lang === 'ru' ? { lang } : {}),
			...(streets ? { ground: streets } : {}),
			...(typeof corrections === 'string' && /^(mailto:|https:\/\/)\S+$/.test(corrections) ? { corrections } : {}),
			...(typeof site === 'string' && /^https?:\/\/[^\s?#]+$/.test(site) && URL.canParse(site) ? { site } : {}),
		};
	} catch {
		return {};
	}
}

/** An address on this origin, made whole. */
function ownAddress(address: unknown): string | null {
	if (typeof address !== 'string' || !address || !URL.canParse(address, document.baseURI)) return null;
	const { origin, href } = new URL(address, document.baseURI);
	return origin === location.origin ? href : null;
}
