import { expect, test } from 'vitest';
import { openedFile } from './opened-file.ts';

const settled = () => new Promise((resolve) => setTimeout(resolve));

test('is fetched once a language, when it is opened', async () => {
	const asked: string[] = [];
	const file = openedFile(async (language) => {
		asked.push(language);
		return language;
	});
	expect(asked).toEqual([]);
	file.open('en');
	expect(file.content.value).toBeNull();
	file.open('en');
	await settled();
	expect(file.content.value).toBe('en');
	file.open('ru');
	expect(file.content.value).toBeNull();
	await settled();
	expect([file.content.value, asked]).toEqual(['ru', ['en', 'ru']]);
});

test('what failed says so, and is asked for again', async () => {
	let fails = true;
	const file = openedFile(async () => {
		if (fails) throw new Error('no network');
		return 'there';
	});
	file.open('en');
	await settled();
	expect(file.content.value).toBeInstanceOf(Error);
	fails = false;
	file.open('en');
	await settled();
	expect(file.content.value).toBeInstanceOf(Error);
	file.open('en', true);
	await settled();
	expect(file.content.value).toBe('there');
});

test('of two languages asked for in a row the last is shown, whichever comes first', async () => {
	const answers = new Map<string, (text: string) => void>();
	const file = openedFile((language) => new Promise<string>((resolve) => answers.set(language, resolve)));
	file.open('en');
	file.open('ru');
	answers.get('ru')?.('ru');
	answers.get('en')?.('en');
	await settled();
	expect(file.content.value).toBe('ru');
});
