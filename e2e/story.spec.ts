import { day, dragTo, expectDay, LANGUAGES, openBySearch, type Parts, partsOf } from './app.ts';
import { expect, openApp, test } from './support.ts';

const WORDS = {
	en: {
		occupied: /under German occupation/,
		soviet: /, Soviet/,
		towns: ['Smolensk', 'Roslavl'],
		date: '25 September 1943',
		freed: /Smolensk.*Roslavl.*freed/,
		liberated: /^25 September 1943: Smolensk.*Roslavl.*liberated/,
		camp: 'Dulag 126, Smolensk',
		memorial: 'Memorial on the site of POW camp No. 126',
	},
	ru: {
		occupied: /под немецкой оккупацией/,
		soviet: /, совет/i,
		towns: ['Смоленск', 'Рославль'],
		date: '25 сентября 1943',
		freed: /Освобождены: Смоленск.*Рославль/,
		liberated: /^25 сентября 1943.*освобождены: Смоленск.*Рославль/,
		camp: 'Дулаг 126, Смоленск',
		memorial: 'Мемориал на месте лагеря военнопленных № 126',
	},
} as const;

for (const language of LANGUAGES) {
	const words = WORDS[language];

	test(`the story, ${language}: scrub to 25 September 1943, read of Dulag 126, follow it to its memorial`, async ({
		page,
	}) => {
		await openApp(page, `?lang=${language}`);
		const parts = partsOf(page, language);
		const { slider, map, details, button, names } = parts;
		await expectDay(slider, '1941-06-22');

		await dragTo(page, slider, day('1943-09-10'), { near: 6 });
		for (const town of words.towns) await expect(townOn(parts, town)).toHaveAccessibleName(words.occupied);

		// A day is a pixel wide: nearer, the hand hits the day it wants.
		await button(names.zoomTimelineIn).click();
		await button(names.zoomTimelineIn).click();
		await dragTo(page, slider, day('1943-09-25'));
		for (const town of words.towns) await expect(townOn(parts, town)).toHaveAccessibleName(words.soviet);
		await expect(slider).toHaveAttribute('aria-valuetext', words.liberated);
		await expect(details.getByRole('heading', { level: 2 })).toContainText(words.date);
		await expect(details).toContainText(words.freed);

		await openBySearch(parts, page, words.camp, words.camp);
		await expect(details.getByRole('heading', { level: 2 })).toContainText(words.camp);
		await expectDay(slider, '1943-09-25');
		const sources = details.getByRole('listitem').filter({ has: page.locator('a[href^="http"]') });
		await expect(details.getByRole('heading', { name: names.sources })).toBeVisible();
		expect(await sources.count()).toBeGreaterThan(3);
		await expect(sources.first().getByRole('link').first()).toHaveAttribute('href', /^https?:\/\/./);

		await details.getByRole('button', { name: words.memorial }).click();
		await expect(details.getByRole('heading', { level: 2 })).toContainText(words.memorial);
		await expect(slider).toHaveAttribute('aria-valuetext', /^1975/);
		await expect(map.getByRole('button', { name: words.memorial })).toHaveCount(1);
		await expect(details.getByRole('button', { name: words.camp })).toBeVisible();
	});
}

const townOn = ({ map }: Parts, name: string) => map.getByRole('button', { name: new RegExp(`^${name},`) }).first();
