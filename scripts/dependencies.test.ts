import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { WHY } from './dependencies-why.ts';

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
const { dependencies, devDependencies } = JSON.parse(read('package.json'));
const named = Object.keys({ ...dependencies, ...devDependencies }).sort();

test('each dependency has a reason to be here, and each reason its dependency', () => {
	expect(Object.keys(WHY).sort()).toEqual(named);
});

test.each(named)('%s is free to use and to pass on', (name) => {
	const { license } = JSON.parse(read(`node_modules/${name}/package.json`));
	expect(license).toMatch(/^\(?(MIT|ISC|BSD-[23]-Clause|0BSD|Apache-2\.0|MPL-2\.0|OFL-1\.1|BlueOak-1\.0\.0)\b/);
});
