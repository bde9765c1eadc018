import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { kioskSizes } from './sizes.ts';

test('what is drawn doubles, what is read grows, nothing is smaller than 20 pixels', () => {
	expect(kioskSizes('.item .name { fill: red; font-size: 12px; }', 'drawn')).toBe(
		':root[data-mode="kiosk"] .item .name{font-size:24px}\n',
	);
	expect(kioskSizes('.a,\n.b { font: 600 27px / 1.18 var(--read); }', 'read')).toBe(
		':root[data-mode="kiosk"] .a,:root[data-mode="kiosk"] .b{font-size:39.2px}\n',
	);
	expect(kioskSizes('.small { font-size: 11px; }', 'read')).toContain('font-size:20px');
	expect(kioskSizes(':root { font: 400 15px / 1.45 var(--face); }', 'read')).toBe(
		':root[data-mode="kiosk"]{font-size:21.8px}\n',
	);
});

test('a size that holds under a condition holds under it here too; frames of a movement and drawings that grow are left alone', () => {
	expect(kioskSizes('@media (max-width: 9px) { .a { margin: 0; } .b { font-size: 10px; } }', 'read')).toBe(
		'@media (max-width: 9px){:root[data-mode="kiosk"] .b{font-size:20px}\n}\n',
	);
	expect(kioskSizes('@keyframes spread { from { font-size: 3px; } }', 'read')).toBe('');
	expect(kioskSizes('.life text { font-size: 11px; }', 'read')).toBe('');
});

test('every size of writing in the styles of the desk is found', () => {
	for (const name of readdirSync('src/styles').filter((each) => each.endsWith('.css'))) {
		const css = readFileSync(`src/styles/${name}`, 'utf8');
		const given = [...css.matchAll(/^\s+font(-size)?: [^;]*px/gm)].length;
		const left = [...css.matchAll(/^\.(life|plot-row)[^{]*\{[^}]*\bfont(-size)?: [^;]*px/gm)].length;
		expect(kioskSizes(css, 'read').match(/font-size/g)?.length ?? 0, name).toBe(given - left);
	}
});
