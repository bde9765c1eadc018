const before: (() => void)[] = [];

/** What is to be done whenever the page is about to be loaded anew. */
export function beforeReload(act: () => void): void {
	before.push(act);
}

/** Loads the page anew where the visitor is: what the address still waits to say is said first. */
export function reloadHere(): void {
	for (const act of before) act();
	location.reload();
}
