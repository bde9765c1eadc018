import { PNG } from 'pngjs';

/** A picture as grey levels, 0-255, row by row. */
export interface Grey {
	width: number;
	height: number;
	levels: Float32Array;
}

export function greyOf(png: Buffer): Grey {
	const { width, height, data } = PNG.sync.read(png);
	const levels = new Float32Array(width * height);
	for (let i = 0; i < levels.length; i++) {
		const [r, g, b] = [data[4 * i] ?? 0, data[4 * i + 1] ?? 0, data[4 * i + 2] ?? 0];
		levels[i] = 0.3 * r + 0.59 * g + 0.11 * b;
	}
	return { width, height, levels };
}

/** The same picture, moved. */
export function moved({ width, height, levels }: Grey, dx: number, dy: number): Grey {
	const at = (x: number, y: number) =>
		levels[Math.min(Math.max(y, 0), height - 1) * width + Math.min(Math.max(x, 0), width - 1)] as number;
	return {
		width,
		height,
		levels: Float32Array.from(levels, (_, i) => at((i % width) - dx, Math.floor(i / width) - dy)),
	};
}

interface Shift {
	/** The window's middle. */
	at: [x: number, y: number];
	/** How far the second picture lies from the first there, pixels. */
	shift: [x: number, y: number];
	/** How like they are when laid so upon each other: 1 is the same. */
	likeness: number;
}

/**
 * How far features of one picture lie from those of the other, at nine places spread over both: in each ninth a
 * window around what stands out most, laid upon the other picture at every shift up to `reach`; the best is where the
 * normalised cross-correlation is highest. Along a straight line any shift fits: of those that fit as well the least.
 * Ninths with nothing in them are left out.
 */
export function shiftsBetween(a: Grey, b: Grey, { half = 40, reach = 8 } = {}): Shift[] {
	const found: Shift[] = [];
	for (let i = 0; i < 9; i++) {
		const at = standingOut(a, i % 3, Math.floor(i / 3), half + reach);
		if (!at) continue;
		const fits: Shift[] = [];
		for (let dy = -reach; dy <= reach; dy++) {
			for (let dx = -reach; dx <= reach; dx++)
				fits.push({ at, shift: [dx, dy], likeness: correlation(a, b, at, dx, dy, half) });
		}
		const best = Math.max(...fits.map(({ likeness }) => likeness));
		const near = fits.filter(({ likeness }) => likeness > best - 0.03);
		near.sort((m, n) => Math.hypot(...m.shift) - Math.hypot(...n.shift));
		found.push(near[0] as Shift);
	}
	return found;
}

/** Where in a ninth of the picture the steepest edges in both directions are. */
function standingOut({ width, height, levels }: Grey, column: number, row: number, edge: number) {
	const [w, h] = [width / 3, height / 3];
	const [left, right] = [Math.max(column * w, edge), Math.min((column + 1) * w, width - edge)];
	const [top, bottom] = [Math.max(row * h, edge), Math.min((row + 1) * h, height - edge)];
	let best: [number, number] | null = null;
	let most = 20;
	for (let y = Math.ceil(top); y < bottom; y += 8) {
		for (let x = Math.ceil(left); x < right; x += 8) {
			let [xx, yy, xy] = [0, 0, 0];
			for (let v = y - 24; v < y + 24; v += 2) {
				for (let u = x - 24; u < x + 24; u += 2) {
					const i = v * width + u;
					const gx = (levels[i + 1] ?? 0) - (levels[i - 1] ?? 0);
					const gy = (levels[i + width] ?? 0) - (levels[i - width] ?? 0);
					xx += gx * gx;
					yy += gy * gy;
					xy += gx * gy;
				}
			}
			// The lesser eigenvalue of the structure tensor (Shi and Tomasi): a line alone has none; a little of the greater for those.
			const root = Math.hypot((xx - yy) / 2, xy);
			const score = (xx + yy) / 2 - root + 0.02 * ((xx + yy) / 2 + root);
			if (score > most) [most, best] = [score, [x, y]];
		}
	}
	return best;
}

function correlation(a: Grey, b: Grey, [x, y]: [number, number], dx: number, dy: number, half: number): number {
	let [n, sa, sb, saa, sbb, sab] = [0, 0, 0, 0, 0, 0];
	for (let v = y - half; v < y + half; v++) {
		for (let u = x - half; u < x + half; u++) {
			const [p, q] = [a.levels[v * a.width + u] ?? 0, b.levels[(v + dy) * b.width + u + dx] ?? 0];
			n++;
			sa += p;
			sb += q;
			saa += p * p;
			sbb += q * q;
			sab += p * q;
		}
	}
	const [va, vb] = [saa - (sa * sa) / n, sbb - (sb * sb) / n];
	return va > 0 && vb > 0 ? (sab - (sa * sb) / n) / Math.sqrt(va * vb) : 0;
}
