/** One visit to a candidate: a browser of its own, as in the end-to-end tests, with counters of what its main thread does. */
import { type CDPSession, chromium, type Page } from '@playwright/test';
import { findChromium } from '../scripts/chromium.mjs';
import { Problem } from '../scripts/problem.mjs';
import { BENCH } from './folders.ts';
import { compiledCode, takeSnapshot } from './snapshot.ts';

/** No name but this machine's own is resolved. */
const FLAGS = [
	'--no-sandbox',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	'--disable-quic',
	'--use-angle=swiftshader',
	'--enable-unsafe-swiftshader',
	'--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];
/**
 * All is painted by the processor, the same on every machine: WebGL by SwiftShader, and the page either as Chromium does by itself
 * where there is no graphics card, or through SwiftShader too, which then paints each pixel as if it were a graphics card.
 */
export const PAINTING = {
	processor: ['--disable-gpu-compositing'],
	gl: ['--ignore-gpu-blocklist'],
} as const;
export type Painting = keyof typeof PAINTING;

/** Milliseconds that the main thread has kept the processor since the visit began. */
export interface Work {
	/** Styles and layout. */
	style: number;
	/** All tasks, these included. */
	tasks: number;
}

export interface Visit {
	page: Page;
	/** What the main thread has done so far. */
	work(): Promise<Work>;
	/** After garbage has been collected: bytes of the heap, and nodes of the page. */
	memory(): Promise<{ heap: number; nodes: number }>;
	/** Bytes of that heap that are compiled code. */
	code(): Promise<number>;
	/**
	 * A page in a context of its own, as of a visitor who comes for the first time; the one before is closed.
	 * @param more to be put into it before its own scripts
	 */
	anew(more?: readonly string[]): Promise<Page>;
	/** Addresses off this machine that were asked for. */
	elsewhere: string[];
	/** What the page complained of. */
	errors: string[];
}

export const VIEW = { width: 1440, height: 900 };

/** @throws Problem where there is none */
export function browserPath(): string {
	const path = process.env.CHROMIUM_PATH || findChromium();
	if (!path) throw new Problem('No Chromium was found: "npm test" installs one, or set CHROMIUM_PATH to one.');
	return path;
}

/** Runs `during` in a fresh browser with a page that has not gone anywhere yet, and ends that browser, whatever happens. */
export async function visiting<Result>(
	inPage: readonly string[],
	{ milliseconds, painting }: { milliseconds: number; painting: Painting },
	during: (visit: Visit) => Promise<Result>,
): Promise<Result> {
	const browser = await chromium.launch({
		executablePath: browserPath(),
		args: [...FLAGS, ...PAINTING[painting]],
		handleSIGINT: false,
		handleSIGTERM: false,
	});
	try {
		const opened = async (scripts: readonly string[]) => {
			const context = await browser.newContext({ viewport: VIEW, locale: 'en-GB', timezoneId: 'Europe/Moscow' });
			const page = await context.newPage();
			for (const name of scripts) await page.addInitScript({ path: `${BENCH}/in-page/${name}.js` });
			return page;
		};
		const page = await opened(inPage);
		let last: Page | null = null;
		const anew = async (more: readonly string[] = []) => {
			await last?.context().close();
			last = await opened([...inPage, ...more]);
			return last;
		};
		const watched = await watch(page, await page.context().newCDPSession(page));
		return await within(milliseconds, during({ ...watched, anew }));
	} finally {
		// A page that hangs does not keep its browser.
		await within(5000, browser.close()).catch(() => undefined);
	}
}

async function watch(page: Page, devtools: CDPSession): Promise<Omit<Visit, 'anew'>> {
	const elsewhere: string[] = [];
	const errors: string[] = [];
	page.on('request', (request) => {
		const { protocol, hostname } = new URL(request.url());
		if (/^https?:$/.test(protocol) && hostname !== '127.0.0.1') elsewhere.push(request.url());
	});
	// Where it was thrown says more than the message.
	page.on('pageerror', (error) => errors.push((error.stack ?? error.message).split('\n').slice(0, 2).join(' ')));
	page.on('console', (message) => {
		if (message.type() === 'error') errors.push(message.text());
	});
	// In time of the processor, which other programs on the machine do not lengthen.
	await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
	const metrics = async () => {
		const { metrics } = await devtools.send('Performance.getMetrics');
		return new Map(metrics.map(({ name, value }) => [name, value]));
	};
	return {
		page,
		elsewhere,
		errors,
		async work() {
			const now = await metrics();
			const milliseconds = (name: string) => (now.get(name) ?? 0) * 1000;
			return {
				style: milliseconds('LayoutDuration') + milliseconds('RecalcStyleDuration'),
				tasks: milliseconds('TaskDuration'),
			};
		},
		async memory() {
			// Twice: what the first round frees may hold more.
			for (let i = 0; i < 2; i++) await devtools.send('HeapProfiler.collectGarbage');
			const now = await metrics();
			return { heap: now.get('JSHeapUsedSize') ?? 0, nodes: now.get('Nodes') ?? 0 };
		},
		code: async () => compiledCode(await takeSnapshot(devtools)),
	};
}

export class TimeOut extends Error {}

/** @throws TimeOut when the time is over first */
export async function within<Result>(milliseconds: number, work: Promise<Result>): Promise<Result> {
	let timer: NodeJS.Timeout | undefined;
	const over = new Promise<never>((_, reject) => {
		timer = setTimeout(() => reject(new TimeOut(`not within ${milliseconds / 1000} s`)), milliseconds);
	});
	// What is given up may fail later, unheard.
	work.catch(() => undefined);
	return Promise.race([work, over]).finally(() => clearTimeout(timer));
}
