/**
 * A kiosk and a seeded visitor who touches, drags, pinches, types and goes away, for half an hour: `npm run bench:soak -- --hours 8`.
 * Needs a build in `dist/`.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium, type Page } from '@playwright/test';
import sirv from 'sirv';
import { securityHeaders } from '../../csp.ts';
import { findChromium } from '../../scripts/chromium.mjs';
import { BENCH, ROOT } from '../folders.ts';
import { busyCores, machine } from '../machine.ts';
import { randomFrom } from '../random.ts';
import { judge, type Sample, sample } from './measure.ts';
import { gestureFor, visitor } from './visitor.ts';

const HELP = `npm run bench:soak [-- --minutes N | --hours N] [--seed N] [--across] [--dist FOLDER]

  --minutes, --hours   how long (30 minutes)
  --seed               another visitor (1)
  --across             1920x1080 in place of 1080x1920
  --dist               another build than dist/`;

const args = process.argv.slice(2);
if (args.includes('--help')) {
	console.log(HELP);
	process.exit(0);
}
const value = (name: string) => {
	const at = args.indexOf(`--${name}`);
	return at < 0 ? undefined : args[at + 1];
};
const minutes = Number(value('minutes') ?? Number(value('hours') ?? 0.5) * 60);
const seed = Number(value('seed') ?? 1);
const dist = value('dist') ?? `${ROOT}/dist`;
if (!(minutes > 0) || !Number.isInteger(seed) || !existsSync(`${dist}/index.html`)) {
	console.error(existsSync(`${dist}/index.html`) ? HELP : `no build in ${dist}: npm run build`);
	process.exit(2);
}
const size = args.includes('--across') ? { width: 1920, height: 1080 } : { width: 1080, height: 1920 };
/** A run of half an hour or more goes on until it has shown so much, for half as long again at most: a busy machine is slower. */
const ENOUGH = { minutes: 30, gestures: 2000, resets: 200 } as const;
/** Milliseconds after which what a hand has done last has taken effect. */
const SLID = 700;
/** Milliseconds after which a start screen is not looked at any more: the next one is. */
const FRESH = 1500;
/** Gestures of a visit. */
const VISIT = { least: 4, most: 18 } as const;

const files = sirv(dist, { dev: true });
const server = createServer((request, response) => {
	for (const [name, text] of Object.entries(securityHeaders())) response.setHeader(name, text);
	files(request, response, () => {
		response.writeHead(404).end();
	});
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const { port } = server.address() as AddressInfo;

/**
 * Without the compilers that optimise: the machine code that they make of what runs often grows for hours, is bounded by the program
 * and no visitor's, and hides in the same number what the page keeps.
 */
const PLAIN_CODE = '--js-flags=--no-opt --no-maglev';
const executablePath = findChromium();
const browser = await chromium.launch({
	...(executablePath ? { executablePath } : {}),
	args: [
		'--no-sandbox',
		'--no-first-run',
		'--disable-background-networking',
		'--disable-gpu',
		'--disable-3d-apis',
		PLAIN_CODE,
	],
});
const context = await browser.newContext({ viewport: size, hasTouch: true, locale: 'en-GB', serviceWorkers: 'block' });
const page = await context.newPage();
const errors: string[] = [];
let loads = 0;
page.on('pageerror', (error) => errors.push(error.stack ?? error.message));
page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
page.on('load', () => loads++);
context.on('page', () => errors.push('another page was opened'));
await page.addInitScript(() => {
	const seen = new MutationObserver(() => {
		if (document.querySelector('.start-screen:not([hidden])')) Object.assign(window, { startedAt: performance.now() });
	});
	seen.observe(document, { subtree: true, attributes: true, attributeFilter: ['hidden'] });
});
/** How long the start screen has been there, milliseconds: soon something plays on it by itself, and it is the start no longer. */
const since = () => page.evaluate(() => performance.now() - (window as unknown as { startedAt: number }).startedAt);
await page.goto(`http://127.0.0.1:${port}/?mode=kiosk&lang=ru&idle=1&countdown=1`);
const cdp = await context.newCDPSession(page);
await cdp.send('Performance.enable');
const random = randomFrom(seed);
const make = visitor(page, cdp, random, size);
const gone = async (each: Page) => {
	// A finger that slid over the start screen begins a visit only then (src/modes/kiosk/start-screen.ts).
	await each.waitForTimeout(SLID);
	await each.locator('.start-screen').waitFor({ state: 'visible', timeout: 30_000 });
};

const busy = busyCores();
const samples: Sample[] = [];
const began = Date.now();
const end = began + minutes * 60_000;
let [gestures, resets] = [0, 0];
let due = false;
const isOver = () => {
	const late = Date.now() - end;
	const enough = minutes < ENOUGH.minutes || (gestures >= ENOUGH.gestures && resets >= ENOUGH.resets);
	return late >= 0 && (enough || late >= (minutes * 60_000) / 2);
};
await gone(page);
while (!isOver()) {
	const visit = VISIT.least + Math.floor(random() * (VISIT.most - VISIT.least));
	for (let i = 0; i < visit; i++) {
		await make(gestureFor(random()));
		gestures++;
	}
	await gone(page);
	resets++;
	// The first ten are the page warming up; then every one of a short run, and now and then in a long one.
	due ||= resets <= 30 || resets % 10 === 0 || isOver();
	if (!due || (await since()) > FRESH) continue;
	samples.push(await sample(page, cdp, resets));
	due = false;
}
const found = judge(samples);
if (errors.length > 0) found.push(`${errors.length} errors, the first: ${errors[0]}`);
if (loads > 1) found.push(`the page was loaded anew ${loads - 1} times`);
const base = samples.find(({ reset }) => reset >= 10);
const last = samples.at(-1);
const result = {
	date: new Date().toISOString().slice(0, 10),
	machine: machine(),
	browser: `Chromium ${browser.version()}`,
	busyCores: busy,
	minutes: Math.round((Date.now() - began) / 60_000),
	seed,
	size,
	gestures,
	resets,
	heap: { base: base?.heap, last: last?.heap },
	nodes: { base: base?.nodes, last: last?.nodes },
	listeners: { base: base?.listeners, last: last?.listeners },
	found,
};
mkdirSync(`${BENCH}/results`, { recursive: true });
writeFileSync(
	`${BENCH}/results/soak.json`,
	`${JSON.stringify({ ...result, samples: samples.map(({ state: _, ...rest }) => rest) }, null, '\t')}\n`,
);
console.log(JSON.stringify(result, null, 2));
if (found.some((each) => each.startsWith('another start'))) {
	const other = samples.find(({ state, reset }) => base && reset > base.reset && state !== base.state);
	console.log(`after reset ${base?.reset}: ${base?.state}\nafter reset ${other?.reset}: ${other?.state}`);
}
await browser.close();
server.close();
server.closeAllConnections();
process.exitCode = found.length > 0 ? 1 : 0;
