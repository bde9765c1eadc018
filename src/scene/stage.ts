import { interpolateZoom } from 'd3';
import { calm } from '../calm.ts';
import type { MapLibreGround } from '../ground/maplibre-ground.ts';
import { CENTRE_BOUNDS, heldCamera, ZOOM_RANGE } from './camera.ts';
import { d3Gestures } from './gestures.ts';
import { mapKeys } from './map-keys.ts';
import { MARGIN } from './margin.ts';
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
 * The layers of the map and the camera that moves them: the ground that MapLibre paints, the ground that d3
 * paints, and the scene over both. While a gesture runs, ground and scene take one CSS transform a frame;
 * when it rests, `on.settle` has them painted anew.
 */
export function createStage(
	container: HTMLElement,
	on: { settle: (camera: Camera) => void; paintGround: (camera: Camera, size: Size) => void },
) {
	const stage = append(container, 'div', 'stage');
	// Named as the region is, in whatever language that is.
	container.id ||= 'map';
	stage.setAttribute('role', 'group');
	stage.setAttribute('aria-labelledby', container.id);
	const canvas = append(stage, 'div', 'gl');
	// MapLibre hears of gestures only while it paints the ground.
	canvas.inert = true;
	const ground = appendSvg(stage, 'ground');
	const scene = append(stage, 'div', 'scene');
	const layers = Object.fromEntries(SCENE_LAYERS.map((name) => [name, appendSvg(scene, name)])) as SceneLayers &
		Record<string, SVGSVGElement>;
	/** Whether the layers reach beyond the view. */
	let wide = false;
	const fit = ({ width, height }: Size) => {
		const margin = wide ? MARGIN : 0;
		for (const svg of [ground, ...Object.values(layers)]) {
			svg.setAttribute('viewBox', `${-margin} ${-margin} ${width + 2 * margin} ${height + 2 * margin}`);
			svg.setAttribute('width', String(width + 2 * margin));
			svg.setAttribute('height', String(height + 2 * margin));
			svg.style.inset = `${-margin}px auto auto ${-margin}px`;
		}
		ground.style.transformOrigin = `${margin}px ${margin}px`;
	};
	const widen = (next: boolean) => {
		if (wide === next) return;
		wide = next;
		fit(size);
	};
	let size: Size = { width: Math.max(container.clientWidth, 1), height: Math.max(container.clientHeight, 1) };
	fit(size);
	const [west, south, east, north] = CENTRE_BOUNDS;
	let current: Camera = { lon: (west + east) / 2, lat: (south + north) / 2, zoom: ZOOM_RANGE[0] };
	let settled = current;
	/** Paints the ground; `null`: d3 does. */
	let gl: MapLibreGround | null = null;
	/** Is ready to, as soon as nothing moves. */
	let waiting: { ground: MapLibreGround; done: () => void } | null = null;
	let flight = 0;
	/** Where the flight goes. */
	let goal: Camera | null = null;

	const show = (camera: Camera) => {
		current = camera;
		widen(!same(camera, settled));
		const [from, to] = [projectionOf(settled, size), projectionOf(camera, size)];
		const scale = to.scale / from.scale;
		const [x, y] = [to.dx - from.dx * scale, to.dy - from.dy * scale];
		const transform = scale === 1 && x === 0 && y === 0 ? '' : `translate(${x}px, ${y}px) scale(${scale})`;
		scene.style.transform = transform;
		if (!gl) ground.style.transform = transform;
	};
	const land = () => {
		cancelAnimationFrame(flight);
		flight = 0;
		goal = null;
	};
	const rest = (camera: Camera) => {
		current = camera;
		settled = camera;
		widen(false);
		scene.style.transform = '';
		ground.style.transform = '';
		if (!gl) on.paintGround(camera, size);
		on.settle(camera);
		void handOver();
	};
	/** What a gesture does, d3's or MapLibre's: it takes the camera out of a flight's hands. */
	const moved = (camera: Camera) => {
		land();
		show(camera);
	};
	const rested = (camera: Camera) => {
		if (!same(camera, settled)) rest(camera);
		else {
			show(camera);
			void handOver();
		}
	};
	const gestures = d3Gestures(stage, () => size, { move: moved, settle: rested });
	gestures.attach();
	mapKeys(stage, {
		pan: (x, y) => {
			const from = projectionOf(goal ?? current, size);
			const [lon, lat] = from.unproject([size.width / 2 + x, size.height / 2 + y]);
			flyTo(heldCamera({ ...(goal ?? current), lon, lat }), calm.matches);
		},
		zoom: (by) => {
			const from = goal ?? current;
			flyTo(heldCamera({ ...from, zoom: from.zoom + by }), calm.matches);
		},
	});

	const place = (camera: Camera) => {
		if (gl) gl.jumpTo(camera);
		else gestures.tell(camera);
	};

	const jumpTo = (camera: Camera) => {
		land();
		place(camera);
		rest(camera);
	};
	const flyTo = (camera: Camera, calmly: boolean) => {
		land();
		if (calmly || same(camera, current)) {
			jumpTo(camera);
			return;
		}
		const path = interpolateZoom(viewOf(current, size), viewOf(camera, size));
		const start = performance.now();
		const step = (now: number) => {
			const t = Math.min(Math.max(now - start, 0) / FLIGHT_MS, 1);
			const eased = 1 - (1 - t) ** 3;
			if (t < 1) {
				const [x, y, width] = path(eased);
				const between = { lon: longitude(x), lat: latitude(y), zoom: Math.log2(size.width / width / 512) };
				place(between);
				show(between);
				flight = requestAnimationFrame(step);
			} else jumpTo(camera);
		};
		goal = camera;
		flight = requestAnimationFrame(step);
	};

	/** Gives the ground to MapLibre once it has painted this very view: in the midst of a gesture or a flight it would tear. */
	const handOver = async () => {
		const next = waiting;
		if (!next || flight || gestures.active()) return;
		const there = current;
		await next.ground.paintAt(there);
		if (waiting !== next || flight || gestures.active()) return;
		if (!same(there, current)) return handOver();
		waiting = null;
		gl = next.ground;
		gestures.detach();
		move(scene, gl.stage);
		canvas.inert = false;
		ground.classList.add('under');
		next.done();
	};

	return {
		element: stage,
		canvas,
		ground,
		layers,
		size: () => size,
		camera: () => current,
		/** Puts the camera there at once. */
		jumpTo,
		/** Flies there in under 300 ms; at once where motion is not wanted. */
		flyTo,
		/** What MapLibre's gestures do. */
		moved: (camera: Camera) => {
			if (gl) moved(camera);
		},
		rested: (camera: Camera) => {
			if (gl) rested(camera);
		},
		resize(next: Size): void {
			size = next;
			fit(next);
			(gl ?? waiting?.ground)?.resize();
		},
		/** MapLibre paints the ground and has the gestures, as soon as nothing moves; then `done` is called. */
		useGL(next: MapLibreGround, done: () => void): void {
			waiting = { ground: next, done };
			void handOver();
		},
		/** d3 paints the ground again, where the camera is now. */
		useD3(): void {
			waiting = null;
			if (!gl) return;
			gl = null;
			canvas.inert = true;
			move(scene, stage);
			ground.classList.remove('under');
			gestures.attach();
			gestures.tell(current);
			on.paintGround(settled, size);
			if (flight || same(current, settled)) show(current);
			else {
				// A gesture is broken off: it ends here, and what follows when the hand lifts is no click on anything.
				rest(current);
				swallowClick(stage);
			}
		},
	};
}

const same = (a: Camera, b: Camera) =>
	Math.abs(a.lon - b.lon) < 1e-6 && Math.abs(a.lat - b.lat) < 1e-6 && Math.abs(a.zoom - b.zoom) < 1e-6;

function swallowClick(element: Element): void {
	const swallow = (event: Event) => event.stopImmediatePropagation();
	element.addEventListener('click', swallow, { capture: true });
	const over = () => setTimeout(() => element.removeEventListener('click', swallow, { capture: true }));
	addEventListener('pointerup', over, { once: true });
}

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
