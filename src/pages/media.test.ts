import { expect, test } from 'vitest';
import '../i18n/both.ts';
import { html } from './markup.ts';
import { mediaFigures } from './media.ts';
import { between } from './site.ts';

const stone = {
	src: 'media/stone.jpg',
	width: 1200,
	height: 800,
	alt: 'Камень "под" деревьями',
	credit: 'А. Некто',
	licence: 'CC BY-SA 4.0',
	licenceUrl: 'https://creativecommons.org/licenses/by-sa/4.0/',
};
const shown = (media: Parameters<typeof mediaFigures>[0]) =>
	String(html`${mediaFigures(media, 'ru', (path) => between('ru/record/stone/', path))}`);

test('a picture stands with its words, credit and licence, and is found from the page', () => {
	const text = shown([stone]);
	expect(text).toContain('src="../../../media/stone.jpg" width="1200" height="800"');
	expect(text).toContain('alt="Камень &quot;под&quot; деревьями"');
	expect(text).toContain(`А. Некто. Лицензия: <a href="${stone.licenceUrl}" rel="noopener">CC BY-SA 4.0</a>`);
});

test('without pictures there is nothing', () => {
	expect(shown(undefined)).toBe('');
});
