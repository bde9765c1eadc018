import type { Lane } from '../dataset/served.ts';
import { type Axis, createAxis, type Window, wholeAxis } from '../time/axis.ts';
import type { Day } from '../time/day.ts';
import { MEMORY_FROM, WAR_FROM } from '../time/eras.ts';
import { diamondsIn, dotsIn, undatedIn } from './dots.ts';
import type { Item } from './item.ts';
import { type Frame, frameOf, type LaneBox, laneBoxes } from './lane-boxes.ts';
import type { LaneIndexes } from './lane-index.ts';
import { type SlimLane, slimIn } from './slim.ts';
import { CAMPS, type LabelWidth, OPERATIONS, spansIn } from './spans.ts';

export interface Layout {
	frame: Frame;
	axis: Axis;
	lanes: LaneBox[];
	/** What is in view, lane by lane, each from left to right. */
	items: Item[];
	/** Memorials of unknown date, beyond the end of the axis. */
	undated: Item[];
	slim: SlimLane[];
}

const NOBODY: ReadonlySet<Lane> = new Set();

/**
 * Places what is in view on the timeline. Pure; made anew when the window, the size, the language or the folds change, never
 * while scrubbing. What lies within a window of either side is packed too, so that rows and levels stay as they are while panning.
 */
export function layoutOf(input: {
	index: LaneIndexes;
	width: number;
	height: number;
	window: Window;
	end: Day;
	folded?: ReadonlySet<Lane>;
	labelWidth?: LabelWidth;
}): Layout {
	const { index, window, end, folded = NOBODY, labelWidth = () => 0 } = input;
	const frame = frameOf(input.width, input.height);
	const inner = Math.max(frame.width - frame.left - frame.right, 60);
	const base = createAxis({ width: inner, window, end });
	const axis: Axis = {
		...base,
		x: (day) => base.x(day) + frame.left,
		day: (x) => base.day(x - frame.left),
		time: (x) => base.time(x - frame.left),
	};
	const lanes = laneBoxes(frame, folded);
	const boxOf = (lane: Lane) => lanes.find((each) => each.lane === lane) as LaneBox;
	const [from, to] = packedDays(window, end);
	const near = (lane: Lane) => (folded.has(lane) ? [] : index[lane].between(from, to));
	const operations = spansIn(boxOf('operation'), near('operation'), axis, OPERATIONS, labelWidth);
	const events = dotsIn(boxOf('event'), near('event'), axis);
	const camps = spansIn(boxOf('camp'), near('camp'), axis, CAMPS, labelWidth);
	const memorials = diamondsIn(boxOf('memorial'), near('memorial'), axis, [
		{ box: boxOf('camp'), items: camps },
		{ box: boxOf('event'), items: events },
	]);
	const view = { from: frame.left, to: frame.width - frame.right };
	const seen = (item: Item) => item.softTo >= view.from - SPILL && item.softFrom <= view.to + SPILL;
	return {
		frame,
		axis,
		lanes,
		items: [operations, events, camps, memorials].flatMap((items) =>
			items.filter(seen).sort((a, b) => middleOf(a) - middleOf(b)),
		),
		undated: undatedIn(frame, boxOf('memorial'), index.memorial.undated),
		slim: lanes.filter((box) => box.folded).map((box) => slimIn(box, index[box.lane].between(from, to), axis, view)),
	};
}

/** Marks stand out of the view by so much, pixels. */
const SPILL = 6;
const middleOf = ({ softFrom, softTo }: Item) => softFrom + softTo;

/**
 * The days that are packed together: the window is cut out of a stretch of twice its width, which changes only when the window
 * has been moved by its own width.
 */
function packedDays(window: Window, end: Day): readonly [number, number] {
	const { part, invert } = wholeAxis(end);
	const [from, to] = [part(window[0]), part(window[1])];
	const span = Math.max(to - from, 1e-9);
	const first = (Math.round(from / span) - 0.5) * span;
	return [
		first <= 0 ? Number.NEGATIVE_INFINITY : invert(first),
		first + 2 * span >= 1 ? Number.POSITIVE_INFINITY : invert(first + 2 * span),
	];
}

/** Where the stretches meet, in view, pixels. */
export function breaksOf(axis: Axis, frame: Frame): number[] {
	return [WAR_FROM, MEMORY_FROM]
		.map((day) => axis.x(day))
		.filter((x) => x > frame.left + 2 && x < frame.width - frame.right - 2);
}
