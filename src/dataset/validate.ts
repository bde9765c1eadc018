/** From files to a dataset whose every record fits its schema and whose every reference resolves, or to all faults at once. */
import { z } from 'zod';
import { BrokenData, didYouMean, type Fault } from './faults.ts';
import type { Dataset, Located } from './located.ts';
import type { DataFile } from './read.ts';
import { crossFaults } from './references.ts';
import type { Began, Corrections, Folder, Glossary, Project, Single } from './schema.ts';
import { SCHEMAS, SINGLE } from './schema.ts';

/**
 * Checks files against their schemas, then against each other.
 * @returns the dataset (of those records that fit) and all faults
 */
export function validate(files: DataFile[]): { dataset: Dataset; faults: Fault[] } {
	const faults: Fault[] = [];
	const dataset: Dataset = {
		project: EMPTY,
		began: null,
		corrections: null,
		glossary: null,
		towns: [],
		events: [],
		camps: [],
		memorials: [],
		topics: [],
		sources: [],
		tours: [],
	};
	for (const file of files) {
		faults.push(...file.faults);
		if (file.faults.length) continue;
		const { folder } = file;
		const schema: z.ZodType = isSingle(folder) ? SINGLE[folder].schema : SCHEMAS[folder];
		const result = schema.safeParse(file.value);
		if (!result.success) faults.push(...result.error.issues.flatMap((issue) => explain(issue, file, schema)));
		else if (folder === 'project') dataset.project = result.data as Project;
		else if (folder === 'began') dataset.began = { file, value: result.data as Began };
		else if (folder === 'corrections') dataset.corrections = { file, value: result.data as Corrections };
		else if (folder === 'glossary') dataset.glossary = { file, value: result.data as Glossary };
		else (dataset[folder] as Located<unknown>[]).push({ file, value: result.data });
	}
	if (!files.some((file) => file.folder === 'project')) {
		faults.push({
			file: 'data/project.yaml',
			line: 1,
			column: 1,
			message: 'is missing: it holds title, eras, extent, regions and holders',
		});
	}
	faults.push(...crossFaults(dataset, files));
	return { dataset, faults };
}

/** The dataset, or BrokenData with every fault. */
export function validated(files: DataFile[]): Dataset {
	const { dataset, faults } = validate(files);
	if (faults.length) throw new BrokenData(faults);
	return dataset;
}

/** Stands in for a project that could not be read: its fault is reported, and no check asks more of it. */
const EMPTY: Project = {
	regions: [],
	districts: {},
	extent: [-180, -90, 180, 90],
} as unknown as Project;

const isSingle = (folder: Folder | Single): folder is Single => Object.hasOwn(SINGLE, folder);

/** zod's finding in words that say how to mend it. */
function explain(issue: z.core.$ZodIssue, file: DataFile, schema: z.ZodType): Fault[] {
	const path = issue.path;
	const key = String(path.at(-1) ?? '');
	const fault = (message: string, at = file.at(path)): Fault => ({ file: file.path, ...at, message });
	switch (issue.code) {
		case 'unrecognized_keys':
			return issue.keys.map((unknown) =>
				fault(`'${unknown}' is no key of this${didYouMean(unknown, keysOf(schema))}`, file.at(path, unknown)),
			);
		case 'invalid_type':
			if (issue.input === undefined && valueAt(file.value, path) === undefined) {
				return [
					fault(
						`'${path.join('.')}' is missing: add it${key === 'en' || key === 'ru' ? ' (every text is in both languages)' : ''}`,
					),
				];
			}
			return [fault(`'${path.join('.')}' must be ${issue.expected}`)];
		case 'invalid_value': {
			const got = valueAt(file.value, path);
			if (got === undefined) return [fault(`'${path.join('.')}' is missing: one of ${issue.values.join(', ')}`)];
			return [
				fault(
					`'${String(got)}' is not one of ${issue.values.join(', ')}${didYouMean(String(got), issue.values.map(String))}`,
				),
			];
		}
		case 'invalid_union':
			if (valueAt(file.value, path) === undefined) return [fault(`'${path.join('.')}' is missing: add it`)];
			return [
				fault(
					`'${path.join('.')}' is not of a known form: ${issue.errors
						.flat()
						.map((e) => e.message)
						.join('; or ')}`,
				),
			];
		default:
			return [fault(path.length ? `'${path.join('.')}': ${issue.message}` : issue.message)];
	}
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
	let at: unknown = value;
	for (const key of path) at = (at as Record<PropertyKey, unknown> | undefined | null)?.[key];
	return at;
}

const knownKeys = new WeakMap<z.ZodType, Set<string>>();

/** Every key that a schema knows at any depth: what a mistyped key may have been meant to be. */
function keysOf(schema: z.ZodType): Set<string> {
	let keys = knownKeys.get(schema);
	if (!keys) {
		keys = new Set();
		const walk = (node: unknown): void => {
			if (!node || typeof node !== 'object') return;
			for (const [name, value] of Object.entries(node)) {
				if (name === 'properties') for (const property of Object.keys(value as object)) keys?.add(property);
				if (name === 'propertyNames') for (const key of (value as { enum?: string[] }).enum ?? []) keys?.add(key);
				walk(value);
			}
		};
		walk(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }));
		knownKeys.set(schema, keys);
	}
	return keys;
}
