import { test as base, type Page } from '@playwright/test';

export { expect } from '@playwright/test';

/** What went wrong in the browser while a test ran; a test that ends with any of it fails. */
export interface Faults {
	/**
	 * Faults that this test brings about on purpose (a file taken away, say): those whose text matches are let pass.
	 * One that never comes fails the test, for then it did not test what it meant to.
	 */
	expect(pattern: RegExp): void;
}

const violationMark = 'Content-Security-Policy violated:';

/**
 * Playwright's `test`, which also fails on what a visitor would not see: an error in the console, an error that nobody caught,
 * a violation of the Content-Security-Policy, a request that leaves the origin.
 */
export const test = base.extend<{ faults: Faults }>({
	faults: [
		async ({ context, baseURL }, use) => {
			const seen: string[] = [];
			const expected: RegExp[] = [];
			const origin = new URL(baseURL ?? '').origin;

			context.on('console', (message) => {
				if (message.type() === 'error') seen.push(`console error: ${message.text()} (${message.location().url})`);
			});
			context.on('weberror', (error) => {
				seen.push(`uncaught error: ${error.error().stack ?? error.error()}`);
			});
			context.on('request', (request) => {
				const url = new URL(request.url());
				if (url.protocol === 'blob:' || url.protocol === 'data:' || url.href === 'about:blank') return;
				if (url.origin !== origin) seen.push(`request left the origin: ${request.url()}`);
			});
			// The browser tells most violations in the console by itself; this also tells those that the page keeps silent.
			await context.addInitScript((mark) => {
				document.addEventListener('securitypolicyviolation', (event) => {
					console.error(
						mark,
						event.effectiveDirective,
						event.blockedURI,
						`${event.sourceFile}:${event.lineNumber}`,
						event.sample,
					);
				});
			}, violationMark);

			await use({
				expect(pattern) {
					expected.push(pattern);
				},
			});

			const faults = seen.filter((fault) => !expected.some((pattern) => pattern.test(fault)));
			for (const pattern of expected)
				if (!seen.some((fault) => pattern.test(fault))) faults.push(`the expected fault did not come: ${pattern}`);
			if (faults.length > 0) throw new Error(`The page was not clean:\n- ${[...new Set(faults)].join('\n- ')}`);
		},
		{ auto: true },
	],
});

/**
 * Asks the page again and again until the answer is truthy, and returns it. In place of Playwright's `waitForFunction`, which
 * evaluates text in the page, as the Content-Security-Policy forbids.
 *
 * @param fn runs in the page: it can use only its argument
 * @param timeout in milliseconds
 * @throws when the time is over, with the last answer
 */
export async function poll<Answer, Argument>(
	page: Page,
	fn: (argument: Argument) => Answer | Promise<Answer>,
	argument: Argument,
	timeout?: number,
): Promise<Answer>;
export async function poll<Answer>(page: Page, fn: () => Answer | Promise<Answer>): Promise<Answer>;
export async function poll<Answer>(
	page: Page,
	fn: (argument?: unknown) => Answer | Promise<Answer>,
	argument?: unknown,
	timeout = 15_000,
): Promise<Answer> {
	const end = Date.now() + timeout;
	for (;;) {
		const answer = (await page.evaluate(fn, argument)) as Answer;
		if (answer) return answer;
		if (Date.now() > end) throw new Error(`Not within ${timeout} ms: ${fn} (last answer: ${JSON.stringify(answer)})`);
		await page.waitForTimeout(50);
	}
}

/**
 * Opens the app and waits until it says that it can be used: the mark `timeline-ready`.
 *
 * @param path query and fragment, as in `?lang=ru#date=1943-09-25`; nothing for the start
 */
export async function openApp(page: Page, path = ''): Promise<void> {
	// By way of a blank page: a change of the fragment alone would not load the app anew.
	await page.goto('about:blank');
	await page.goto(path);
	await markReached(page, 'timeline-ready');
}

/** Waits until the app has set a mark: `timeline-ready`, or `gl-ready` once MapLibre paints the ground. */
export async function markReached(page: Page, name: 'timeline-ready' | 'gl-ready'): Promise<void> {
	await poll(page, (mark) => performance.getEntriesByName(mark, 'mark').length > 0, name, 30_000);
}
