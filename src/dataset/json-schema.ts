/** The schemas of the YAML files as JSON Schema: for editors that complete and check while one types, and for other programs. */
import { z } from 'zod';
import { SCHEMAS, SINGLE } from './schema.ts';

/** Folder or file of `data/` -> the name of its schema, without ending. */
export const schemaName = (folder: string): string =>
	Object.hasOwn(SINGLE, folder) ? folder : folder.replace(/s$/, '');

/** Name of the file -> its text. */
export function jsonSchemas(): Record<string, string> {
	const single = Object.entries(SINGLE).map(([name, { schema }]) => [name, schema] as const);
	return Object.fromEntries(
		[...Object.entries(SCHEMAS), ...single].map(([folder, schema]) => [
			`${schemaName(folder)}.schema.json`,
			`${JSON.stringify(z.toJSONSchema(schema, { io: 'input' }), null, '\t')}\n`,
		]),
	);
}
