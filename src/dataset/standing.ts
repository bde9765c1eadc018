/** What a record rests on when it rests on nothing better: posts in forums, copies read elsewhere than where they were published. */
import type { Source } from './schema.ts';
import type { RecordText } from './served.ts';
import { allSources } from './texts.ts';

type Weak = NonNullable<RecordText['restsOn']>[number];

/**
 * @returns the sorts of weak source, each once, when all sources of the record are such; else nothing (also when it has none:
 * that is told otherwise)
 */
export function restsOn(value: Parameters<typeof allSources>[0], sources: ReadonlyMap<string, Source>): Weak[] {
	const weak: Weak[] = [];
	for (const id of allSources(value)) {
		const source = sources.get(id);
		const sort = source?.kind === 'forum' ? 'forum' : source?.copy;
		if (!sort) return [];
		if (!weak.includes(sort)) weak.push(sort);
	}
	return weak;
}
