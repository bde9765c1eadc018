import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readBlanks } from '../../dataset/blanks.ts';
import { type Gap, gapsAmong, gapsIn, type Piece } from './blanks.ts';
import { covered, sameWord } from './covered.ts';

const shown = (pieces: Piece[]) => pieces.map((piece) => ('gap' in piece ? `[${piece.gap}]` : piece.text)).join('');
const gaps = (...answers: string[]): Gap[] => answers.map((answer, i) => ({ gap: i + 1, answer }));

test('a Russian word is the same in every case, a number with every ending, and nothing else is', () => {
	for (const [one, other] of [
		['Вязьмой', 'Вязьма'],
		['Смоленска', 'Смоленского'],
		['Ржевский', 'Ржева'],
		['Угры', 'Угре'],
		['33-й', '33-я'],
		['1950-е', '1950'],
		['Belov’s', 'Belov'],
		['Jews', 'jews'],
	] as const)
		expect(sameWord(one, other), `${one}, ${other}`).toBe(true);
	for (const [one, other] of [
		['голода', 'города'],
		['Вязьма', 'Вяземское'],
		['area', 'are'],
		['5-й', '25'],
		['15', '15,000'],
		['1943', 'год'],
	] as const)
		expect(sameWord(one, other), `${one}, ${other}`).toBe(false);
});

describe('what stands beside a text with gaps', () => {
	test('does not tell what is to be filled in, and keeps the number', () => {
		expect(shown(covered('Освобождение Вязьмы', gaps('Вязьмой')))).toBe('Освобождение [1]');
		expect(shown(covered('12 March 1943', gaps('March', '12 March')))).toBe('[2] 1943');
		expect(shown(covered('Why may 688,000 not be given for Vyazma alone?', gaps('Vyazma', '688,000')))).toBe(
			'Why may [2] not be given for [1] alone?',
		);
	});

	test('is left as it is where an answer does not stand whole', () => {
		expect(shown(covered('16 July 1941', gaps('15 July')))).toBe('16 July 1941');
		expect(shown(covered('Orlov', gaps('Vyazma')))).toBe('Orlov');
		expect(shown(covered('', gaps('Vyazma')))).toBe('');
	});

	test('of any text and answers nothing is lost that is no answer', () => {
		const words = fc.array(fc.constantFrom('Вязьма', 'Вязьмы', 'Угра', '7 October', '33-я армия', 'the', '–'), {
			maxLength: 12,
		});
		fc.assert(
			fc.property(
				words,
				fc.array(fc.constantFrom('Вязьмой', 'Угре', '7 October', '33-й армии'), { maxLength: 4 }),
				(some, answers) => {
					const text = some.join(' ');
					const rest = covered(text, gaps(...answers)).flatMap((piece) => ('text' in piece ? [piece.text] : []));
					let from = 0;
					for (const piece of rest) {
						from = text.indexOf(piece, from) + piece.length;
						expect(from).toBeGreaterThanOrEqual(piece.length);
					}
					if (answers.length === 0) expect(rest.join('')).toBe(text);
				},
			),
		);
	});
});

test('no tour tells on its worksheet, word for word, what it asks for', () => {
	const folder = new URL('../../../data/tours/', import.meta.url);
	for (const file of readdirSync(folder).filter((name) => name.endsWith('.yaml'))) {
		const { steps } = parse(readFileSync(new URL(file, folder), 'utf8'));
		for (const { title, text, question } of steps)
			for (const language of ['en', 'ru']) {
				const step = readBlanks(text[language]);
				if (typeof step === 'string') throw new Error(step);
				const pieces = gapsIn(step, 1);
				const asked = gapsAmong(pieces);
				const printed = [
					...covered(title[language], asked),
					...covered(question?.[language] ?? '', asked),
					...pieces.flatMap((piece) => ('text' in piece ? covered(piece.text, asked) : [])),
				].flatMap((piece) => ('text' in piece ? [piece.text] : []));
				for (const { answer } of asked) {
					const whole = new RegExp(
						`(?<![\\p{L}\\p{N}])${answer.replace(/[^\p{L}\p{N} ]/gu, '.')}(?![\\p{L}\\p{N}])`,
						'iu',
					);
					expect(
						printed.filter((piece) => whole.test(piece)),
						`${file}: ${title[language]}: ${answer}`,
					).toEqual([]);
				}
			}
	}
});
