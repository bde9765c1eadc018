import { describe, expect, it } from 'vitest';
import { headerPolicy, metaPolicy, securityHeaders, trustedTypesPolicies } from './csp.ts';

/** Reads a policy as a browser does: directives by `;`, sources by spaces, the first of a name counts. */
function read(text: string): Map<string, string[]> {
	const directives = new Map<string, string[]>();
	for (const part of text.split(';')) {
		const [name = '', ...sources] = part.trim().split(/\s+/);
		if (!directives.has(name)) directives.set(name, sources);
	}
	return directives;
}

describe('the policy', () => {
	it('allows neither inline nor evaluated code, nor another origin, anywhere', () => {
		for (const text of [headerPolicy(), metaPolicy()]) {
			expect(text).not.toMatch(/unsafe|https?:/);
			for (const [name, sources] of read(text))
				if (name !== 'frame-ancestors') expect(sources, name).not.toContain('*');
		}
	});

	it('falls back to nothing', () => {
		expect(read(headerPolicy()).get('default-src')).toEqual(["'none'"]);
	});

	it('requires Trusted Types and names the policies', () => {
		const directives = read(metaPolicy());
		expect(directives.get('require-trusted-types-for')).toEqual(["'script'"]);
		expect(directives.get('trusted-types')).toEqual([...trustedTypesPolicies]);
	});

	it('lets any page embed the app, in the header only: a meta may not say it', () => {
		expect(read(headerPolicy()).get('frame-ancestors')).toEqual(['*']);
		expect(read(metaPolicy()).has('frame-ancestors')).toBe(false);
	});

	it('says the same in the meta but for that', () => {
		const header = read(headerPolicy());
		header.delete('frame-ancestors');
		expect(read(metaPolicy())).toEqual(header);
	});

	it('can stand in an attribute in double quotes, and in a header', () => {
		expect(metaPolicy()).not.toMatch(/["<>&\n]/);
		for (const value of Object.values(securityHeaders())) expect(value).toMatch(/^[\x20-\x7e]+$/);
	});
});
