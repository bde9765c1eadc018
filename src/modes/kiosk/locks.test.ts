import { expect, test } from 'vitest';
import { leadsAway } from './locks.ts';

const key = (name: string, modifiers: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey', true>> = {}) => ({
	key: name,
	ctrlKey: false,
	metaKey: false,
	altKey: false,
	...modifiers,
});

test.each([
	key('F1'),
	key('F5'),
	key('F11'),
	key('F12'),
	key('BrowserBack'),
	key('BrowserHome'),
	key('ContextMenu'),
	key('Backspace'),
	key('p', { ctrlKey: true }),
	key('n', { ctrlKey: true }),
	key('ArrowLeft', { altKey: true }),
	key('l', { metaKey: true }),
	key('+', { ctrlKey: true }),
])('$key leads away', (event) => expect(leadsAway(event, false)).toBe(true));

test.each(['ArrowLeft', 'PageDown', 'Home', 'Enter', ' ', 'Tab', 'Escape', 'a', 'Ф'])('%s is the page’s own', (name) =>
	expect(leadsAway(key(name), false)).toBe(false),
);

test('in a field one can write and erase, with AltGr too, and no more', () => {
	expect(leadsAway(key('Backspace'), true)).toBe(false);
	expect(leadsAway(key('ł', { ctrlKey: true, altKey: true }), true)).toBe(false);
	expect(leadsAway(key('Delete', { ctrlKey: true, altKey: true }), true)).toBe(true);
	expect(leadsAway(key('f', { ctrlKey: true }), true)).toBe(true);
});
