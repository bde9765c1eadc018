import type { Command } from './run.ts';

/** What a key asks for: a step, or the full screen. */
export type KeyCommand = Command | 'fullscreen';

/** The parts of a keyboard event that decide. */
export interface Pressed {
	key: string;
	shiftKey?: boolean;
	altKey?: boolean;
	ctrlKey?: boolean;
	metaKey?: boolean;
}

/** Where the focus is: on nothing that needs keys, on a button or link, or where something is typed or moved by keys. */
export type Place = 'free' | 'button' | 'own-keys';

/** Those of every presenter's remote: they act wherever the focus is. */
const ANYWHERE = new Map<string, KeyCommand>([
	['PageDown', 'next'],
	['PageUp', 'previous'],
	['F5', 'fullscreen'],
]);
/** Those that what has the focus may need itself. */
const ELSEWHERE = new Map<string, KeyCommand>([
	['ArrowRight', 'next'],
	['ArrowDown', 'next'],
	['ArrowLeft', 'previous'],
	['ArrowUp', 'previous'],
	['Home', 'first'],
	['End', 'last'],
	['Escape', 'leave'],
]);
/** Keys of a single character: the visitor can turn them off (WCAG 2.1.4). On a Russian keyboard B is И. */
const SINGLE = new Map<string, KeyCommand>([
	['b', 'black'],
	['и', 'black'],
	['.', 'black'],
]);

/** What a key asks for in a presentation; `null`: nothing. @param single whether keys of a single character act */
export function commandOf(pressed: Pressed, place: Place, single: boolean): KeyCommand | null {
	const { key, shiftKey } = pressed;
	if (pressed.altKey || pressed.ctrlKey || pressed.metaKey) return null;
	const anywhere = ANYWHERE.get(key);
	if (anywhere) return anywhere;
	if (place === 'own-keys') return null;
	if (key === ' ') return place === 'button' ? null : shiftKey ? 'previous' : 'next';
	return ELSEWHERE.get(key) ?? (single ? SINGLE.get(key.toLowerCase()) : undefined) ?? null;
}

const OWN_KEYS = 'input, textarea, select, [contenteditable], [role="slider"], .stage, .items, dialog[open]';

/** What kind of place has the focus. */
export function placeOf(target: EventTarget | null): Place {
	if (!(target instanceof Element)) return 'free';
	if (target.closest(OWN_KEYS)) return 'own-keys';
	return target.closest('button, a, summary, [role="button"]') ? 'button' : 'free';
}
