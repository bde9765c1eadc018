import { expect, test } from 'vitest';
import type { Source } from './schema.ts';
import { restsOn } from './standing.ts';

const sources = new Map<string, Source>(
	(
		[
			['post', 'forum', undefined],
			['mirror', 'encyclopedia', 'mirror'],
			['copy', 'memoir', 'reprint'],
			['book', 'academic', undefined],
		] as const
	).map(([id, kind, copy]) => [id, { id, title: id, publisher: null, url: null, lang: 'en', kind, copy }]),
);
const record = (own: string[], claimed: string[] = []) => ({
	sources: own,
	claims: claimed.map((id) => ({ sources: [id] })) as never[],
});

test('a record rests on forums, reprints or mirrors when it names nothing else', () => {
	expect(restsOn(record(['post']), sources)).toEqual(['forum']);
	expect(restsOn(record(['mirror', 'post'], ['copy', 'post']), sources)).toEqual(['mirror', 'forum', 'reprint']);
});

test('one source of better standing is enough, wherever the record names it', () => {
	expect(restsOn(record(['post', 'mirror'], ['book']), sources)).toEqual([]);
});

test('no source at all is told otherwise', () => expect(restsOn(record([]), sources)).toEqual([]));
