const LETTERS: Record<string, string> = {
	а: 'a',
	б: 'b',
	в: 'v',
	г: 'g',
	д: 'd',
	е: 'e',
	ё: 'e',
	ж: 'zh',
	з: 'z',
	и: 'i',
	й: 'i',
	к: 'k',
	л: 'l',
	м: 'm',
	н: 'n',
	о: 'o',
	п: 'p',
	р: 'r',
	с: 's',
	т: 't',
	у: 'u',
	ф: 'f',
	х: 'h',
	ц: 'ts',
	ч: 'ch',
	ш: 'sh',
	щ: 'sh',
	ъ: '',
	ы: 'i',
	ь: '',
	э: 'e',
	ю: 'yu',
	я: 'ya',
};

/**
 * One spelling for the many of a Russian name: lower case, Latin letters, and the differences between systems
 * of transliteration taken away, so that `Ельня`, `Yelnya`, `Elnya` and `jelnja` meet in `elna`.
 */
export function fold(word: string): string {
	return [
		...word
			.toLowerCase()
			.normalize('NFD')
			.replace(/[\u0300-\u036f]/g, ''),
	]
		.map((letter) => LETTERS[letter] ?? letter)
		.join('')
		.replace(/[^a-z0-9]/g, '')
		.replace(/shch|sch|sc/g, 'sh')
		.replace(/kh/g, 'h')
		.replace(/tz|cz/g, 'ts')
		.replace(/[yij]([aeou])/g, '$1')
		.replace(/[yj]/g, 'i')
		.replace(/w/g, 'v')
		.replace(/i+/g, 'i')
		.replace(/(.)\1/g, '$1');
}

/** A number, or a word with the apostrophes within it. */
export const WORD = /\d+|[\p{L}\p{M}]+(?:[’'ʹʼ`][\p{L}\p{M}]+)*/u;
const WORDS = new RegExp(WORD, 'gu');

/** Words and numbers, apart also where they are written together: `Дулаг184`. */
export const wordsIn = (text: string): string[] => text.match(WORDS) ?? [];

/** Folded words of a text, those that fold to nothing left out. */
export const foldedWords = (text: string): string[] => wordsIn(text).map(fold).filter(Boolean);
