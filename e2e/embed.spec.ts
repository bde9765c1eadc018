/** The embed in a page of somebody else, on another origin, under a strict policy. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import type { Page, Response } from '@playwright/test';
import type { DneprOkaElement, DneprOkaMessage, DneprOkaState } from '../public/embed.d.ts';
import { expectDay, partsOf } from './app.ts';
import { test as base, expect, poll } from './support.ts';
import { drawFingers } from './touch.ts';

/** With the address of our own server: the host's page is another's, and asking for it no fault. */
const test = base.extend<{ ours: string }>({
	ours: async ({ baseURL, faults }, use) => {
		faults.expect(/request left the origin: http:\/\/localhost:/);
		await use(baseURL as string);
	},
});

/** The host: a server of its own, which is another origin. Its one page is what a test writes. */
let server: Server;
let article = { body: '', policy: '' };
test.beforeAll(async () => {
	server = createServer((request, response) => {
		response.statusCode = request.url === '/article.html' ? 200 : 404;
		response.setHeader('Content-Type', 'text/html; charset=utf-8');
		response.setHeader('Content-Security-Policy', article.policy);
		response.end(article.body);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
test.afterAll(() => {
	server.close();
	server.closeAllConnections();
});

interface Host extends Window {
	shifts: number;
	heard: { name: string; detail: DneprOkaState }[];
	said: DneprOkaMessage[];
	listening: number;
}

/** Watches from the first moment what the embed does to the page that it is in. */
function watch(): void {
	if (window.top !== window) return;
	const host = window as unknown as Host;
	Object.assign(host, { shifts: 0, heard: [], said: [], listening: 0 });
	new PerformanceObserver((list) => {
		for (const entry of list.getEntries()) host.shifts += (entry as unknown as { value: number }).value;
	}).observe({ type: 'layout-shift', buffered: true });
	const [add, remove] = [host.addEventListener, host.removeEventListener];
	host.addEventListener = function (this: Window, name: string, ...rest: unknown[]) {
		if (name === 'message') host.listening++;
		return add.call(this, name, ...(rest as [EventListener]));
	} as typeof add;
	host.removeEventListener = function (this: Window, name: string, ...rest: unknown[]) {
		if (name === 'message') host.listening--;
		return remove.call(this, name, ...(rest as [EventListener]));
	} as typeof remove;
	add.call(host, 'message', (event) => {
		const { data } = event as MessageEvent;
		if (data?.['dnepr-oka'] === 1) host.said.push(data);
	});
	for (const name of ['ready', 'statechange'])
		document.addEventListener(
			name,
			(event) => {
				if (event instanceof CustomEvent) host.heard.push({ name, detail: event.detail });
			},
			true,
		);
}

/** Opens an article on another origin. Its policy lets nothing through but our files and frames. */
async function openArticle(page: Page, ours: string, body: string): Promise<void> {
	const { origin } = new URL(ours);
	article = {
		policy: `default-src 'none'; script-src ${origin}; frame-src ${origin}; img-src ${origin}; style-src 'nonce-host'; require-trusted-types-for 'script'`,
		body: `<!doctype html><html lang="en"><title>host</title><link rel="icon" href="${ours}icon.svg"><style nonce="host">body{margin:0}.far{height:3000px}.next{height:1500px}dnepr-oka{display:block;aspect-ratio:8/5;min-height:360px;max-height:640px}dnepr-oka[height]{aspect-ratio:auto;min-height:400px}</style>${body}`,
	};
	await page.addInitScript(watch);
	await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/article.html`);
}

const script = (ours: string) => `<script async src="${ours}embed.js"></script>`;
const element = (page: Page, index = 0) => page.locator('dnepr-oka').nth(index);
const inFrame = (page: Page, index = 0) => element(page, index).locator('iframe').contentFrame();
const heard = (page: Page) => page.evaluate(() => (window as unknown as Host).heard);
const shifts = (page: Page) => page.evaluate(() => (window as unknown as Host).shifts);
const sliderIn = (page: Page, index = 0) => inFrame(page, index).getByRole('slider', { name: /^(Date|Дата)$/ });

test('one in an article: a picture until it is near, then the app, with no shift', async ({ page, ours }) => {
	const responses: Response[] = [];
	page.on('response', (response) => {
		// The icon is that of the host's page.
		if (response.url().startsWith(ours) && !response.url().endsWith('icon.svg')) responses.push(response);
	});
	await openArticle(
		page,
		ours,
		`${script(ours)}<p>Above</p><div class="next"></div><dnepr-oka date="1943-09-25" lang="en"></dnepr-oka><p id="below">Below</p><div class="far"></div>`,
	);
	await poll(page, () => customElements.get('dnepr-oka') !== undefined);
	await page.waitForLoadState('networkidle');
	const bytes = await Promise.all(
		responses
			.filter((response) => response.ok())
			.map(async (response) => {
				const body = await response.body();
				return /\.png$/.test(response.url()) ? body.length : gzipSync(body, { level: 9 }).length;
			}),
	);
	const sum = bytes.reduce((all, each) => all + each, 0);
	console.log(`an article with one embed, unread: ${(sum / 1024).toFixed(1)} KB`);
	// The script and the picture, which the browser fetches before the app is near.
	expect(bytes.length, 'what came').toBe(2);
	expect(sum).toBeLessThanOrEqual(60 * 1024);
	await expect(element(page).locator('iframe')).toHaveCount(0);

	// The reader comes near; the host's Back button is still the host's.
	const entries = await page.evaluate(() => history.length);
	await element(page).scrollIntoViewIfNeeded();
	await expectDay(sliderIn(page), '1943-09-25');
	await expect.poll(async () => (await heard(page)).map(({ name }) => name)).toContain('ready');
	await expect(element(page).locator('iframe')).toHaveCSS('opacity', '1');
	await expect(inFrame(page).getByRole('heading', { level: 1 })).toHaveText('Between the Dnepr and the Oka');
	await sliderIn(page).press('ArrowRight');
	await expect
		.poll(async () => (await heard(page)).filter(({ name }) => name === 'statechange').at(-1)?.detail.date)
		.toBe('1943-09-26');
	await expect(element(page)).toHaveAttribute('date', '1943-09-26');
	await inFrame(page)
		.getByRole('button', { name: /^Smolensk,/ })
		.first()
		.focus();
	await page.keyboard.press('Enter');
	await expect(element(page)).toHaveAttribute('select', 'smolensk');
	expect(await page.evaluate(() => history.length)).toBe(entries);

	// The wheel over the map is the article's; with Ctrl it is the map's.
	const box = (await element(page).boundingBox()) as { x: number; y: number; width: number; height: number };
	const [top, camera] = [await page.evaluate(() => scrollY), await element(page).getAttribute('map')];
	await page.mouse.move(box.x + box.width / 2, box.y + 150);
	await page.mouse.wheel(0, 120);
	await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(top);
	await expect(inFrame(page).locator('.embed-hint')).toHaveClass(/shown/);
	expect(await element(page).getAttribute('map')).toBe(camera);
	const after = await page.evaluate(() => scrollY);
	await page.keyboard.down('Control');
	await page.mouse.wheel(0, -120);
	await page.keyboard.up('Control');
	await expect.poll(() => element(page).getAttribute('map')).not.toBe(camera);
	expect(await page.evaluate(() => scrollY)).toBe(after);

	const whole = inFrame(page).getByRole('link', { name: /Open the whole/ });
	await expect(whole).toHaveAttribute('target', '_blank');
	await expect(whole).toHaveAttribute('rel', 'noopener');
	await expect(whole).toHaveAttribute('href', /^\.\/\?lang=en#date=1943-09-26&select=smolensk/);
	expect(await shifts(page), 'cumulative layout shift').toBe(0);
	// Where the machine is busy, one may be long: that which inserts the frame, for which the browser starts a process.
});

test.describe('by touch', () => {
	test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

	test('one finger scrolls the article, two move and zoom the map', async ({ page, ours }) => {
		const view = '7.00/54.800/33.000';
		await openArticle(
			page,
			ours,
			`<meta name="viewport" content="width=device-width">${script(ours)}<dnepr-oka date="1943-09-25" lang="en" map="${view}"></dnepr-oka><div class="far"></div>`,
		);
		await expectDay(sliderIn(page), '1943-09-25');
		await expect(element(page).locator('iframe')).toHaveCSS('opacity', '1');
		const top = () => page.evaluate(() => scrollY);
		const camera = async () => (await element(page).getAttribute('map'))?.split('/').map(Number) ?? [];

		await drawFingers(page, (t) => [{ x: 190, y: 150 - 100 * t }]);
		await expect.poll(top).toBeGreaterThan(50);
		await expect(inFrame(page).locator('.embed-hint')).toHaveText('To move the map, use two fingers');
		expect(await element(page).getAttribute('map')).toBe(view);
		await page.evaluate(() => scrollTo(0, 0));
		await expect.poll(top).toBe(0);
		await drawFingers(page, (t) => [150, 230].map((x) => ({ x, y: 180 - 70 * t })));
		await expect.poll(async () => (await camera())[1]).toBeLessThan(54.7);
		await drawFingers(page, (t) => [160 - 50 * t, 220 + 50 * t].map((x) => ({ x, y: 150 })));
		await expect.poll(async () => (await camera())[0]).toBeGreaterThan(7.5);
		expect(await top()).toBe(0);
	});
});

test('two on one page: attributes, set and get, resize; removed and put back without a trace', async ({
	page,
	ours,
}) => {
	// The script comes late: the places are kept meanwhile.
	await page.route('**/embed.js', async (route) => {
		await new Promise((resolve) => setTimeout(resolve, 400));
		await route.continue();
	});
	await openArticle(
		page,
		ours,
		`${script(ours)}<dnepr-oka id="a" date="1941-10-15" lang="en" theme="dark" height="400"></dnepr-oka><dnepr-oka id="b" date="1975" lang="ru"></dnepr-oka>`,
	);
	await poll(
		page,
		() => (window as unknown as Host).heard.filter(({ name }) => name === 'ready').length === 2,
		undefined,
		30_000,
	);
	await expectDay(sliderIn(page, 0), '1941-10-15');
	await expectDay(sliderIn(page, 1), '1975-12-31');
	expect(await shifts(page), 'cumulative layout shift').toBe(0);
	await expect(inFrame(page, 0).locator('html')).toHaveAttribute('data-theme', 'dark');
	await expect(inFrame(page, 1).locator('html')).toHaveAttribute('lang', 'ru');

	// Round trip: what is set is what is then said, and only there.
	const set = await page.evaluate(async () => {
		const a = document.getElementById('a') as DneprOkaElement;
		const state = await a.set({
			date: '1943-03-12',
			select: 'vyazma',
			layers: 'front,camps',
			map: '7.00/55.200/34.300',
			theme: 'light',
		});
		const refused = await a.set({ date: '1943-02-30' }).catch((fault: Error) => fault.message);
		return { state, again: a.state, refused };
	});
	const wanted = {
		date: '1943-03-12',
		select: 'vyazma',
		layers: 'front,camps',
		map: '7.00/55.200/34.300',
		theme: 'light',
		lang: 'en',
	};
	expect(set.state).toMatchObject(wanted);
	expect(set.again).toMatchObject(wanted);
	expect(set.refused).toContain('date');
	await expectDay(sliderIn(page, 0), '1943-03-12');
	await expectDay(sliderIn(page, 1), '1975-12-31');
	await expect(inFrame(page, 0).getByRole('heading', { level: 1 })).toHaveText('Vyazma');
	await expect(element(page, 0)).toHaveAttribute('select', 'vyazma');
	await page.evaluate(() => document.getElementById('b')?.setAttribute('lang', 'en'));
	await expect(inFrame(page, 1).locator('html')).toHaveAttribute('lang', 'en');

	// The height: the editor's, else that of the width.
	const height = async (index: number) => (await element(page, index).boundingBox())?.height;
	expect(await height(0)).toBe(400);
	await page.setViewportSize({ width: 700, height: 900 });
	await expect.poll(() => height(1)).toBeCloseTo(700 * 0.625, 1);
	await page.setViewportSize({ width: 320, height: 900 });
	await expect.poll(() => height(1)).toBe(360);
	await expect
		.poll(() =>
			page.evaluate(() => (window as unknown as Host).said.filter(({ type }) => type === 'resize').at(-1)?.height),
		)
		.toBe(360);
	expect(await height(0)).toBe(400);

	// Out and in again, many times: it comes back where it was, and leaves nothing behind.
	const left = await page.evaluate(async () => {
		const host = window as unknown as Host;
		const a = document.getElementById('a') as DneprOkaElement;
		for (let i = 0; i < 20; i++) {
			a.remove();
			document.body.append(a);
		}
		document.getElementById('b')?.remove();
		a.remove();
		await new Promise((resolve) => setTimeout(resolve, 100));
		const nothing = { frames: window.length, listening: host.listening };
		host.heard.length = 0;
		document.body.append(a);
		return nothing;
	});
	expect(left).toEqual({ frames: 0, listening: 0 });
	await expect.poll(async () => (await heard(page))[0]?.name, { timeout: 20_000 }).toBe('ready');
	expect((await heard(page))[0]?.detail).toMatchObject({ date: '1943-03-12', select: 'vyazma', layers: 'front,camps' });
	await expectDay(sliderIn(page, 0), '1943-03-12');
});

test('frames alone: sandboxed with and without an origin, hostile messages, what WordPress adds', async ({
	page,
	ours,
}) => {
	const frame = (name: string, sandbox: string, address: string) =>
		`<iframe name="${name}" width="600" height="400" sandbox="${sandbox}" src="${ours}${address}"></iframe>`;
	await openArticle(
		page,
		ours,
		frame('opaque', 'allow-scripts', '?mode=embed&lang=en&date=1943-09-25#?secret=aB3dE5fG7h') +
			frame('own', 'allow-scripts allow-same-origin', '?mode=embed&lang=en#date=1942-03-01'),
	);
	const slider = (name: string) => page.frameLocator(`[name=${name}]`).getByRole('slider', { name: 'Date' });
	await expectDay(slider('opaque'), '1943-09-25');
	await expectDay(slider('own'), '1942-03-01');
	await poll(page, () => (window as unknown as Host).said.filter(({ type }) => type === 'ready').length === 2);

	// Values and fields that somebody might send; slowly enough to be heard.
	await page.evaluate(async () => {
		const host = window as unknown as Host;
		const frames = window as unknown as Record<string, Window>;
		const nasty: unknown[] = [
			'javascript:alert(1)',
			'<img src=x onerror=alert(1)>',
			'__proto__',
			'1943-02-30',
			'x'.repeat(50_000),
			Number.NaN,
			null,
			{},
			[],
			new Map([['date', '1975']]),
			new Date(0),
		];
		const keys = ['date', 'select', 'layers', 'map', 'zoom', 'lang', 'theme', '__proto__', 'href', 'mode'];
		host.said.length = 0;
		for (let i = 0; i < 500; i++) {
			const value = nasty[i % nasty.length];
			const state = Object.fromEntries([[keys[i % keys.length], value]]);
			const type = ['set', 'get', 'state', 'ready', 'resize', 'error', 'eval', value][i % 8];
			const message = [
				{ 'dnepr-oka': 1, type, id: i % 3 ? i : value, state },
				{ 'dnepr-oka': 1, type: 'set', state },
				{ 'dnepr-oka': value, type, state: value },
				{ 'dnepr-oka': 1, type: 'set', id: i, state },
			][i % 4];
			for (const name of ['opaque', 'own']) frames[name]?.postMessage(message, '*');
			if (i % 40 === 39) await new Promise((resolve) => setTimeout(resolve, 650));
		}
		await new Promise((resolve) => setTimeout(resolve, 300));
	});
	await expectDay(slider('opaque'), '1943-09-25');
	await expectDay(slider('own'), '1942-03-01');
	await expect(page.frameLocator('[name=own]').getByRole('heading', { level: 1 })).toHaveText(
		'Between the Dnepr and the Oka',
	);
	expect(page.frames().map((each) => new URL(each.url()).pathname)).toEqual(['/article.html', '/', '/']);
	const answers = await page.evaluate(() =>
		(window as unknown as Host).said.map(({ type, reason }) => `${type} ${reason ?? ''}`),
	);
	expect(new Set(answers)).toContain('error date');
	expect(answers.filter((each) => each.startsWith('error')).length).toBeGreaterThan(50);

	// And it still hears what fits, once it has worked off all that.
	const send = (type: string, id: string, state?: object) =>
		page.evaluate(
			(message) => {
				(window as unknown as Host).said.length = 0;
				for (const name of ['opaque', 'own'])
					(window as unknown as Record<string, Window>)[name]?.postMessage(message, '*');
			},
			{ 'dnepr-oka': 1, type, id, state },
		);
	const answersTo = (wanted: string) =>
		page.evaluate(
			(id) =>
				(window as unknown as Host).said
					.filter((each) => each.id === id)
					.map(({ type, state }) => ({ type, date: state?.date })),
			wanted,
		);
	await expect
		.poll(
			async () => {
				await send('get', 'calm');
				await page.waitForTimeout(700);
				return answersTo('calm');
			},
			{ timeout: 20_000 },
		)
		.toHaveLength(2);
	await page.waitForTimeout(700);
	// Said once, and heard.
	await send('set', 'fits', { date: '1975' });
	const state = { type: 'state', date: '1975' };
	await expect.poll(() => answersTo('fits')).toEqual([state, state]);
	await expectDay(slider('opaque'), '1975-12-31');
});

test('the examples are clean under their own policy', async ({ page }) => {
	for (const name of ['index', 'article', 'frame', 'messages']) {
		await page.goto(`embed/${name}.html`);
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	}
	await page.goto('embed/api.html');
	await expect(page.locator('output')).toContainText('ready:', { timeout: 30_000 });
	await page.getByRole('button', { name: '12 March 1943' }).click();
	await expect(page.locator('output')).toContainText('"date":"1943-03-12"');
	const frame = page.locator('dnepr-oka').locator('iframe').contentFrame();
	await expectDay(frame.getByRole('slider', { name: 'Date' }), '1943-03-12');
	expect(await partsOf(page).banner.count()).toBe(0);
});
