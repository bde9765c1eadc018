/** The first line of a YAML file, by which an editor that knows YAML finds its schema: completion, and faults while one types. */
import type { Fault } from './faults.ts';
import { schemaName } from './json-schema.ts';
import type { DataFile } from './read.ts';

/** The line that a file of the dataset begins with. */
export function firstLineOf({ path, folder }: Pick<DataFile, 'path' | 'folder'>): string {
	const up = path.split('/').length > 2 ? '..' : '.';
	return `# yaml-language-server: $schema=${up}/schema/${schemaName(folder)}.schema.json`;
}

export const firstLineFaults = (files: readonly DataFile[]): Fault[] =>
	files
		.filter((file) => file.firstLine !== undefined && file.firstLine !== firstLineOf(file))
		.map((file) => ({
			file: file.path,
			line: 1,
			column: 1,
			message: `the first line names no schema, or another: write \`${firstLineOf(file)}\``,
		}));
