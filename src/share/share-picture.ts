import { dark, light } from '../ground/flavours.ts';
import '../picture/picture.css';
import { textMeasure } from '../lettering/measure.ts';
import { pictureOf } from '../picture/picture.ts';
import type { Seen } from '../picture/seen.ts';
import { pngOf, standalone } from '../picture/standalone.ts';
import { linkTo } from '../state/link.ts';
import { toISO } from '../time/day.ts';
import { sayShare } from './share-words.ts';

export interface SharedPicture {
	/** Name of the file without what it ends with. */
	name: string;
	alt: string;
	svg: Blob;
	/** Made when it is asked for. */
	png: () => Promise<Blob>;
	width: number;
	height: number;
}

/** The picture of the moment in the colours of the screen, as files. */
export async function sharedPicture(seen: Seen): Promise<SharedPicture> {
	const { store } = seen;
	const view = document.querySelector('.map');
	const { svg, size, alt } = pictureOf(seen, {
		shown: { size: { width: view?.clientWidth || 1, height: view?.clientHeight || 1 }, camera: store.camera.peek() },
		measure: textMeasure(),
		address: decodeURI(linkTo(store.state.peek(), location.href)),
		licence: sayShare(store.language.peek()).licence,
	});
	const text = await standalone(svg, document.documentElement.dataset.theme === 'dark' ? dark : light);
	return {
		name: `map-${toISO(store.date.peek())}.${store.language.peek()}`,
		alt,
		svg: new Blob([text], { type: 'image/svg+xml' }),
		png: () => pngOf(text, size),
		...size,
	};
}

/** Hands a file over to be saved. */
export function save(blob: Blob, name: string): void {
	const link = document.createElement('a');
	link.href = URL.createObjectURL(blob);
	link.download = name;
	link.click();
	// Some browsers read it a moment later.
	setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
