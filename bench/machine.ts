import { execFileSync } from 'node:child_process';
import { cpus, loadavg, totalmem, type } from 'node:os';

const GIB = 2 ** 30;
const UNTOLD = 'Chromium of a version that it does not tell';

/** What the run was done on, in words that tell nothing of where it stands. */
export function machine(): string {
	const [core] = cpus();
	const count = cpus().length;
	const model = core?.model.replace(/\s+/g, ' ').trim();
	const cores = `${count} core${count === 1 ? '' : 's'}`;
	return [
		model && model !== 'unknown' ? `${cores} of ${model}` : cores,
		`${Math.round(totalmem() / GIB)} GiB of memory`,
		type(),
		'no GPU used',
		'software WebGL',
	].join(', ');
}

/** With what it was done. @param browser path of the Chromium */
export const software = (browser: string): string => `${versionOf(browser)}, Node.js ${process.versions.node}`;

/** As the browser names itself; without what its packager adds. */
function versionOf(browser: string): string {
	try {
		const said = execFileSync(browser, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
		return /\w+ [\d.]+/.exec(said)?.[0] ?? UNTOLD;
	} catch {
		return UNTOLD;
	}
}

/** How many cores other programs keep busy, about: a run that begins with more than a few tenths of one is disturbed. */
export const busyCores = (): number => Number((loadavg()[0] ?? 0).toFixed(1));
