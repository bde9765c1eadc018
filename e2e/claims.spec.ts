import { LANGUAGES, partsOf } from './app.ts';
import { expect, openApp, test } from './support.ts';

const WORDS = {
	en: {
		other: /^\d+ other dates?, and who gives (it|them)$/,
		kinds: 'What each kind of source is good for',
		began: 'Where this began',
		statement: 'Every statement of the texts from which the collection began, and what is known of it.',
		verdicts: ['confirmed', 'corrected', 'not found'],
		log: 'Corrections',
	},
	ru: {
		other: /^Ещё \d+ дат[аы]? и кто (её|их) называет$/,
		kinds: 'Чем полезен каждый вид источников',
		began: 'С чего это началось',
		statement: 'Каждое утверждение текстов, с которых началось собрание, и что о нём известно.',
		verdicts: ['подтверждено', 'исправлено', 'не найдено'],
		log: 'Исправления',
	},
} as const;

for (const language of LANGUAGES) {
	test(`who says what, ${language}: dates that differ, sources, and what became of the first texts`, async ({
		page,
	}) => {
		const words = WORDS[language];
		const fetched: string[] = [];
		page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
		await openApp(page, `?lang=${language}#date=1942-08-01&select=dulag-184-vyazma`);
		const { details, button, names } = partsOf(page, language);

		// The date shown first, and by the keyboard the others with who gives them.
		const other = details.locator('summary').filter({ hasText: words.other });
		const folded = other.locator('xpath=..').getByRole('listitem');
		await expect(folded.first()).toBeHidden();
		await other.press('Enter');
		await expect(folded.first().getByRole('link').first()).toBeVisible();

		// Counts of one thing side by side, each with its source.
		const counts = details.locator('.claims.plot').first().getByRole('listitem');
		await expect.poll(() => counts.count()).toBeGreaterThan(1);
		for (const count of await counts.all()) await expect(count.getByRole('link').first()).toBeVisible();
		await details.getByText(words.kinds, { exact: true }).click();
		await expect(details.getByRole('definition').first()).toBeVisible();

		// The page on the first texts is fetched when it is opened, and leads on to the records.
		expect(fetched.filter((path) => /began|corrections/.test(path))).toEqual([]);
		await button(names.about).click();
		await details.getByText(words.log, { exact: true }).click();
		await details.getByRole('button', { name: words.statement }).click();
		await expect(details.getByRole('heading', { level: 2, name: words.began })).toBeVisible();
		const statements = details.locator('.statements').getByRole('listitem');
		await expect.poll(() => statements.count()).toBeGreaterThan(20);
		for (const verdict of words.verdicts)
			await expect(statements.getByText(verdict, { exact: true }).first()).toBeVisible();
		expect(fetched.filter((path) => /began|corrections/.test(path)).length).toBe(2);
		const link = statements.getByRole('button').first();
		const name = ((await link.textContent()) ?? '').trim();
		await link.click();
		await expect(details.getByRole('heading', { level: 2, name, exact: true })).toBeVisible();
	});
}

test('an id that a record bore earlier still opens it', async ({ page }) => {
	await openApp(page, '#date=1942-08-01&select=lyudinovo-underground-1941');
	const { details } = partsOf(page);
	await expect(details.getByRole('heading', { level: 2 })).toHaveText(/Lyudinovo/);
	await expect(page).toHaveURL(/select=lyudinovo-underground(&|$)/);
});
