import { getDocumentProxy } from 'unpdf';

/** A run of letters on a page; points from its left and its upper edge. */
export interface Run {
	text: string;
	left: number;
	right: number;
	top: number;
	bottom: number;
}

export interface Sheet {
	width: number;
	height: number;
	runs: Run[];
	/** All that is written on it, in the order in which it was set. */
	text: string;
}

/** What is written on each page of a PDF, and where. */
export async function sheetsOf(pdf: Buffer): Promise<Sheet[]> {
	const document = await getDocumentProxy(new Uint8Array(pdf));
	const sheets: Sheet[] = [];
	for (let i = 1; i <= document.numPages; i++) {
		const page = await document.getPage(i);
		const { width, height } = page.getViewport({ scale: 1 });
		const { items } = await page.getTextContent();
		const runs = items.flatMap((item): Run[] => {
			if (!('str' in item) || item.str.trim() === '') return [];
			const [, , , size, x, y] = item.transform as [number, number, number, number, number, number];
			const tall = Math.abs(size) || item.height;
			return [
				{ text: item.str, left: x, right: x + item.width, top: height - y - tall, bottom: height - y + 0.25 * tall },
			];
		});
		sheets.push({ width, height, runs, text: items.map((item) => ('str' in item ? item.str : '')).join(' ') });
	}
	await document.destroy();
	return sheets;
}

/** Pictures of pixels in a PDF: none where all was drawn as shapes. */
export const picturesIn = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Subtype\s*\/Image\b/g)?.length ?? 0;
