/** The shipped configurations of servers say what `csp.ts` says, word for word. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { securityHeaders } from '../../csp.ts';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const nginx = read('deploy/nginx.conf').replaceAll('$dnepr_oka_framed_by', '*');

test.each([
	['nginx', nginx, (name: string, value: string) => `add_header ${name} "${value}" always;`],
	['Caddy', read('deploy/Caddyfile'), (name: string, value: string) => `\t\t${name} "${value}"\n`],
	['Netlify and Cloudflare', read('public/_headers'), (name: string, value: string) => `\n  ${name}: ${value}\n`],
])('%s sends every header', (_, text, line) => {
	for (const [name, value] of Object.entries(securityHeaders())) expect(text).toContain(line(name, value));
});

test('each of them keeps hashed names for ever, and the entry not at all', () => {
	for (const text of [nginx, read('deploy/Caddyfile'), read('public/_headers')]) {
		expect(text).toContain('public, max-age=31536000, immutable');
		expect(text).toContain('no-cache');
	}
});

test('the workflow builds with the address that the page will have', () => {
	expect(read('.github/workflows/pages.yml')).toMatch(/SITE_URL: \$\{\{ steps\.pages\.outputs\.base_url \}\}\/\n/);
});
