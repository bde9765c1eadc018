import type { Flavour } from '../ground/flavours.ts';
import { embeddedFaces } from './embedded-faces.ts';
import { sceneStyle } from './scene-style.ts';

const FACES = { face: '"Golos Text Variable",system-ui,sans-serif', read: '"Literata Variable",Georgia,serif' };

/** A drawing of the page as a file that looks the same anywhere: its rules, colours and faces are within it. @returns the text of an SVG file */
export async function standalone(svg: SVGSVGElement, flavour: Flavour): Promise<string> {
	const copy = svg.cloneNode(true) as SVGSVGElement;
	const used = (selector: string) => copy.querySelector(selector) !== null;
	const style = document.createElementNS('http://www.w3.org/2000/svg', 'style');
	style.textContent = `${await embeddedFaces(copy.textContent ?? '')}\n${sceneStyle(pageRules(), flavour, FACES, used)}`;
	copy.prepend(style);
	return new XMLSerializer().serializeToString(copy);
}

/** All rules of the page's own style sheets that depend on nothing but what they choose. */
export function pageRules(): string {
	return [...document.styleSheets]
		.flatMap((sheet) => [...sheet.cssRules])
		.filter((rule) => rule instanceof CSSStyleRule)
		.map(({ cssText }) => cssText)
		.join('\n');
}

/** A picture of points. @param scale points a pixel */
export async function pngOf(
	text: string,
	{ width, height }: { width: number; height: number },
	scale = 2,
): Promise<Blob> {
	const address = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }));
	try {
		const image = new Image();
		image.src = address;
		await image.decode();
		const canvas = document.createElement('canvas');
		canvas.width = width * scale;
		canvas.height = height * scale;
		canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
		return await new Promise((resolve, reject) =>
			canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture could be made'))), 'image/png'),
		);
	} finally {
		URL.revokeObjectURL(address);
	}
}
