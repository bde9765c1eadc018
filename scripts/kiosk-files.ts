/** Of a build, what a screen that leads nowhere has no use for: plain pages, open data, what others embed, how a host is set up. */
const NOT =
	/^(ru|record|chronicle|camps|memorials|towns|glossary|oembed|embed|hosting)(\/|$)|^embed\.|^data\/(schema|index\.html|records\.|timeline\.)|\.csv|\.(gz|br)$|^picture|^(_headers|_redirects|\.htaccess|robots\.txt|sitemap)/;

/** Whether a file or folder of the build goes into the pack. @param path relative to the build's folder, with `/` */
export const isPacked = (path: string): boolean => !NOT.test(path);

/** Headers as nginx reads them: the same that the pack's own server sends. */
export const headersForNginx = (headers: Readonly<Record<string, string>>): string =>
	Object.entries(headers)
		.map(([name, value]) => `add_header ${name} "${value}" always;\n`)
		.join('');
