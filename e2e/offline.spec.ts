import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import sirv from 'sirv';
import { securityHeaders } from '../csp.ts';
import { openBySearch, partsOf } from './app.ts';
import { expect, markReached, openApp, poll, test } from './support.ts';

/** A server of the built app that can be pulled from the wall, and that can have a new version. */
interface OwnServer {
	address: string;
	cut: () => Promise<void>;
	renew: () => void;
}

async function serve(): Promise<OwnServer> {
	const files = sirv('dist', { dev: true });
	let renewed = false;
	const server = createServer((request, response) => {
		for (const [name, value] of Object.entries(securityHeaders())) response.setHeader(name, value);
		if (renewed && request.url?.endsWith('/sw.js')) {
			response.setHeader('Content-Type', 'text/javascript');
			response.end(`${readFileSync('dist/sw.js', 'utf8')}\n// A new version.`);
			return;
		}
		files(request, response, () => {
			response.statusCode = 404;
			response.end();
		});
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return {
		address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
		cut: () =>
			new Promise<void>((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			}),
		renew: () => {
			renewed = true;
		},
	};
}

/** With a server of one's own in place of the common one. */
const cutTest = test.extend<{ server: OwnServer }>({
	server: async ({ browserName: _ }, use) => {
		const server = await serve();
		await use(server);
		await server.cut();
	},
	baseURL: async ({ server }, use) => use(server.address),
});

/** Puts a piece of a file in the place of all that the worker keeps under such an address. */
const harm = (page: Page, pattern: string) =>
	page.evaluate(async (text) => {
		for (const name of (await caches.keys()).filter((key) => key.includes('precache'))) {
			const cache = await caches.open(name);
			for (const request of await cache.keys())
				if (new RegExp(text).test(request.url)) await cache.put(request, new Response('{"version":1'));
		}
	}, pattern);

const kept = (page: Page) =>
	poll(
		page,
		async () => {
			const registration = await navigator.serviceWorker.getRegistration();
			return registration?.active?.state === 'activated';
		},
		undefined,
		40_000,
	);

test.use({ serviceWorkers: 'allow' });

cutTest(
	'starts cold with the network cut: reads, searches, leads from plain pages to itself',
	async ({ page, context, server }) => {
		await openApp(page);
		await kept(page);
		await server.cut();
		await page.close();
		const cold = await context.newPage();
		await openApp(cold, '?lang=ru#date=1943-09-25&select=dulag-126-smolensk');
		const parts = partsOf(cold, 'ru');
		await expect(parts.details.getByRole('heading', { name: 'Источники' })).toBeVisible();
		await openBySearch(parts, cold, 'Вязьма', 'Вязьма');
		await expect(parts.details.getByRole('heading', { level: 2 })).toContainText('Вязьма');
		// A page that was never read leads to the app at the same record.
		await openApp(cold, 'record/dulag-126-smolensk/');
		expect(new URL(cold.url()).hash).toContain('select=dulag-126-smolensk');
	},
);

cutTest(
	'mends a corrupted cache from the network; without one says which file it is',
	async ({ page, server, faults }) => {
		await openApp(page);
		await kept(page);
		await harm(page, 'index\\.json|/index-|names\\.en');
		await openApp(page, '#date=1943-09-25');
		await expect(partsOf(page).slider).toBeVisible();
		// It has been mended: the next start needs no network.
		await server.cut();
		await openApp(page, '#date=1943-09-26');
		faults.expect(/ERR_|Failed to (load|fetch)/i);
		await harm(page, 'index\\.json');
		await page.reload();
		await expect(page.getByRole('alert')).toContainText('data/index.json');
	},
);

cutTest('takes a new version when the visitor agrees, and comes back to the same moment', async ({ page, server }) => {
	await openApp(page);
	await kept(page);
	await openApp(page, '#date=1943-09-25');
	server.renew();
	await poll(page, async () => {
		const registration = await navigator.serviceWorker.getRegistration();
		await registration?.update();
		return registration?.waiting;
	});
	const before = await page.evaluate(() => performance.timeOrigin);
	const after = page.waitForEvent('load');
	await page.getByRole('button', { name: 'Load it' }).click();
	await after;
	await markReached(page, 'timeline-ready');
	expect(new URL(page.url()).hash).toBe('#date=1943-09-25');
	expect(await page.evaluate(() => performance.timeOrigin)).not.toBe(before);
	await expect(page.getByRole('button', { name: 'Load it' })).toHaveCount(0);
});

cutTest('a kiosk takes a new version by itself, but only when nobody is there', async ({ page, server }) => {
	await openApp(page);
	await kept(page);
	await openApp(page, '?mode=kiosk&lang=en&idle=600');
	await page.getByRole('button', { name: /^English/ }).click();
	server.renew();
	await poll(page, async () => {
		const registration = await navigator.serviceWorker.getRegistration();
		await registration?.update();
		return registration?.waiting;
	});
	await page.waitForTimeout(500);
	await expect(page.locator('.start-screen')).toBeHidden();
	const before = await page.evaluate(() => performance.timeOrigin);
	const after = page.waitForEvent('load');
	await page.getByRole('button', { name: 'Start over' }).click();
	await after;
	await expect(page.locator('.start-screen')).toBeVisible();
	expect(await page.evaluate(() => performance.timeOrigin)).not.toBe(before);
	expect(await page.evaluate(() => JSON.parse(localStorage.getItem('dnepr-oka-kiosk') ?? '').reloads)).toEqual({
		version: 1,
	});
});

test('in a frame no worker is registered', async ({ page }) => {
	await page.route('**/host.html', (route) =>
		route.fulfill({
			contentType: 'text/html',
			body: '<title>Host</title><iframe src="./?lang=en" width="900" height="600"></iframe>',
		}),
	);
	await page.goto('host.html');
	const slider = page.frameLocator('iframe').getByRole('slider', { name: 'Date', exact: true });
	await expect(slider).toBeVisible();
	await page.waitForTimeout(4000);
	expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
});
