/** For unit tests: what the dataset is of, as the page has it from the index. Plain reading, since every test file pays for it. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import '../src/i18n/both.ts';
import { takeSubject } from '../src/subject.ts';

const project = parse(readFileSync(new URL('../data/project.yaml', import.meta.url), 'utf8'));
const day = (text: string) => Date.parse(`${text}T00:00:00Z`) / 86_400_000;

takeSubject({
	...project,
	eras: Object.fromEntries(Object.entries<string>(project.eras).map(([name, text]) => [name, day(text)])),
});
