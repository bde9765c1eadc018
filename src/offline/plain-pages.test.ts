import { expect, test } from 'vitest';
import { liveViewOf } from './plain-pages.ts';

const scope = 'https://example.org/map/';

test.each([
	['record/dulag-126-smolensk/', '?lang=en#select=dulag-126-smolensk'],
	['ru/record/dulag-126-smolensk/index.html', '?lang=ru#select=dulag-126-smolensk'],
	['ru/chronicle/', '?lang=ru'],
	['record/dulag-126-smolensk/?from=elsewhere', '?lang=en#select=dulag-126-smolensk'],
])('with no network, %s leads to the app', (page, live) => expect(liveViewOf(scope + page, scope)).toBe(scope + live));

test.each(['data/', 'glossary/', 'record/Not_An_Id/', 'nowhere/'])('%s has no like in the app', (page) =>
	expect(liveViewOf(scope + page, scope)).toBeNull(),
);
