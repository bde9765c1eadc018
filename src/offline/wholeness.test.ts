import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hashOf, integrityOf, isWhole } from './wholeness.ts';

test('hash and integrity are those that the build and the browser compute', async () => {
	await fc.assert(
		fc.asyncProperty(fc.string(), async (text) => {
			const hash = await hashOf(new TextEncoder().encode(text).buffer);
			expect(hash).toBe(createHash('sha256').update(text).digest('hex'));
			expect(integrityOf(hash)).toBe(`sha256-${createHash('sha256').update(text).digest('base64')}`);
		}),
	);
});

test('a file is whole as long as not a byte has changed', async () => {
	const hash = createHash('sha256').update('{"version":1}').digest('hex');
	const response = new Response('{"version":1}');
	expect(await isWhole(response, hash)).toBe(true);
	// It was only looked at.
	expect(await response.text()).toBe('{"version":1}');
	expect(await isWhole(new Response('{"version":2}'), hash)).toBe(false);
	expect(await isWhole(new Response(''), hash)).toBe(false);
});

test('the page is whole with its root, whatever a server adds', async () => {
	expect(await isWhole(new Response('<body><div id="app"></div><script></script>'), undefined)).toBe(true);
	expect(await isWhole(new Response('<body>Log in to the hotel'), undefined)).toBe(false);
});
