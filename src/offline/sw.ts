/**
 * The service worker: keeps the app and all that it loads, whole and of one edition, from the first visit on; plain pages and pictures as
 * they are read, within a bound. Built apart from the page, by `plugin.ts`. A new one waits until it is told to take over.
 */
import type { WorkboxPlugin } from 'workbox-core/types.js';
import { ExpirationPlugin } from 'workbox-expiration';
import { addPlugins, cleanupOutdatedCaches, precacheAndRoute } from 'workbox-precaching';
import { registerRoute } from 'workbox-routing';
import { NetworkFirst, StaleWhileRevalidate } from 'workbox-strategies';
import { liveViewOf } from './plain-pages.ts';
import type { Precached } from './precached.ts';
import { integrityOf, isWhole } from './wholeness.ts';

declare const __PRECACHED__: readonly Precached[];
/** What this file uses of `ServiceWorkerGlobalScope`, whose types do not go together with those of a page. */
interface Worker {
	readonly registration: { readonly scope: string };
	skipWaiting(): Promise<void>;
}
const { scope } = (self as unknown as Worker).registration;

/** Most plain pages and pictures kept. */
const MOST = { pages: 120, pictures: 150 } as const;
/** How long the hoster's own settings, and a plain page, are waited for, seconds. */
const PATIENCE = { settings: 1, pages: 4 } as const;

const PAGE = 'index.html';
const hashes = new Map(
	__PRECACHED__.map(([path, hash]) => [new URL(path, scope).href, path === PAGE ? undefined : hash]),
);

addPlugins([
	{
		// A damaged copy is no copy: it is fetched anew, and mended.
		async cachedResponseWillBeUsed({ cachedResponse, request }) {
			if (!cachedResponse) return null;
			const address = new URL(request.url);
			address.searchParams.delete('__WB_REVISION__');
			if (hashes.has(address.href) && !(await isWhole(cachedResponse, hashes.get(address.href)))) return null;
			return cachedResponse;
		},
		// A copy that is gone, while the server has a newer edition already: better that than nothing.
		handlerDidError: ({ request }) => fetch(request),
	},
]);
precacheAndRoute(
	__PRECACHED__.map(([url, hash]) => ({
		url,
		// Files that bear a hash in their name may come from the browser's own cache.
		revision: url.startsWith('assets/') ? null : hash,
		...(url === PAGE ? {} : { integrity: integrityOf(hash) }),
	})),
	// The settings in the query are the page's.
	{ ignoreURLParametersMatching: [/./], cleanURLs: false },
);
cleanupOutdatedCaches();

/** Keeps so many, and gives all away when the disk is full. */
const bounded = (maxEntries: number) => new ExpirationPlugin({ maxEntries, purgeOnQuotaError: true }) as WorkboxPlugin;

const within = (url: URL) => url.href.startsWith(scope);

// The hoster's settings are no part of an edition: they are kept from the first visit on, and asked for at each start.
const SETTINGS = `${scope}config.json`;
addEventListener('install', (event) => {
	const keeping = caches.open('settings').then((cache) => cache.add(SETTINGS));
	(event as Event & { waitUntil(until: Promise<void>): void }).waitUntil(keeping.catch(() => {}));
});
registerRoute(
	({ url }) => url.href === SETTINGS,
	new NetworkFirst({
		cacheName: 'settings',
		networkTimeoutSeconds: PATIENCE.settings,
		plugins: [{ handlerDidError: async () => Response.json({}) }],
	}),
);
registerRoute(
	({ request, url }) => within(url) && request.mode === 'navigate',
	new NetworkFirst({
		cacheName: 'pages',
		networkTimeoutSeconds: PATIENCE.pages,
		plugins: [
			bounded(MOST.pages),
			{
				async handlerDidError({ request }) {
					const live = liveViewOf(request.url, scope);
					return live ? Response.redirect(live) : Response.error();
				},
			},
		],
	}),
);
registerRoute(
	({ request, url }) => within(url) && /^(image|style|font|manifest)$/.test(request.destination),
	new StaleWhileRevalidate({
		cacheName: 'pictures',
		plugins: [bounded(MOST.pictures)],
	}),
);

addEventListener('message', ({ data }: MessageEvent) => {
	if (data?.type === 'take-over') void (self as unknown as Worker).skipWaiting();
});
