import { expect, test } from 'vitest';
import { candidates, versionOf } from './find.mjs';

test('the one that is named comes first, then those on the PATH, the ESR before the other', () => {
	const found = candidates({ PATH: '/a:/b', FIREFOX_PATH: '/own/firefox' });
	expect(found.slice(0, 5)).toEqual(['/own/firefox', '/a/firefox-esr', '/a/firefox', '/b/firefox-esr', '/b/firefox']);
	expect(found).toContain('/usr/bin/firefox-esr');
});

test('what is no Firefox, or is not there, has no version', () => {
	expect(versionOf('/no/such/firefox')).toBeUndefined();
	expect(versionOf(process.execPath)).toBeUndefined();
});
