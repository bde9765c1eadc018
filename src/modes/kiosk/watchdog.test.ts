import { expect, test } from 'vitest';
import { createWatchdog } from './watchdog.ts';

test('is content while frames come', () => {
	const dog = createWatchdog(0);
	for (let at = 0; at < 3_600_000; at += 1000) {
		dog.frame(at);
		expect(dog.judge(at + 900, true, 80e6)).toBeNull();
	}
});

test('sees that frames have stopped, but not while the page is hidden or has just come back', () => {
	const dog = createWatchdog(0);
	dog.frame(1000);
	for (let at = 5000; at <= 60_000; at += 5000) expect(dog.judge(at, false)).toBeNull();
	dog.shown(60_000);
	expect(dog.judge(65_000, true)).toBeNull();
	expect(dog.judge(70_000, true)).toBeNull();
	expect(dog.judge(75_000, true)).toBe('frames');
	dog.frame(75_001);
	expect(dog.judge(75_002, true)).toBeNull();
});

test('a machine that slept has not lost its frames', () => {
	const dog = createWatchdog(0);
	dog.frame(1000);
	expect(dog.judge(5000, true)).toBeNull();
	expect(dog.judge(3_600_000, true)).toBeNull();
	expect(dog.judge(3_605_000, true)).toBeNull();
	expect(dog.judge(3_610_001, true)).toBe('frames');
});

test('sees memory grow over the bound', () => {
	const dog = createWatchdog(0);
	expect(dog.judge(1, true, 400 * 2 ** 20)).toBeNull();
	expect(dog.judge(1, true, 800 * 2 ** 20)).toBe('memory');
});

test('one error is a mishap, many within a minute are not', () => {
	const dog = createWatchdog(0);
	for (const at of [0, 61_000, 122_000]) {
		dog.error(at);
		dog.frame(at);
		expect(dog.judge(at, true)).toBeNull();
	}
	dog.error(123_000);
	dog.error(124_000);
	dog.frame(124_000);
	expect(dog.judge(124_000, true)).toBe('errors');
	dog.frame(190_000);
	expect(dog.judge(190_000, true)).toBeNull();
});
