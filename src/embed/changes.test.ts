import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Changes } from './changes.ts';

beforeEach(() => {
	vi.useFakeTimers();
});
afterEach(() => {
	vi.useRealTimers();
});

test('what is added before the frame listens goes together in one message, and what follows is no more often sent', () => {
	const send = vi.fn();
	const changes = new Changes(send);
	changes.add({ date: '1942' });
	changes.add({ theme: 'dark' });
	expect(send).not.toHaveBeenCalled();
	changes.open();
	expect(send.mock.lastCall).toEqual([1, { date: '1942', theme: 'dark' }]);
	changes.add({ date: '1943' });
	changes.add({ date: '1944' });
	expect(send).toHaveBeenCalledTimes(1);
	vi.runAllTimers();
	expect(send.mock.lastCall).toEqual([2, { date: '1944' }]);
	vi.runAllTimers();
	expect(send).toHaveBeenCalledTimes(2);
});

test('who asks hears of the message that took the change along; when the frame goes, of what was left', async () => {
	const changes = new Changes(() => {});
	changes.open();
	const first = changes.ask({ date: '1942' });
	const second = changes.ask({ date: '1943' });
	expect(changes.answered(7)).toEqual([]);
	for (const { resolve } of changes.answered(1)) resolve({ date: '1942' });
	expect(changes.answered(1)).toEqual([]);
	changes.close({ date: 'left' });
	expect([await first, await second]).toEqual([{ date: '1942' }, { date: 'left' }]);
});
