/** The digest that an `integrity` and a cache are checked by: SHA-256, hexadecimal. */
export async function hashOf(bytes: ArrayBuffer): Promise<string> {
	const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
	return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The same digest as browsers want it in `integrity`. */
export function integrityOf(hash: string): string {
	const bytes = hash.match(/../g) ?? [];
	return `sha256-${btoa(String.fromCharCode(...bytes.map((byte) => Number.parseInt(byte, 16))))}`;
}

/**
 * Whether a kept file is still what it was built as. The page itself is looked at for its root only: some servers add to pages on their way.
 * @param hash of the content as built; `undefined`: the page
 */
export async function isWhole(response: Response, hash: string | undefined): Promise<boolean> {
	if (hash === undefined) return (await response.clone().text()).includes('id="app"');
	return (await hashOf(await response.clone().arrayBuffer())) === hash;
}
