import type { IndexFile, IndexRecord, IndexTown } from './served.ts';

/**
 * Rows as columns: what is alike stands together, which a quarter less has to be transferred for. A column that not every row
 * has is kept by the number of the row.
 */
export type Columns = Record<string, unknown[] | Record<number, unknown>>;

/** `data/index.json` as it is served: in columns, and every tie as the place of what it leads to, towns first, then records. */
export type PackedIndex = Omit<IndexFile, 'towns' | 'records'> & { towns: Columns; records: Columns };

type Row = Record<string, unknown>;

export function packIndex(index: IndexFile): PackedIndex {
	const places = new Map([...index.towns, ...index.records].map(({ id }, place) => [id, place]));
	const packed = (rows: readonly (IndexTown | IndexRecord)[]) =>
		columnsOf(rows.map((row) => ({ ...row, links: row.links.map((id) => places.get(id)) })));
	return { ...index, towns: packed(index.towns), records: packed(index.records) };
}

/** @throws TypeError or RangeError when it is not whole */
export function unpackIndex(packed: PackedIndex): IndexFile {
	const [towns, records] = [rowsOf(packed.towns), rowsOf(packed.records)];
	const all = [...towns, ...records];
	for (const row of all) {
		row.links = (row.links as number[]).map((place) => {
			const linked = all[place];
			if (!linked) throw new RangeError(`nothing stands at ${place}`);
			return linked.id;
		});
	}
	return { ...packed, towns: towns as unknown as IndexTown[], records: records as unknown as IndexRecord[] };
}

function columnsOf(rows: readonly Row[]): Columns {
	const columns: Columns = { id: [] };
	for (const key of new Set(rows.flatMap((row) => Object.keys(row)))) {
		columns[key] = rows.every((row) => key in row)
			? rows.map((row) => row[key])
			: Object.fromEntries(rows.flatMap((row, i) => (key in row ? [[i, row[key]]] : [])));
	}
	return columns;
}

function rowsOf(columns: Columns): Row[] {
	const rows = (columns.id as unknown[]).map((): Row => ({}));
	for (const [key, column] of Object.entries(columns)) {
		for (const [i, value] of Object.entries(column)) (rows[Number(i)] as Row)[key] = value;
	}
	return rows;
}
