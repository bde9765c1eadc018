export type LabelBox = readonly [left: number, top: number, right: number, bottom: number];

/** Boxes by cells of the view, so that each test meets only what is near. */
export class BoxGrid {
	private readonly cells = new Map<number, LabelBox[]>();
	private static readonly CELL = 64;

	/** @param size of the view, pixels */
	constructor(private readonly size: { width: number; height: number }) {}

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

	/** How much of a box is covered, square pixels; what lies twice over it counts twice. */
	coverage(box: LabelBox): number {
		const near = new Set<LabelBox>();
		for (const key of this.keys(box)) for (const other of this.cells.get(key) ?? []) near.add(other);
		let area = 0;
		for (const other of near) {
			const wide = Math.min(box[2], other[2]) - Math.max(box[0], other[0]);
			const tall = Math.min(box[3], other[3]) - Math.max(box[1], other[1]);
			if (wide > 0 && tall > 0) area += wide * tall;
		}
		return area;
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
