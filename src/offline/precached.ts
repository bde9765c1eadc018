import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** A file that the worker keeps from the first visit on: its address relative to the page, and the SHA-256 of its content, hexadecimal. */
export type Precached = readonly [path: string, hash: string];

/** The app's own page, its code, styles and faces, and all of `data/` but what is there for others. */
const KEPT = /^(index\.html|icon\.svg|assets\/|data\/)/;
/** Open data to be downloaded, plain pages and their style; the embedding script is of the host's page. */
const FOR_OTHERS =
	/^data\/(index\.html$|records\.|towns\.csv|sources\.csv|timeline\.|schema\/)|\.csv|assets\/plain-|\.(map|gz|br)$/;

/** Whether the app itself may load the file, so that it is to be had with no network. @param path relative to the build's folder, with `/` */
export const isKept = (path: string): boolean => KEPT.test(path) && !FOR_OTHERS.test(path);

/** All files of a build that are kept, in the order of their paths. */
export function precachedIn(folder: string): Precached[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
		.filter(isKept)
		.sort()
		.map(
			(path) =>
				[
					path,
					createHash('sha256')
						.update(readFileSync(join(folder, path)))
						.digest('hex'),
				] as const,
		);
}
