/**
 * The plain pages and the open data in Vite. In a build every page is written; in development each is made when it is asked for.
 * The dataset comes from the dataset's own plugin, so that it is compiled once.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import type { Compiled } from '../dataset/compile.ts';
import { axisEnd } from '../time/eras.ts';
import { oembedFiles } from './oembed.ts';
import { openFiles } from './open-files.ts';
import { allPages } from './pages.ts';
import { shareTags } from './share-tags.ts';
import { shortChronicle } from './short-chronicle.ts';
import { type Site, siteOf } from './site.ts';

export interface PagesOptions {
	/** Absolute address of the whole, as a hoster gives it; `undefined`: not known. */
	site?: string | undefined;
	/** What was compiled last, by the dataset's plugin. */
	compiled: () => Promise<Compiled>;
	/** Draws the pictures of the records; path from the root -> bytes, and where the picture of a record is. */
	pictures?: (compiled: Compiled) => Promise<Pictures>;
}
interface Pictures {
	files: Record<string, Uint8Array>;
	of: Site['picture'];
}

const NONE: Pictures = { files: {}, of: () => null };
const css = readFileSync(new URL('./plain.css', import.meta.url), 'utf8');
const fonts = readFileSync(new URL('../styles/fonts.css', import.meta.url), 'utf8');

/** With a slash at its end; `null` when there is none. @throws RangeError when it is no address of the web */
export function siteAddress(address: string | undefined): string | null {
	if (!address) return null;
	if (!URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol))
		throw new RangeError(`SITE_URL is '${address}': give a whole address, such as https://example.org/map/`);
	return new URL(address).href.replace(/[?#].*$/, '').replace(/\/*$/, '/');
}

export function pagesPlugin({ site, compiled, pictures }: PagesOptions): Plugin {
	const url = siteAddress(site);
	const made = async (stylesheet: string, drawn: Pictures) => {
		const known = await compiled();
		const whole = siteOf(known, { url, stylesheet, end: axisEnd() + 1, picture: drawn.of });
		return { known, whole };
	};
	return {
		name: 'pages',
		async transformIndexHtml(html) {
			const { whole } = await made('', NONE);
			const page = html.replace(
				/(<noscript>)[\s\S]*?(<\/noscript>)/,
				(_, open, close) => `${open}${shortChronicle(whole)}${close}`,
			);
			return { html: page, tags: shareTags(whole) };
		},
		async generateBundle(_, bundle) {
			const source = withFonts(css, Object.keys(bundle));
			const stylesheet = `assets/plain-${createHash('sha256').update(source).digest('hex').slice(0, 8)}.css`;
			const drawn = (await pictures?.(await compiled())) ?? NONE;
			const { known, whole } = await made(stylesheet, drawn);
			this.emitFile({ type: 'asset', fileName: stylesheet, source });
			for (const [fileName, text] of Object.entries(allPages(whole, known, openFiles(known, url))))
				this.emitFile({ type: 'asset', fileName, source: text });
			for (const [fileName, text] of Object.entries(oembedFiles(whole)))
				this.emitFile({ type: 'asset', fileName, source: text });
			for (const [fileName, bytes] of Object.entries(drawn.files))
				this.emitFile({ type: 'asset', fileName, source: bytes });
		},
		configureServer(server) {
			server.middlewares.use(async (request, response, next) => {
				const path = decodeURIComponent((request.url ?? '').split('?')[0] ?? '').slice(1);
				if (path === 'plain.css') {
					response.setHeader('Content-Type', 'text/css; charset=utf-8');
					return response.end(css);
				}
				if (!/^(ru\/)?(record\/[a-z0-9-]+|chronicle|camps|memorials|towns|glossary|data)\/$/.test(path)) return next();
				const { known, whole } = await made('plain.css', NONE);
				const page = allPages(whole, known, openFiles(known, url))[`${path}index.html`];
				if (page === undefined) return next();
				response.setHeader('Content-Type', 'text/html; charset=utf-8');
				response.end(page);
			});
		},
	};
}

/**
 * The faces of the app, by the names that the build has given to their files, and then the style. A face that is not there at once is for
 * the next page: these are for reading, and nothing on them moves once it is read.
 */
function withFonts(style: string, files: readonly string[]): string {
	const faces = fonts.replace(/url\("\.\/fonts\/([\w-]+)\.woff2"\)/g, (whole, name: string) => {
		const path = files.find((each) => each.startsWith(`assets/${name}-`) && each.endsWith('.woff2'));
		return path ? `url("./${path.slice('assets/'.length)}")` : whole;
	});
	return `${faces.replaceAll('font-display: swap', 'font-display: optional')}${style}`;
}
