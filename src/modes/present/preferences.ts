/** What one who presents has chosen on this device; storage may be forbidden. */
const KEY = 'dnepr-oka/single-keys';

/** Whether keys of a single character act; they do, unless they were turned off. */
export function singleKeys(): boolean {
	try {
		return localStorage.getItem(KEY) !== 'off';
	} catch {
		return true;
	}
}

export function setSingleKeys(on: boolean): void {
	try {
		if (on) localStorage.removeItem(KEY);
		else localStorage.setItem(KEY, 'off');
	} catch {
		// It holds for this visit.
	}
}
