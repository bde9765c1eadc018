/** Which texts are fetched together: neighbours in time of one type, towns by region. */

export interface Piece {
	name: string;
	ids: string[];
}

/** Records in one piece, about: small enough to come at once, large enough that its neighbours are then there. */
const SIZE = 25;

interface Piecemeal {
	id: string;
	type: string;
	/** `null`: not known, last. */
	day: number | null;
}

/**
 * @param records in any order
 * @param regions of the towns, by id
 * @returns the pieces, and the name of the piece that an id is in
 */
export function pieces(
	records: readonly Piecemeal[],
	regions: ReadonlyMap<string, string>,
): { list: Piece[]; of: (id: string) => string } {
	const shelves = new Map<string, Piecemeal[]>();
	for (const record of records) {
		const shelf = record.type === 'town' ? `towns-${regions.get(record.id)}` : `${record.type}s`;
		shelves.set(shelf, [...(shelves.get(shelf) ?? []), record]);
	}
	const list: Piece[] = [];
	const nameOf = new Map<string, string>();
	for (const [shelf, entries] of shelves) {
		entries.sort((a, b) => (a.day ?? 1e9) - (b.day ?? 1e9) || (a.id < b.id ? -1 : 1));
		const count = Math.ceil(entries.length / SIZE);
		for (let i = 0; i < count; i++) {
			const name = `${shelf}-${i + 1}`;
			const ids = entries
				.slice(Math.round((i * entries.length) / count), Math.round(((i + 1) * entries.length) / count))
				.map((entry) => entry.id);
			for (const id of ids) nameOf.set(id, name);
			list.push({ name, ids });
		}
	}
	const of = (id: string) => {
		const name = nameOf.get(id);
		if (name === undefined) throw new Error(`'${id}' is in no piece`);
		return name;
	};
	return { list, of };
}
