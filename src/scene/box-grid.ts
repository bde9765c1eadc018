import type { Size } from './mercator.ts';

export type LabelBox = readonly [left: number, top: number, right: number, bottom: number];

/** Boxes by cells of the view, so that each test meets only what is near. */
export class BoxGrid {
	private readonly cells = new Map<number, LabelBox[]>();
	private static readonly CELL = 64;

	constructor(private readonly size: Size) {}

	add(box: LabelBox): void {
		for (const key of this.keys(box)) {
			const cell = this.cells.get(key);
			if (cell) cell.push(box);
			else this.cells.set(key, [box]);
		}
	}

	covers(box: LabelBox): boolean {
		for (const key of this.keys(box)) {
			for (const other of this.cells.get(key) ?? []) {
				if (box[0] < other[2] && box[2] > other[0] && box[1] < other[3] && box[3] > other[1]) return true;
			}
		}
		return false;
	}

	private *keys([left, top, right, bottom]: LabelBox): Generator<number> {
		const columns = Math.ceil(this.size.width / BoxGrid.CELL) + 2;
		for (let row = Math.floor(top / BoxGrid.CELL); row <= Math.floor(bottom / BoxGrid.CELL); row++) {
			for (let column = Math.floor(left / BoxGrid.CELL); column <= Math.floor(right / BoxGrid.CELL); column++) {
				yield row * columns + column;
			}
		}
	}
}
