import { expect, test } from 'vitest';
import { SCHEMAS } from './schema.ts';
import { recordText } from './texts.ts';

const said = (text: string) => ({ en: text, ru: text });
const picture = {
	image: 'media/stone.jpg',
	width: 1200,
	height: 800,
	alt: { en: 'A stone under trees', ru: 'Камень под деревьями' },
	credit: { en: 'A. Somebody', ru: 'А. Некто' },
	licence: 'CC BY-SA 4.0',
	licenceUrl: 'https://creativecommons.org/licenses/by-sa/4.0/',
};
const stone = (media: unknown[]) =>
	SCHEMAS.memorials.safeParse({
		id: 'stone',
		name: said('Stone'),
		kind: 'monument',
		place: { label: said('A field') },
		summary: said('A stone.'),
		unveiled: null,
		commemorates: {},
		verified: 'seen',
		media,
	});
const served = (media: unknown[]) => {
	const { data } = stone(media);
	return data && recordText({ type: 'memorial', value: data }, null, 'ru').media;
};

test('a picture is served with what is to be said of it, in the language of the page', () => {
	expect(served([picture])).toEqual([
		{
			src: 'media/stone.jpg',
			width: 1200,
			height: 800,
			alt: 'Камень под деревьями',
			credit: 'А. Некто',
			licence: 'CC BY-SA 4.0',
			licenceUrl: picture.licenceUrl,
		},
	]);
	expect(served([])).toBeUndefined();
});

test('of a IIIF service the whole picture is shown', () => {
	const { image, ...rest } = picture;
	expect(served([{ ...rest, iiif: 'iiif/stone' }])?.[0]?.src).toBe('iiif/stone/full/max/0/default.jpg');
});

test.each([
	['no licence', { ...picture, licence: '' }],
	['no words for who does not see it', { ...picture, alt: undefined }],
	['another server', { ...picture, image: 'https://example.org/stone.jpg' }],
	['a way out of the folder', { ...picture, image: '../stone.jpg' }],
	['both a file and a service', { ...picture, iiif: 'iiif/stone' }],
	['no size', { ...picture, width: undefined }],
])('with %s it is a fault', (_, media) => {
	expect(stone([media]).success).toBe(false);
});
