import { expect, test } from 'vitest';
import { firstLineFaults, firstLineOf } from './first-line.ts';
import { readText } from './read.ts';

const line = '# yaml-language-server: $schema=../schema/town.schema.json';

test('every file names the schema that it must fit, relative to itself', () => {
	expect(firstLineOf({ path: 'data/towns/vyazma.yaml', folder: 'towns' })).toBe(line);
	expect(firstLineOf({ path: 'data/project.yaml', folder: 'project' })).toBe(
		'# yaml-language-server: $schema=./schema/project.schema.json',
	);
	expect(firstLineFaults([readText(`${line}\nid: x\n`, 'data/towns/x.yaml', 'towns')])).toEqual([]);
});

test.each(['id: x\n', '', `# ${line}\n`, line.replace('town', 'camp')])('%j is a fault', (text) => {
	const faults = firstLineFaults([readText(text, 'data/towns/x.yaml', 'towns')]);
	expect(faults).toEqual([
		{ file: 'data/towns/x.yaml', line: 1, column: 1, message: expect.stringContaining(`write \`${line}\``) },
	]);
});
