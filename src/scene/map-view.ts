import { computed, effect, type ReadonlySignal, signal } from '@preact/signals-core';
import { pointer } from 'd3';
import { calm } from '../calm.ts';
import type { FrontMaker } from '../control/front.ts';
import type { Dataset } from '../dataset/dataset.ts';
import { d3Ground } from '../ground/d3-ground.ts';
import type { Ground } from '../ground/topology.ts';
import { say } from '../i18n/index.ts';
import type { LabelBox } from '../lettering/box-grid.ts';
import { textMeasure } from '../lettering/measure.ts';
import { type Choice, createChooser } from '../parts/chooser.ts';
import { attachTips } from '../parts/tip.ts';
import type { Derived } from '../state/derive.ts';
import { openRecord } from '../state/open.ts';
import type { Store } from '../state/store.ts';
import { sayDays } from '../time/words.ts';
import { boxAround, cameraFor, heldCamera, VIEWS, viewPadding, wholeView } from './camera.ts';
import { composeScene } from './compose.ts';
import { nearestOf } from './hit.ts';
import { mapControls } from './map-controls.ts';
import { type Camera, type Point, projectionOf, type Size } from './mercator.ts';
import { scenePainter } from './paint.ts';
import type { Naming } from './paint-marks.ts';
import { rovingSigns } from './roving.ts';
import type { Scene } from './scene.ts';
import { createStage } from './stage.ts';
import { WHEEL_MOST, wheelOf } from './wheel.ts';
import { createWheel } from './wheel-view.ts';

/** The selected keeps at least this far from the edge of the view, pixels. */
const FRAME = 70;

export interface MapView {
	stage: ReturnType<typeof createStage>;
	zoom: ReadonlySignal<number>;
	/** What the map is made of besides the store, for who draws it elsewhere. */
	front: FrontMaker;
	ground: ReadonlySignal<Ground | null>;
	/** The ground, coarse at first and then whole. */
	takeGround(ground: Ground): void;
}

