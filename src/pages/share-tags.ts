import type { HtmlTagDescriptor } from 'vite';
import { oembedPath } from './oembed.ts';
import type { Site } from './site.ts';

/** What a share sheet shows of the app itself: `public/picture.jpg`, pixels. */
const PICTURE = { path: 'picture.jpg', width: 1440, height: 900 } as const;

/**
 * What the head of `index.html` tells those who share it (https://ogp.me) and search engines. An address there must be whole: without that
 * of the site there are words only.
 */
export function shareTags({ data, url }: Site): HtmlTagDescriptor[] {
	const { title, description } = data;
	const meta = (property: string, content: string): HtmlTagDescriptor => ({
		tag: 'meta',
		attrs: { property: `og:${property}`, content },
		injectTo: 'head',
	});
	const link = (attrs: Record<string, string>): HtmlTagDescriptor => ({ tag: 'link', attrs, injectTo: 'head' });
	const words = [
		meta('type', 'website'),
		meta('title', title.en),
		meta('description', description.en),
		meta('locale', 'en_GB'),
		meta('locale:alternate', 'ru_RU'),
	];
	if (!url) return words;
	return [
		link({ rel: 'canonical', href: url }),
		link({ rel: 'alternate', type: 'application/json+oembed', href: url + oembedPath(null, 'en'), title: title.en }),
		...words,
		meta('url', url),
		meta('image', url + PICTURE.path),
		meta('image:width', String(PICTURE.width)),
		meta('image:height', String(PICTURE.height)),
		meta('image:alt', description.en),
		{ tag: 'meta', attrs: { name: 'twitter:card', content: 'summary_large_image' }, injectTo: 'head' },
	];
}
