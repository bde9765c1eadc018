import { cpus, loadavg } from 'node:os';

/** What the run was done on, in words that tell nothing of where it stands. */
export function machine(): string {
	const cores = cpus().length;
	return `${cores} core${cores === 1 ? '' : 's'}, no GPU used, software WebGL`;
}

/** How many cores other programs keep busy, about: a run that begins with more than a few tenths of one is disturbed. */
export const busyCores = (): number => Number((loadavg()[0] ?? 0).toFixed(1));
