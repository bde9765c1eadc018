import { expect, test } from 'vitest';
import { say } from '../i18n/index.ts';
import { correctionAddress } from './correction.ts';

const moment = {
	id: 'vyazma',
	name: 'Vyazma & Co',
	date: '1943-03-12',
	link: 'https://example.org/#date=1943-03-12&select=vyazma',
};
const words = say('en');

test('a letter has its subject and says what was looked at', () => {
	const address = correctionAddress('mailto:editor@example.org', moment, words) ?? '';
	expect(address).toMatch(/^mailto:editor@example\.org\?subject=/);
	const query = new URLSearchParams(address.slice(address.indexOf('?')));
	expect(query.get('subject')).toBe(words.correction.subject('Vyazma & Co (vyazma)'));
	expect(query.get('body')).toBe(`Vyazma & Co (vyazma)\n1943-03-12\n${moment.link}\n\n`);
	expect(correctionAddress('mailto:a@example.org?cc=b@example.org', moment, words)).toContain(
		'cc=b@example.org&subject=',
	);
});

test('a form has them as fields, beside its own', () => {
	const address = new URL(correctionAddress('https://example.org/form?topic=map', moment, words) ?? '');
	expect(Object.fromEntries(address.searchParams)).toEqual({
		topic: 'map',
		record: 'vyazma',
		date: '1943-03-12',
		link: moment.link,
	});
	expect(correctionAddress('https://example.org/', { ...moment, id: null }, words)).not.toContain('record=');
});

test.each(['javascript:alert(1)', 'http://example.org', 'data:text/html,x', '', 'editor@example.org'])(
	'%j is no address',
	(base) => expect(correctionAddress(base, moment, words)).toBeNull(),
);
