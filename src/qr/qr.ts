import { html, type TemplateResult } from 'lit-html';
import { encode } from 'uqr';

/** A QR code as one path: `size` modules wide and high, the quiet zone included, so that `viewBox="0 0 size size"` shows it whole. */
export interface QrPath {
	size: number;
	/** SVG path data of the dark modules, a unit a module. */
	path: string;
}

/** Modules kept free around the code, as ISO/IEC 18004 asks. */
const QUIET = 4;

/**
 * The QR code of an address, with the error correction M (15 %): it is read from a projector's screen and from paper.
 * @throws Error when the text is too long for any code (more than 2331 bytes)
 */
export function qrPath(text: string): QrPath {
	const { size, data } = encode(text, { ecc: 'M', border: QUIET, boostEcc: false });
	return { size, path: data.map(rowPath).join('') };
}

/** Neighbours in a row are one piece: between two there would be a hairline on some screens. */
function rowPath(row: readonly boolean[], y: number): string {
	let path = '';
	for (let x = 0; x < row.length; x++) {
		if (!row[x]) continue;
		const from = x;
		while (row[x + 1]) x++;
		path += `M${from} ${y}h${x - from + 1}v1h-${x - from + 1}z`;
	}
	return path;
}

/**
 * The code as a drawing of its own: dark on light whatever the colours around it, as not every reader knows the reverse.
 * @param label what it leads to, for those who do not see it
 */
export function qrSvg(text: string, label: string): TemplateResult {
	const { size, path } = qrPath(text);
	return html`<svg class="qr" viewBox="0 0 ${size} ${size}" role="img" aria-label=${label} shape-rendering="crispEdges">
		<rect width=${size} height=${size} fill="#fff" />
		<path d=${path} fill="#000" />
	</svg>`;
}
