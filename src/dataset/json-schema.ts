/** The schemas of the YAML files as JSON Schema: for editors that complete and check while one types, and for other programs. */
import { z } from 'zod';
import { project, SCHEMAS } from './schema.ts';

/** Name of the file -> its text. */
export function jsonSchemas(): Record<string, string> {
	const schemas = { ...SCHEMAS, project };
	const singular = (folder: string) => folder.replace(/s$/, '');
	return Object.fromEntries(
		Object.entries(schemas).map(([folder, schema]) => [
			`${folder === 'project' ? folder : singular(folder)}.schema.json`,
			`${JSON.stringify(z.toJSONSchema(schema, { io: 'input' }), null, '\t')}\n`,
		]),
	);
}