/** The region `Map`: ground, scene, gestures, controls. Reads the store and acts on it. */
export function mapView(
	region: HTMLElement,
	store: Store,
	dataset: Dataset,
	derived: Derived,
	front: FrontMaker,
): MapView {
	const size = signal<Size>({ width: Math.max(region.clientWidth, 1), height: Math.max(region.clientHeight, 1) });
	const loadedGround = signal<Ground | null>(null);
	const ground = { painter: null as ReturnType<typeof d3Ground> | null };
	const settled = signal<Camera>(store.camera.peek() ?? defaultCamera(size.peek()));
	const stage = createStage(region, {
		settle: (camera) => {
			settled.value = camera;
			if (!sameView(camera, wanted.peek())) store.moveCamera(camera);
		},
		paintGround: (camera, view) => ground.painter?.paint(camera, view),
	});
	ground.painter = d3Ground(stage.ground);
	const painter = scenePainter(stage.layers, 'map');
	/** Where the state has the camera. */
	const wanted = computed(() => store.camera.value ?? defaultCamera(size.value));

	const controls = mapControls(region, store, settled, (view) =>
		store.moveCamera(VIEWS[view] ? cameraFor(VIEWS[view], size.peek(), viewPadding(size.peek())) : null),
	);
	const controlBoxes = () => {
		const { left, top, width } = region.getBoundingClientRect();
		// In a presentation the whole map is drawn enlarged.
		const scale = width / region.clientWidth || 1;
		const across = (x: number) => (x - left) / scale;
		const down = (y: number) => (y - top) / scale;
		return controls
			.boxes()
			.map((box): LabelBox => [across(box.left) - 4, down(box.top) - 4, across(box.right) + 4, down(box.bottom) + 4]);
	};
	const scene = composeScene(store, dataset, derived, front, {
		size,
		camera: settled,
		ground: loadedGround,
		measure: textMeasure(),
		controls: controlBoxes,
	});
	const howMade = computed(() => store.layers.value.has('cells'));
	const naming = computed((): Naming => {
		const words = say(store.language.value);
		dataset.names.value;
		const dated = howMade.value;
		return {
			town: ({ town, name, holder }) => {
				if (!holder) return name;
				const held = words.sign.town(name, words.holder[holder]);
				// Where it is shown how the front is made, each town says since when.
				if (!dated) return held;
				const spans = town.spans.filter(
					({ from, first }) => (first ?? Math.ceil((from[0] + from[1]) / 2)) <= store.date.peek(),
				);
				const span = spans.length > 1 ? spans.at(-1) : undefined;
				return span
					? words.sign.townSince(held, sayDays(span.from[0], span.from[1], store.language.peek()))
					: words.sign.townFirst(held);
			},
			sign: ({ records, look }) => {
				const first = records[0];
				if (!first) return '';
				const name = `${words.type[first.type]}: ${dataset.name(first.id)}`;
				const note = look === 'over' ? ` (${words.sign.over})` : look === 'perhaps' ? ` (${words.sign.perhaps})` : '';
				return records.length > 1 ? `${words.sign.many(records.length)}: ${dataset.name(first.id)}` : name + note;
			},
		};
	});

	attachTips(region);
	const roving = rovingSigns(stage.layers.marks);
	let painted: Scene | null = null;
	let named: Naming | null = null;
	effect(() => {
		const now = scene.value;
		if (named !== naming.value) painter.forget();
		named = naming.value;
		painter.paint(now, named);
		if (painted?.signs !== now.signs || painted.towns !== now.towns) roving.refresh();
		painted = now;
	});

	// A hand on the map ends playing, whatever it is about to do.
	region.addEventListener('pointerdown', () => store.play(false), { capture: true });

	// The camera follows the state, unless the state follows the camera.
	let first = true;
	effect(() => {
		const camera = wanted.value;
		if (first) stage.jumpTo(camera);
		else if (!sameView(camera, stage.camera())) stage.flyTo(camera, calm.matches);
		first = false;
	});

	// After a reset nothing tells of what was before, neither a flight nor the order of the marks.
	effect(() => {
		if (store.resets.value === 0) return;
		stage.jumpTo(wanted.peek());
		painter.clear(naming.peek());
		painter.paint(scene.peek(), naming.peek());
		roving.refresh();
	});

	// What is selected is framed, clear of the edges.
	effect(() => {
		const selected = derived.selected.value;
		if (!selected?.place) return;
		const { width, height } = size.peek();
		const [x, y] = projectionOf(stage.camera(), size.peek()).project(selected.place);
		const margin = Math.min(FRAME, width / 4, height / 4);
		if (x > margin && x < width - margin && y > margin && y < height - margin) return;
		const near = cameraFor(boxAround([selected.place], 60), size.peek(), { top: 0, right: 0, bottom: 0, left: 0 });
		const zoom = Math.min(Math.max(stage.camera().zoom, 6.4), Math.max(near.zoom, 6.4));
		store.moveCamera(heldCamera({ lon: selected.place[0], lat: selected.place[1], zoom }));
	});

	const open = (id: string) => openRecord(store, dataset, id);
	const chooser = createChooser(region, open);
	const wheel = createWheel(region, open);
	/** Few are spread about their spot; many, or where there is no room, are listed. */
	const offer = (ids: readonly string[], at: Point) => {
		const words = say(store.language.peek());
		if (ids.length === 1) return open(ids[0] as string);
		const choices = ids.map((id): Choice & { short: string } => {
			const record = dataset.record(id);
			const type = record?.type ?? 'town';
			const kind = record?.kind ?? 'town';
			const name = dataset.name(id);
			const short = dataset.names.peek().short[id] ?? name;
			return { id, type, name, short, kind: words.kind[kind] ?? words.type[type] };
		});
		const spread = ids.length > WHEEL_MOST ? null : wheelOf(at, ids.length, size.peek(), controlBoxes());
		if (spread) wheel.open(words.sign.choose, choices, at, spread);
		else chooser.open(words.sign.choose, choices, at);
	};
	// What is spread belongs to this view of this moment.
	effect(() => {
		for (const signal of [settled, size, store.camera, store.selection, store.date, store.layers, store.language])
			signal.value;
		wheel.close();
		chooser.close();
	});
	stage.element.addEventListener('click', (event) => {
		const at = pointer(event, region) as Point;
		// A keyboard's click has no place: the sign itself says where.
		const hits = nearestOf(scene.peek(), at);
		if (hits.length > 0) {
			const sign = scene.peek().signs.find(({ records }) => records.length > 1 && records[0]?.id === hits[0]?.id);
			offer(
				hits.slice(0, 40).map(({ id }) => id),
				sign ? [sign.x, sign.y] : at,
			);
		} else if (store.selection.peek()) store.select(null);
	});
	roving.onActivate((element) => {
		const id = element.getAttribute('data-id');
		if (id) return open(id);
		const sign = painter.signOf(element);
		if (sign)
			offer(
				sign.records.map((record) => record.id),
				[sign.x, sign.y],
			);
	});

	new ResizeObserver(() => {
		const next = { width: Math.max(region.clientWidth, 1), height: Math.max(region.clientHeight, 1) };
		if (next.width === size.peek().width && next.height === size.peek().height) return;
		stage.resize(next);
		size.value = next;
		stage.jumpTo(wanted.peek());
	}).observe(region);

	return {
		stage,
		front,
		ground: loadedGround,
		zoom: computed(() => settled.value.zoom),
		takeGround(next) {
			loadedGround.value = next;
			ground.painter?.take(next);
			ground.painter?.paint(settled.peek(), size.peek());
		},
	};
}

function defaultCamera(size: Size): Camera {
	return cameraFor(wholeView(), size, viewPadding(size));
}

/** Two cameras that no eye tells apart: at zoom 12 a few pixels, which the address rounds away. */
const sameView = (a: Camera, b: Camera) => {
	const degrees = 0.0004 * 2 ** Math.min(12 - a.zoom, 0);
	return Math.abs(a.zoom - b.zoom) < 0.004 && Math.abs(a.lat - b.lat) < degrees && Math.abs(a.lon - b.lon) < degrees;
};
