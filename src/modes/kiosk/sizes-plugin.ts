import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { kioskSizes } from './sizes.ts';

/** What the kiosk imports: the sizes of its writing, made from the other styles. */
const NAME = 'virtual:kiosk-sizes.css';
/** Styles of drawings whose text is measured. */
const DRAWN = new Set([
	'items.css',
	'lane-captions.css',
	'map-controls.css',
	'map.css',
	'overview.css',
	'playhead.css',
	'timeline.css',
]);
const FOLDERS = ['src/styles', 'src/share', 'src/offline'];

export function kioskSizesPlugin(): Plugin {
	let root = process.cwd();
	return {
		name: 'kiosk-sizes',
		configResolved(config) {
			root = config.root;
		},
		resolveId: (id) => (id === NAME ? `\0${NAME}` : null),
		load(id) {
			if (id !== `\0${NAME}`) return null;
			return FOLDERS.flatMap((folder) =>
				readdirSync(join(root, folder))
					.filter((name) => name.endsWith('.css'))
					.sort()
					.map((name) => {
						const file = join(root, folder, name);
						this.addWatchFile(file);
						return kioskSizes(readFileSync(file, 'utf8'), DRAWN.has(name) ? 'drawn' : 'read');
					}),
			).join('');
		},
	};
}
