import { expect, test } from 'vitest';
import { collectNumbers, numbersIn } from './figures.ts';

const values = (text: string) => [...numbersIn(text).values()];

test.each([
	['about 25,000 prisoners, 1,239 of them unknown', [25000, 1239]],
	['около 25 000 пленных, 1 239 из них неизвестны', [25000, 1239]],
	['70,000–80,000', [70000, 80000]],
	['3,500,000', [3500000]],
	['in 1941, 300 people', [1941, 300]],
	['the winter of 1941–42', [1941, 1942]],
	['1941-10-05/1943-03-12', [1941, 10, 5, 1943, 3, 12]],
	['1.5 km, 1,5 км', [1.5, 1.5]],
	['the 33rd Army; 33-я армия', [33]],
	['no number', []],
])('%s', (text, numbers) => expect(values(text)).toEqual(numbers));

test('of a record all that it states counts, not where it lies, nor what is for editors', () => {
	const found = new Set<number>();
	collectNumbers(
		{
			date: '1941-10',
			place: { lon: 34.3, lat: 55.2 },
			summary: { en: 'Some 300 people.' },
			claims: [{ value: 45, low: 40 }],
			notes: 'page 77',
			control: [
				{ from: 1944, verified: 'from-memory' },
				{ from: 1945, verified: 'seen' },
			],
		},
		found,
	);
	expect([...found]).toEqual([1941, 10, 300, 45, 40, 1945]);
});
