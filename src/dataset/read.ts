/** The YAML files of `data/` as documents that remember where each value stands. Build time only. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { type Document, isMap, LineCounter, type Node, parseDocument } from 'yaml';
import type { Fault } from './faults.ts';
import { type Folder, SCHEMAS, SINGLE, type Single } from './schema.ts';

export interface DataFile {
	/** Path from the root of the repository, with `/`. */
	path: string;
	/** Which schema it must fit. */
	folder: Folder | Single;
	/** The file's name without ending: the id that its record must bear. */
	name: string;
	value: unknown;
	/** Its first line: an editor that knows YAML finds its schema there. */
	firstLine?: string;
	/** Faults of YAML itself: syntax, duplicate keys. */
	faults: Fault[];
	/** Where the value at a path of keys stands; of what is missing, where its nearest parent stands. */
	at(path: readonly PropertyKey[], key?: string): { line: number; column: number };
}

export const FOLDERS = Object.keys(SCHEMAS) as Folder[];

/** Reads one text. @param path as it is to be named in faults */
export function readText(text: string, path: string, folder: DataFile['folder']): DataFile {
	const lines = new LineCounter();
	const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
	const faults = [...document.errors, ...document.warnings].map((error) => ({
		file: path,
		...place(lines, error.pos[0]),
		message:
			error.code === 'DUPLICATE_KEY'
				? 'this key is there twice: keep one'
				: `not YAML: ${error.message}; check indentation, colons and quotes`,
	}));
	let value: unknown;
	try {
		if (faults.length === 0) value = document.toJS();
	} catch (error) {
		// Aliases to what is not there, or aliases of aliases without end: the parser finds them only when it follows them.
		const message = `not YAML: ${(error as Error).message}; write it out, without anchors (&) and aliases (*)`;
		faults.push({ file: path, line: 1, column: 1, message });
	}
	const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.ya?ml$/, '');
	return {
		path,
		folder,
		name,
		firstLine: text.slice(0, Math.max(0, `${text}\n`.indexOf('\n'))).trimEnd(),
		value,
		faults,
		at: (keys, key) => place(lines, offset(document, keys, key)),
	};
}

function place(lines: LineCounter, at: number) {
	const { line, col } = lines.linePos(at);
	return { line: Math.max(1, line), column: Math.max(1, col) };
}

function offset(document: Document, path: readonly PropertyKey[], key?: string): number {
	for (let length = path.length; length >= 0; length--) {
		const node = (length ? document.getIn(path.slice(0, length), true) : document.contents) as Node | null | undefined;
		if (!node?.range) continue;
		if (key !== undefined && length === path.length && isMap(node)) {
			const pair = node.items.find((item) => String(item.key) === key);
			const range = (pair?.key as Node | undefined)?.range;
			if (range) return range[0];
		}
		return node.range[0];
	}
	return 0;
}

/**
 * Reads every file of the dataset.
 * @param root folder of the repository
 * @param cache texts already read, by path: a file whose text has not changed is not parsed again
 */
export function readData(root: string, cache = new Map<string, { text: string; file: DataFile }>()): DataFile[] {
	const read = (absolute: string, folder: DataFile['folder']) => {
		const path = relative(root, absolute).split(sep).join('/');
		const text = readFileSync(absolute, 'utf8');
		const known = cache.get(path);
		if (known?.text === text) return known.file;
		const file = readText(text, path, folder);
		cache.set(path, { text, file });
		return file;
	};
	const files = (Object.keys(SINGLE) as Single[]).flatMap((name) => {
		const path = join(root, 'data', `${name}.yaml`);
		return SINGLE[name].optional && !existsSync(path) ? [] : [read(path, name)];
	});
	for (const folder of FOLDERS) {
		const directory = join(root, 'data', folder);
		if (!existsSync(directory)) continue;
		for (const name of readdirSync(directory).sort()) {
			if (/\.ya?ml$/.test(name)) files.push(read(join(directory, name), folder));
		}
	}
	return files;
}
