/**
 * Where a plain page that is not to be had leads instead: the app at the same record, which is always to be had.
 * @param address the plain page's
 * @param scope the folder of the app, with a slash at its end
 * @returns null for what has no like in the app
 */
export function liveViewOf(address: string, scope: string): string | null {
	const { pathname } = new URL(address);
	const path = pathname.slice(new URL(scope).pathname.length);
	const match = /^(ru\/)?(?:record\/([a-z0-9-]+)|chronicle|camps|memorials|towns)\/(?:index\.html)?$/.exec(path);
	if (!match) return null;
	return `${scope}?lang=${match[1] ? 'ru' : 'en'}${match[2] ? `#select=${match[2]}` : ''}`;
}
