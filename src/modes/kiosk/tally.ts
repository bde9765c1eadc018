import { type Counts, countsAsCsv, readCounts } from './counts.ts';

const KEY = 'dnepr-oka-kiosk';
/** The disk is written to at most so often, milliseconds. */
const WRITE_MS = 3000;

/** Counts on this device, as far as it lets itself be written to. */
export function keepTally() {
	const today = new Date().toISOString().slice(0, 10);
	const counts = readCounts(kept(), today);
	let timer: ReturnType<typeof setTimeout> | undefined;
	const write = () => {
		clearTimeout(timer);
		timer = undefined;
		try {
			localStorage.setItem(KEY, JSON.stringify(counts));
		} catch {
			// Full or forbidden: the counts hold until the page is loaded anew.
		}
	};
	const later = () => {
		timer ??= setTimeout(write, WRITE_MS);
	};
	return {
		counts: counts as Readonly<Counts>,
		count(what: 'visits' | 'resets' | 'errors' | 'losses'): void {
			counts[what]++;
			later();
		},
		opened(id: string): void {
			counts.opened[id] = (counts.opened[id] ?? 0) + 1;
			later();
		},
		error(message: string): void {
			counts.lastError = message.slice(0, 300);
			this.count('errors');
		},
		/** Written at once: the page is about to go. */
		reload(reason: string): void {
			counts.reloads[reason] = (counts.reloads[reason] ?? 0) + 1;
			write();
		},
		csv: (name: (id: string) => string) => countsAsCsv(counts, name),
	};
}
export type Tally = ReturnType<typeof keepTally>;

function kept(): string | null {
	try {
		return localStorage.getItem(KEY);
	} catch {
		return null;
	}
}
