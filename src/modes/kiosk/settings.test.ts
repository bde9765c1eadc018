import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isOpen, nightSince, readHours } from './hours.ts';
import { readSettings } from './settings.ts';

const read = (query: string) => readSettings(new URLSearchParams(query));
const at = (time: string) => new Date(`2026-05-09T${time}:00`);

test('what is not set is the default', () =>
	expect(read('mode=kiosk')).toEqual({ idle: 90, countdown: 10, attract: null, hours: null, status: false }));

test('all can be set', () =>
	expect(read('idle=30&countdown=5&attract=dulag-126&hours=10:00-18:30&status=1')).toEqual({
		idle: 30,
		countdown: 5,
		attract: 'dulag-126',
		hours: [600, 1110],
		status: true,
	}));

test('nonsense is the default, never an error and never a kiosk that resets at once', () => {
	fc.assert(
		fc.property(fc.string(), fc.string(), (idle, hours) => {
			const query = new URLSearchParams({ idle, countdown: idle, hours, attract: idle });
			const settings = readSettings(query);
			expect(settings.idle).toBeGreaterThanOrEqual(1);
			expect(settings.countdown).toBeGreaterThanOrEqual(1);
		}),
	);
	expect(read('idle=0&countdown=-1&hours=25:00-26:00&attract=<script>')).toEqual(read(''));
	expect(readHours('10:00-10:00')).toBeNull();
});

test.each([
	['10:00-18:00', '09:59', false],
	['10:00-18:00', '10:00', true],
	['10:00-18:00', '17:59', true],
	['10:00-18:00', '18:00', false],
	['18:00-02:00', '23:00', true],
	['18:00-02:00', '01:59', true],
	['18:00-02:00', '02:00', false],
	['00:00-24:00', '23:59', true],
])('with the hours %s it is open at %s: %s', (hours, time, open) => {
	const read = readHours(hours);
	expect(read && isOpen(read, at(time))).toBe(open);
});

test('a night comes once between two mornings', () => {
	const loaded = at('09:00');
	expect(nightSince(loaded, at('23:59'))).toBe(false);
	expect(nightSince(loaded, new Date('2026-05-10T03:59:00'))).toBe(false);
	expect(nightSince(loaded, new Date('2026-05-10T04:00:00'))).toBe(true);
	expect(nightSince(at('03:00'), at('04:00'))).toBe(true);
	expect(nightSince(at('04:00'), at('23:00'))).toBe(false);
});
