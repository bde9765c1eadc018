import { computed, type ReadonlySignal } from '@preact/signals-core';
import { bisectRight } from 'd3';
import type { FrontMaker } from '../control/front.ts';
import type { Dataset } from '../dataset/dataset.ts';
import type { Ground } from '../ground/topology.ts';
import type { LabelBox } from '../lettering/box-grid.ts';
import type { Measure } from '../lettering/measure.ts';
import { px } from '../sizes.ts';
import type { Derived } from '../state/derive.ts';
import type { Store } from '../state/store.ts';
import { type GroundLabels, groundLabels } from './ground-labels.ts';
import { type Camera, projectionOf, type Size } from './mercator.ts';
import {
	areasOf,
	closedPath,
	curvedPath,
	openPath,
	type Scene,
	sceneOf,
	type TownMark,
	townLabels,
	townsOf,
} from './scene.ts';
import { signMaker } from './signs.ts';

/** Half the width of a sign, pixels: names keep so far off the places where one may come to stand. */
const SIGN = px(10.5);
const NO_NAMES: GroundLabels = { rivers: [], regions: [] };
const NOBODY: ReadonlySet<string> = new Set();

/** What the composition needs of the view that shows it. */
export interface Frame {
	size: ReadonlySignal<Size>;
	/** Where the camera rests. */
	camera: ReadonlySignal<Camera>;
	ground: ReadonlySignal<Ground | null>;
	measure: Measure;
	/** Boxes that the view's own controls take, pixels of the view. */
	controls: () => LabelBox[];
}

/**
 * The scene of the moment, put together of parts that are each made anew only when what they are made of changes:
 * names when the camera rests elsewhere, areas when a town changes hands, signs with the day.
 */
export function composeScene(
	store: Store,
	dataset: Dataset,
	derived: Derived,
	front: FrontMaker,
	{ size, camera, ground, measure, controls }: Frame,
): ReadonlySignal<Scene> {
	const projection = computed(() => projectionOf(camera.value, size.value));
	// Bands that lie side by side: one over the other they would be painted nine times.
	const veils = computed(() =>
		front.far.map((lines, i) => closedPath([...lines, ...(front.far[i + 1] ?? [])], projection.value)),
	);
	const sign = computed(() => signMaker(projection.value, camera.value.zoom, size.value));
	const cells = computed(() => (store.layers.value.has('cells') ? openPath(front.mesh, projection.value) : ''));
	const frontShown = computed(() => store.layers.value.has('front'));
	const geometry = computed(() => (frontShown.value && derived.held.value ? front(derived.held.value) : null));
	const areas = computed(() => (geometry.value ? areasOf(geometry.value, projection.value) : null));
	// A string, so that what is made of it is the same while the same towns have changed.
	const changedTowns = computed(() => derived.changed.value.map(({ town }) => town.id).join(' '));
	const changed = computed(() => {
		const ids = new Set(changedTowns.value.split(' ').filter(Boolean));
		return ids.size > 0 && frontShown.value && derived.held.value
			? curvedPath(front.around(ids), projection.value)
			: '';
	});

	// Names change on few days only; towns and labels are made anew when one does, not with every day.
	const renamings = computed(() => {
		const days = Object.values(dataset.names.value.former).flatMap((names) => names.map(({ until }) => until));
		return [...new Set(days)].sort((a, b) => a - b);
	});
	const nameDay = computed(() => {
		const passed = bisectRight(renamings.value, store.date.value);
		return passed === 0 ? (renamings.value[0] ?? 0) - 1 : (renamings.value[passed - 1] as number);
	});
	const marks = (held: typeof derived.held.value) =>
		townsOf({
			towns: dataset.towns,
			held,
			name: (town) => dataset.name(town.id, nameDay.value),
			camera: camera.value,
			projection: projection.value,
			selection: store.selection.value,
			size: size.value,
		});
	let before = new Map<string, TownMark>();
	// Of a town that stays as it was the same mark, so that the painter passes it over.
	const towns = computed(() => {
		const now = marks(derived.held.value).map((mark) => {
			const known = before.get(mark.town.id);
			return known && isSame(known, mark) ? known : mark;
		});
		before = new Map(now.map((mark) => [mark.town.id, mark]));
		return now;
	});
	const still = computed(() => marks(null));
	/** Where a sign may come to stand on some day. */
	const places = computed(() =>
		dataset.records.flatMap(({ place, type }): LabelBox[] => {
			if (!place || type === 'topic') return [];
			const [x, y] = projection.value.project(place);
			return [[x - SIGN, y - SIGN, x + SIGN, y + SIGN]];
		}),
	);
	const labels = computed(() =>
		townLabels({
			obstacles: { taken: controls(), shunned: places.value },
			marks: still.value,
			names: dataset.names.value,
			size: size.value,
			zoom: camera.value.zoom,
			measure,
		}),
	);
	const names = computed(() => {
		if (!ground.value) return NO_NAMES;
		const marked = still.value.map(
			({ x, y, radius }): LabelBox => [x - radius - 2, y - radius - 2, x + radius + 2, y + radius + 2],
		);
		return groundLabels({
			ground: ground.value,
			projection: projection.value,
			size: size.value,
			zoom: camera.value.zoom,
			language: store.language.value,
			measure,
			taken: [...labels.value.map(({ box }) => box), ...marked, ...controls()],
			shunned: places.value,
		});
	});
	const selected = computed(() => {
		const known = derived.selected.value;
		return known && 'lane' in known ? known : null;
	});

	// The selected and what is tied to it are shown on any day.
	const standings = computed(() => {
		const present = derived.present.value;
		if (!selected.value) return present;
		const there = new Set(present.map(({ record }) => record));
		const more = [selected.value, ...[...derived.tied.value].flatMap((id) => dataset.record(id) ?? [])];
		return [
			...present,
			...more
				.filter((record) => !there.has(record))
				.map((record) => ({ record, standing: derived.turning.standing(record, store.date.value) })),
		];
	});

	return computed(() =>
		sceneOf({
			camera: camera.value,
			size: size.value,
			day: store.date.value,
			layers: store.layers.value,
			selection: store.selection.value,
			selected: selected.value,
			tied: selected.value ? derived.tied.value : NOBODY,
			standings: standings.value,
			sign: sign.value,
			find: dataset.record,
			areas: areas.value,
			changed: changed.value,
			veils: veils.value,
			cells: cells.value,
			groundLabels: names.value,
			towns: towns.value,
			labels: labels.value,
		}),
	);
}

const isSame = (a: TownMark, b: TownMark) =>
	a.holder === b.holder &&
	a.name === b.name &&
	a.selected === b.selected &&
	a.x === b.x &&
	a.y === b.y &&
	a.radius === b.radius;
