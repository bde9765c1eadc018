import { interpolateZoom } from 'd3';
import type { MapLibreGround } from '../ground/maplibre-ground.ts';
import { d3Gestures } from './gestures.ts';
import {
	type Camera,
	latitude,
	longitude,
	mercatorX,
	mercatorY,
	projectionOf,
	type Size,
	worldSize,
} from './mercator.ts';
import { SCENE_LAYERS, type SceneLayers } from './paint.ts';

const FLIGHT_MS = 280;

/**
 * How far beyond the view ground and scene are painted, so that a pan shows no edge; pixels. The layers end
 * there: without an end the browser would raster far more than can be seen.
 */
export const MARGIN = 160;

/**
 * The layers of the map and the camera that moves them: the ground that MapLibre paints, the ground that d3
 * paints, and the scene over both. While a gesture runs, ground and scene take one CSS transform a frame;
 * when it rests, `on.settle` has them painted anew.
 */
export function createStage(
	container: HTMLElement,
	on: { settle: (camera: Camera) => void; paintGround: (camera: Camera, size: Size) => void },
) {
	const stage = append(container, 'div', 'stage');
	const canvas = append(stage, 'div', 'gl');
	const ground = appendSvg(stage, 'ground');
	const scene = append(stage, 'div', 'scene');
	const layers = Object.fromEntries(SCENE_LAYERS.map((name) => [name, appendSvg(scene, name)])) as SceneLayers &
		Record<string, SVGSVGElement>;
	const fit = ({ width, height }: Size) => {
		for (const svg of [ground, ...Object.values(layers)]) {
			svg.setAttribute('viewBox', `${-MARGIN} ${-MARGIN} ${width + 2 * MARGIN} ${height + 2 * MARGIN}`);
			svg.setAttribute('width', String(width + 2 * MARGIN));
			svg.setAttribute('height', String(height + 2 * MARGIN));
		}
	};
	let size: Size = { width: Math.max(container.clientWidth, 1), height: Math.max(container.clientHeight, 1) };
	fit(size);
	let current: Camera = { lon: 34, lat: 54.8, zoom: 6 };
	let settled = current;
	let gl: MapLibreGround | null = null;
	let flight = 0;

	const show = (camera: Camera) => {
		current = camera;
		const [from, to] = [projectionOf(settled, size), projectionOf(camera, size)];
		const scale = to.scale / from.scale;
		const [x, y] = [to.dx - from.dx * scale, to.dy - from.dy * scale];
		const transform = scale === 1 && x === 0 && y === 0 ? '' : `translate(${x}px, ${y}px) scale(${scale})`;
		scene.style.transform = transform;
		ground.style.transform = transform;
	};
	const rest = (camera: Camera) => {
		current = camera;
		settled = camera;
		scene.style.transform = '';
		ground.style.transform = '';
		if (!gl) on.paintGround(camera, size);
		on.settle(camera);
	};
	const gestures = d3Gestures(stage, () => size, {
		move: (camera) => {
			cancelAnimationFrame(flight);
			show(camera);
		},
		settle: (camera) => {
			if (!same(camera, settled)) rest(camera);
		},
	});
	gestures.attach();

	const place = (camera: Camera) => {
		if (gl) gl.jumpTo(camera);
		else gestures.tell(camera);
	};

	return {
		element: stage,
		canvas,
		ground,
		layers,
		size: () => size,
		camera: () => current,
		/** Puts the camera there at once. */
		jumpTo(camera: Camera): void {
			cancelAnimationFrame(flight);
			flight = 0;
			place(camera);
			rest(camera);
		},
		/** Flies there in under 300 ms; at once where motion is not wanted. */
		flyTo(camera: Camera, calm: boolean): void {
			cancelAnimationFrame(flight);
			if (calm || same(camera, current)) {
				this.jumpTo(camera);
				return;
			}
			const path = interpolateZoom(viewOf(current, size), viewOf(camera, size));
			const start = performance.now();
			const step = (now: number) => {
				const t = Math.min((now - start) / FLIGHT_MS, 1);
				const eased = 1 - (1 - t) ** 3;
				if (t < 1) {
					const [x, y, width] = path(eased);
					const between = { lon: longitude(x), lat: latitude(y), zoom: Math.log2(size.width / width / 512) };
					place(between);
					show(between);
					flight = requestAnimationFrame(step);
				} else this.jumpTo(camera);
			};
			flight = requestAnimationFrame(step);
		},
		/** True while the camera is on its way by `flyTo`: what MapLibre reports then is our own doing. */
		flying: () => flight !== 0,
		moved: show,
		rested: rest,
		resize(next: Size): void {
			size = next;
			fit(next);
			gl?.resize();
		},
		/** MapLibre paints the ground from now on and has the gestures. */
		useGL(next: MapLibreGround): void {
			gl = next;
			gestures.detach();
			move(scene, next.stage);
			ground.classList.add('under');
			next.jumpTo(current);
		},
		/** d3 paints the ground again. */
		useD3(): void {
			gl = null;
			move(scene, stage);
			ground.classList.remove('under');
			gestures.attach();
			gestures.tell(current);
			on.paintGround(settled, size);
		},
	};
}

const same = (a: Camera, b: Camera) =>
	Math.abs(a.lon - b.lon) < 1e-6 && Math.abs(a.lat - b.lat) < 1e-6 && Math.abs(a.zoom - b.zoom) < 1e-6;

/** A camera as d3's `interpolateZoom` sees it: the centre and the width of the view, in widths of the world. */
const viewOf = (camera: Camera, { width }: Size): [number, number, number] => [
	mercatorX(camera.lon),
	mercatorY(camera.lat),
	width / worldSize(camera.zoom),
];

/** Moves an element without taking the focus from what is within. */
function move(element: Element, into: Element): void {
	const focused = document.activeElement;
	into.append(element);
	if (focused instanceof SVGElement && element.contains(focused)) focused.focus({ preventScroll: true });
}

function append(parent: Element, name: string, className: string): HTMLElement {
	const element = document.createElement(name);
	element.className = className;
	parent.append(element);
	return element;
}

function appendSvg(parent: Element, className: string): SVGSVGElement {
	const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
	svg.setAttribute('class', className);
	parent.append(svg);
	return svg;
}
