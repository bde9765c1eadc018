import { Resvg } from '@resvg/resvg-js';
import type { Language, Said } from '../dataset/served.ts';
import { light } from '../ground/flavours.ts';

/** Widths of the square icons, pixels: what Chrome, Android and iOS ask for. */
const ICONS = [180, 192, 512] as const;

/** The web app manifest: what an installed app is called and looks like. Its addresses are relative, so that it may lie in any folder. */
export function manifestIn(language: Language, title: Said, subtitle: Said): string {
	const icons = ICONS.filter((size) => size !== 180).map((size) => ({
		src: `icon-${size}.png`,
		sizes: `${size}x${size}`,
		type: 'image/png',
	}));
	return JSON.stringify({
		id: './',
		name: title[language],
		short_name: title[language].length > 30 ? title[language].slice(0, 30) : title[language],
		description: subtitle[language],
		lang: language,
		start_url: './',
		scope: './',
		display: 'standalone',
		background_color: light.paper,
		theme_color: light.paper,
		icons: [
			...icons,
			{ src: 'icon-maskable.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
			{ src: 'icon.svg', sizes: 'any', type: 'image/svg+xml' },
		],
	});
}

/** The icons as PNG, by file name. @param svg 32 by 32 units, on a ground with round corners */
export function iconsOf(svg: string): Record<string, Uint8Array> {
	const png = (source: string, width: number) =>
		new Resvg(source, { fitTo: { mode: 'width', value: width } }).render().asPng();
	const square = svg.replace(/ rx="\d+"/, '');
	// A mask may take a fifth of each side: the ground goes on under it.
	const ground = /<rect [^>]*fill="([^"]+)"/.exec(svg)?.[1] ?? 'white';
	const inset = square
		.replace(/viewBox="[^"]*"/, 'viewBox="-6 -6 44 44"')
		.replace(/<rect [^>]*\/>/, `<rect x="-6" y="-6" width="44" height="44" fill="${ground}"/>`);
	return {
		...Object.fromEntries(ICONS.map((size) => [`icon-${size}.png`, png(size === 180 ? square : svg, size)])),
		'icon-maskable.png': png(inset, 512),
	};
}
