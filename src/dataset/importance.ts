/** How weighty a record is when its file does not say: 1 is the weightiest. The rules are written down in data/README.md. */
import type { Camp, Claim, Memorial } from './schema.ts';

export type Importance = 1 | 2 | 3;

/** The greatest number that the claims of some properties give; 0 where none. */
function greatest(claims: readonly Claim[], ...properties: Claim['property'][]): number {
	return Math.max(0, ...claims.map((claim) => (properties.includes(claim.property) ? (claim.value ?? 0) : 0)));
}

/** By the greatest count of its dead: 10,000 and more, 1,000 and more, fewer or unknown. */
export function campImportance(camp: Camp): Importance {
	if (camp.importance) return camp.importance;
	const dead = greatest(camp.claims, 'dead', 'buried');
	return dead >= 10_000 ? 1 : dead >= 1_000 ? 2 : 3;
}

const GROUNDS = new Set<Memorial['kind']>(['memorial-complex', 'war-cemetery', 'cemetery']);
const SMALL = new Set<Memorial['kind']>(['sign', 'plaque', 'alley']);

/** Complexes and cemeteries that remember something of importance 1 or hold 1,000 dead: 1. Signs, plaques, alleys: 3. Others: 2. */
export function memorialImportance(
	memorial: Memorial,
	importanceOf: (id: string) => Importance | undefined,
): Importance {
	if (memorial.importance) return memorial.importance;
	if (SMALL.has(memorial.kind)) return 3;
	const ofNote =
		greatest(memorial.claims, 'buried', 'dead') >= 1_000 ||
		memorial.commemorates.records.some((id) => importanceOf(id) === 1);
	return GROUNDS.has(memorial.kind) && ofNote ? 1 : 2;
}
