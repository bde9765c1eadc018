import { besideIn } from '../../state/address.ts';

/**
 * The address of another view of what is presented here: the same tour or talk, the same language.
 * @param changes keys of the query; `null` takes one away
 * @param step to begin at, 0 for the first
 */
export function addressOf(changes: Record<string, string | null>, step: number | null = null): string {
	const query = new URLSearchParams(location.search);
	query.set('mode', 'present');
	for (const [key, value] of Object.entries(changes)) {
		if (value === null) query.delete(key);
		else query.set(key, value);
	}
	const { talk } = besideIn(location.hash).keys;
	const fragment = [
		...(talk !== undefined && !query.has('tour') ? [`talk=${talk}`] : []),
		...(step === null ? [] : [`step=${step + 1}`]),
	];
	return `${location.origin}${location.pathname}?${query}${fragment.length > 0 ? `#${fragment.join('&')}` : ''}`;
}
