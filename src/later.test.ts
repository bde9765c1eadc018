import { expect, test } from 'vitest';
import { DataError } from './dataset/load.ts';
import { later } from './later.ts';

test('is asked for once, however often', async () => {
	let loads = 0;
	const { part, ask } = later('a.js', async () => {
		loads++;
		return 'here';
	});
	expect(part.value).toBeNull();
	await Promise.all([ask(), ask()]);
	await ask();
	expect([part.value, loads]).toEqual(['here', 1]);
});

test('what could not be had is told, and asked for anew', async () => {
	const answers = [Promise.reject(new TypeError('no network')), Promise.resolve('here')];
	const { part, ask } = later('a.js', () => answers.shift() as Promise<string>);
	await ask();
	expect(part.value).toBeInstanceOf(DataError);
	expect(part.value).toMatchObject({ file: 'a.js', fault: 'absent' });
	const again = ask();
	expect(part.value, 'while it is asked for anew').toBeNull();
	await again;
	expect(part.value).toBe('here');
});
