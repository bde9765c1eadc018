import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commandOf, type Place } from './keys.ts';

const PLACES: Place[] = ['free', 'button', 'own-keys'];
const at = (key: string, place: Place = 'free', single = true) => commandOf({ key }, place, single);

describe('keys of a presentation', () => {
	test('of every remote act wherever the focus is', () => {
		for (const place of PLACES) {
			expect(at('PageDown', place)).toBe('next');
			expect(at('PageUp', place)).toBe('previous');
			expect(at('F5', place)).toBe('fullscreen');
			expect(commandOf({ key: 'F5', shiftKey: true }, place, true)).toBe('fullscreen');
		}
	});

	test('that others need are left to them', () => {
		for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'Escape', ' ', 'b', '.'])
			expect(at(key, 'own-keys'), key).toBeNull();
		expect(at(' ', 'button')).toBeNull();
		expect(at('ArrowRight', 'button')).toBe('next');
	});

	test('go on and back where nothing has the focus', () => {
		expect(['ArrowRight', 'ArrowDown', ' '].map((key) => at(key))).toEqual(['next', 'next', 'next']);
		expect(['ArrowLeft', 'ArrowUp'].map((key) => at(key))).toEqual(['previous', 'previous']);
		expect(commandOf({ key: ' ', shiftKey: true }, 'free', true)).toBe('previous');
		expect([at('Home'), at('End'), at('Escape')]).toEqual(['first', 'last', 'leave']);
	});

	test('of one character turn the screen black, unless they are turned off; on a Russian keyboard too', () => {
		for (const key of ['b', 'B', 'и', 'И', '.']) {
			expect(at(key), key).toBe('black');
			expect(at(key, 'button'), key).toBe('black');
			expect(at(key, 'free', false), key).toBeNull();
		}
	});

	test('with Ctrl, Alt or Meta are the browser’s', () => {
		const pressed = fc.record({
			key: fc.constantFrom('PageDown', 'PageUp', 'F5', 'b', '.', ' ', 'ArrowLeft', 'Escape'),
			held: fc.constantFrom('ctrlKey', 'altKey', 'metaKey'),
			place: fc.constantFrom(...PLACES),
		});
		fc.assert(
			fc.property(pressed, ({ key, held, place }) => {
				expect(commandOf({ key, [held]: true }, place, true)).toBeNull();
			}),
		);
	});

	test('of other letters do nothing', () => {
		for (const key of ['a', 'n', 'p', 'Enter', 'Tab', 'F6', 'constructor', 'toString', '__proto__'])
			for (const place of PLACES) expect(at(key, place), key).toBeNull();
	});
});
