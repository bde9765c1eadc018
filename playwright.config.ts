import { defineConfig, devices } from '@playwright/test';
import { findChromium } from './scripts/chromium.mjs';

// Looked for once: Playwright's workers read this file again, and inherit the environment. With none found, Playwright says so.
const executablePath = process.env.CHROMIUM_PATH || findChromium();
if (executablePath) process.env.CHROMIUM_PATH = executablePath;

// E2E_PORT lets two checkouts be tested on one machine at the same time.
const port = Number(process.env.E2E_PORT ?? 4199);
const baseURL = `http://127.0.0.1:${port}/`;

/** A browser that makes no request of its own. */
const quiet = [
	'--no-sandbox',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	'--disable-quic',
];
/** WebGL painted by the processor: the same on every machine. */
const softwareGL = [
	'--use-angle=swiftshader',
	'--enable-unsafe-swiftshader',
	'--ignore-gpu-blocklist',
	'--disable-gpu-rasterization',
];
const noGL = ['--disable-gpu', '--disable-3d-apis', '--disable-webgl', '--disable-webgl2'];

/** What MapLibre does, and what it must not do. */
const onlyWebGL = ['budget.spec.ts', 'still.spec.ts', '*-webgl.spec.ts'].map((name) => `**/${name}`);
/** What a visitor does on the map, whoever paints its ground. */
const both = ['story.spec.ts', 'reload.spec.ts'].map((name) => `**/${name}`);

const launch = (args: string[]) => ({ ...(executablePath ? { executablePath } : {}), args: [...quiet, ...args] });

export default defineConfig({
	testDir: 'e2e',
	outputDir: 'test-results',
	fullyParallel: true,
	forbidOnly: Boolean(process.env.CI),
	workers: 2,
	retries: 0,
	timeout: 45_000,
	globalTimeout: 20 * 60_000,
	expect: { timeout: 10_000 },
	reporter: [['list']],
	use: {
		...devices['Desktop Chrome'],
		baseURL,
		viewport: { width: 1440, height: 900 },
		locale: 'en-GB',
		timezoneId: 'Europe/Moscow',
		trace: 'off',
		screenshot: 'only-on-failure',
		// Tests take files away and put others in their place: no worker may answer for them. e2e/offline.spec.ts has it.
		serviceWorkers: 'block',
	},
	// The processor paints WebGL slowly: what has nothing to do with it is tested without.
	projects: [
		{
			name: 'webgl',
			testMatch: [...onlyWebGL, ...both],
			// The painter of the ground knows no language: what is told in both is told in Russian without it.
			grepInvert: /\bthe (story|address reloaded)\b.*, ru\b/,
			use: { launchOptions: launch(softwareGL) },
		},
		{ name: 'no-webgl', testIgnore: onlyWebGL, use: { launchOptions: launch(noGL) } },
	],
	webServer: {
		command: `"${process.execPath}" node_modules/vite/bin/vite.js preview --host 127.0.0.1 --port ${port} --strictPort`,
		url: baseURL,
		reuseExistingServer: false,
		timeout: 30_000,
	},
});
