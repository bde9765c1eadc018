import { expect, test } from 'vitest';
import { light } from '../ground/flavours.ts';
import { sceneStyle } from './scene-style.ts';

const css = `/* a */ .sign path, .sign:hover path { fill: var(--soft-ink); }
@media (max-width: 1px) { .sign { fill: none; } }
.count { font: italic 600 10.5px var(--face); }
.item .name:not(.inside, .out) { fill: var(--ink); }`;
const faces = { face: 'Golos', read: 'Lit' };

test('colours and faces are put in, and nothing is left of pointers and screens', () => {
	expect(sceneStyle(css, light, faces)).toBe(
		`.sign path{fill: ${light.softInk}}\n.count{font-family:Golos;font-size:10.5px;font-weight:600;font-style:italic}\n.item .name:not(.inside, .out){fill: ${light.ink}}`,
	);
});

test('what chooses nothing is left out', () => {
	expect(sceneStyle(css, light, faces, (selector) => selector.startsWith('.count'))).toBe(
		'.count{font-family:Golos;font-size:10.5px;font-weight:600;font-style:italic}',
	);
});
