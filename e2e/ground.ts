import type { Page } from '@playwright/test';
import { poll } from './support.ts';

/** Who paints the ground of the map now. */
export const painterOf = (page: Page): Promise<'d3' | 'MapLibre'> =>
	page.evaluate(() => {
		const ground = document.querySelector('.map svg.ground');
		return ground && getComputedStyle(ground).display !== 'none' ? 'd3' : 'MapLibre';
	});

/** Waits until one of the two paints the ground. @returns how long it took, milliseconds of the page's clock */
export function paintedBy(page: Page, painter: 'd3' | 'MapLibre', timeout = 20_000): Promise<number> {
	return poll(
		page,
		async ([wanted, most]) => {
			const start = performance.now();
			for (;;) {
				const ground = document.querySelector('.map svg.ground');
				const now = ground && getComputedStyle(ground).display !== 'none' ? 'd3' : 'MapLibre';
				const shapes = ground?.querySelectorAll('path[d]').length ?? 0;
				if (now === wanted && (now === 'MapLibre' || shapes > 0)) return performance.now() - start + 0.01;
				if (performance.now() - start > most) return 0;
				await new Promise((resolve) => requestAnimationFrame(resolve));
			}
		},
		[painter, timeout] as const,
		timeout,
	);
}

/** Takes the context away from the map's canvas, as a driver does. */
export async function loseContext(page: Page): Promise<void> {
	await page.evaluate(() => {
		const kept = globalThis as unknown as { context?: WEBGL_lose_context | null };
		// The same context as the map's: a canvas has but one.
		kept.context = document.querySelector('canvas')?.getContext('webgl2')?.getExtension('WEBGL_lose_context') ?? null;
		if (!kept.context) throw new Error('there is no context to lose');
		kept.context.loseContext();
	});
}

/** Gives it back. */
export async function restoreContext(page: Page): Promise<void> {
	await page.evaluate(() => (globalThis as unknown as { context: WEBGL_lose_context }).context.restoreContext());
}

/** The camera as the address has it. */
export async function cameraIn(page: Page): Promise<{ zoom: number; lat: number; lon: number }> {
	const hash = await page.evaluate(() => location.hash);
	const [, zoom, lat, lon] = /map=([\d.]+)\/([\d.]+)\/([\d.]+)/.exec(hash) ?? [];
	if (!zoom || !lat || !lon) throw new Error(`no camera in ${hash}`);
	return { zoom: Number(zoom), lat: Number(lat), lon: Number(lon) };
}

/** Has every call counted by which anything comes onto a WebGL canvas; before the page is opened. */
export const countPaints = (page: Page): Promise<unknown> =>
	page.addInitScript(() => {
		const counted = globalThis as unknown as { paints: number };
		counted.paints = 0;
		const proto = WebGL2RenderingContext.prototype;
		const original = proto.drawElements;
		proto.drawElements = function (...values) {
			counted.paints++;
			return original.apply(this, values);
		};
	});

/** Waits until nothing has been painted by WebGL for a while. */
export async function untilStill(page: Page): Promise<void> {
	await poll(page, async () => {
		const counted = globalThis as unknown as { paints: number };
		const before = counted.paints;
		for (let i = 0; i < 4; i++) {
			await new Promise((resolve) => setTimeout(resolve, 80));
			await new Promise((resolve) => requestAnimationFrame(resolve));
		}
		return counted.paints === before;
	});
}

/** The colour that MapLibre has painted in the middle of its canvas: red, green, blue, 0-255. */
export const middleOfCanvas = (page: Page): Promise<number[]> =>
	poll(page, async () => {
		const canvas = document.querySelector('canvas');
		const gl = canvas?.getContext('webgl2');
		if (!canvas || !gl) return null;
		// MapLibre paints anew when the network is back; the buffer can be read in the frame in which it was painted.
		dispatchEvent(new Event('online'));
		for (let i = 0; i < 3; i++) {
			await new Promise((resolve) => requestAnimationFrame(resolve));
			const pixel = new Uint8Array(4);
			gl.readPixels(canvas.width >> 1, canvas.height >> 1, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, pixel);
			if (pixel[3] === 255) return [...pixel.slice(0, 3)];
		}
		return null;
	}) as Promise<number[]>;
