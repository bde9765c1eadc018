// @ts-check
import assert from 'node:assert/strict';
import { startFirefox } from './bidi.mjs';

/** Milliseconds that the page may take for what is waited for. */
const PATIENCE = 30_000;
/** What a key is called in WebDriver. */
const ARROW_RIGHT = '\uE014';
const ENTER = '\uE007';

/**
 * The main story in Firefox: scrub to the day on which Smolensk was freed, read of Dulag 126 and go to its memorial, change the
 * language, search, look at the plain page. Fails on an error of the page, and on a request that leaves the origin.
 * @param {string} file the Firefox
 * @param {string} base address of the app, with a slash at its end
 */
export async function tellStory(file, base) {
	const { send, on, end } = await startFirefox(file);
	/** @type {string[]} */
	const faults = [];
	on((method, params) => {
		if (method === 'log.entryAdded' && params.level === 'error') faults.push(`${params.type}: ${params.text}`);
		if (method !== 'network.beforeRequestSent') return;
		const { url } = params.request;
		if (/^https?:/.test(url) && !url.startsWith(base)) faults.push(`request left the origin: ${url}`);
	});
	try {
		const { contexts } = await send('browsingContext.getTree', {});
		const context = contexts[0].context;
		await send('browsingContext.setViewport', { context, viewport: { width: 1440, height: 900 } });
		await send('session.subscribe', { events: ['log.entryAdded', 'network.beforeRequestSent'], contexts: [context] });

		/** @param {string} address */
		const visit = (address) => send('browsingContext.navigate', { context, url: base + address, wait: 'complete' });
		/** @param {string} expression runs in the page */
		const ask = async (expression) => {
			const answer = await send('script.evaluate', { expression, target: { context }, awaitPromise: true });
			if (answer.type === 'exception') throw new Error(`${expression}: ${answer.exceptionDetails.text}`);
			return answer.result.value;
		};
		/** Waits until the page answers yes. @param {string} what @param {string} expression */
		const until = async (what, expression) => {
			const last = Date.now() + PATIENCE;
			while (!(await ask(`Boolean(${expression})`))) {
				assert.ok(Date.now() < last, `${what}: never came; ${faults.join('; ')}`);
				await new Promise((resolve) => setTimeout(resolve, 100));
			}
		};
		/** @param {string[]} keys */
		const press = (...keys) =>
			send('input.performActions', {
				context,
				actions: [
					{
						type: 'key',
						id: 'keys',
						actions: keys.flatMap((value) => [
							{ type: 'keyDown', value },
							{ type: 'keyUp', value },
						]),
					},
				],
			});
		const slider = `document.querySelector('[role=slider][aria-label="Date"], .timeline [role=slider][aria-valuetext]')`;
		const ready = `performance.getEntriesByName('timeline-ready').length`;
		const dayOf = (/** @type {string} */ iso) => Date.parse(`${iso}T00:00:00Z`) / 86_400_000;
		const heading = `document.querySelector('.details h2')?.textContent ?? ''`;

		await visit('?lang=en#date=1943-09-24');
		await until('the first picture', ready);
		await ask(`${slider}.focus()`);
		await press(ARROW_RIGHT);
		await until('the next day by key', `Number(${slider}.ariaValueNow) === ${dayOf('1943-09-25')}`);
		await until(
			'what changed, in words',
			`/Smolensk/.test(${slider}.ariaValueText) && /1943-09-25/.test(location.hash)`,
		);
		await until('the front on the map', `document.querySelectorAll('.map svg path').length > 20`);

		await ask(`document.querySelector('[role=combobox]').focus()`);
		await press(...'dulag 126');
		await until('the search', `document.querySelector('[role=option]')`);
		await press(ENTER);
		await until('the page of the camp', `/Dulag 126/.test(${heading})`);
		await until('its sources', `document.querySelectorAll('.details a[href^="http"]').length > 3`);
		await ask(`[...document.querySelectorAll('.details button.memorial')][0].click()`);
		await until('the memorial', `!/^Dulag/.test(${heading}) && /select=/.test(location.hash)`);

		await ask(
			`[...document.querySelectorAll('button')].find((each) => each.textContent.trim() === 'Русский' || each.ariaLabel === 'Русский').click()`,
		);
		await until('Russian', `document.documentElement.lang === 'ru' && /[а-я]{4}/.test(${heading})`);

		await visit('chronicle/');
		assert.ok(await ask(`document.querySelectorAll('main a').length > 100`), 'the plain chronicle lists the events');
		assert.deepEqual(faults, []);
	} finally {
		await end();
	}
}
