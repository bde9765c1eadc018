import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createSession } from './session.ts';

beforeEach(() => {
	vi.useFakeTimers();
});
afterEach(() => {
	vi.useRealTimers();
});

function visited(idle = 90, countdown = 10) {
	const over = vi.fn();
	const session = createSession({ idle, countdown }, over);
	return { session, over, seconds: (n: number) => vi.advanceTimersByTime(n * 1000) };
}

test('nothing happens by itself while nobody is there', () => {
	const { session, over, seconds } = visited();
	session.touch();
	seconds(10_000);
	expect(session.phase.peek()).toBe('attract');
	expect(over).not.toHaveBeenCalled();
});

test('after the idle time a countdown, and after the countdown the end of the visit, once', () => {
	const { session, over, seconds } = visited();
	session.begin();
	seconds(89.9);
	expect(session.phase.peek()).toBe('visit');
	seconds(0.2);
	expect([session.phase.peek(), session.left.peek()]).toEqual(['countdown', 10]);
	seconds(9);
	expect([session.phase.peek(), session.left.peek()]).toEqual(['countdown', 1]);
	expect(over).not.toHaveBeenCalled();
	seconds(1);
	expect(session.phase.peek()).toBe('attract');
	seconds(1000);
	expect(over).toHaveBeenCalledTimes(1);
});

test('any touch puts the countdown off, however late, and it counts anew from the start', () => {
	const { session, over, seconds } = visited(5, 3);
	session.begin();
	for (let i = 0; i < 50; i++) {
		seconds(7.9);
		expect(session.left.peek()).toBe(1);
		session.touch();
		expect(session.phase.peek()).toBe('visit');
	}
	expect(over).not.toHaveBeenCalled();
	seconds(5);
	expect([session.phase.peek(), session.left.peek()]).toEqual(['countdown', 3]);
});

test('a visit that is ended leaves no countdown behind', () => {
	const { session, over, seconds } = visited(5, 3);
	session.begin();
	session.leave();
	session.leave();
	seconds(1000);
	expect(over).toHaveBeenCalledTimes(1);
	session.begin();
	seconds(4);
	expect(session.phase.peek()).toBe('visit');
});
