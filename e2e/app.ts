import type { Locator, Page } from '@playwright/test';
import { expect } from './support.ts';

export type Language = 'en' | 'ru';
export const LANGUAGES: readonly Language[] = ['en', 'ru'];

/** The names of the public interface, in both languages. */
export const NAMES = {
	en: {
		map: 'Map',
		timeline: 'Timeline',
		details: 'Details',
		search: 'Search',
		date: 'Date',
		layers: 'Layers',
		share: 'Share',
		play: 'Play',
		pause: 'Pause',
		previous: 'Previous event',
		next: 'Next event',
		goToDate: 'Go to date',
		zoomTimelineIn: 'Zoom timeline in',
		zoomTimelineOut: 'Zoom timeline out',
		wholePeriod: 'Whole period',
		zoomMapIn: 'Zoom map in',
		zoomMapOut: 'Zoom map out',
		otherLanguage: 'Русский',
		sources: 'Sources',
		retry: 'Try again',
		about: 'About',
		more: 'More of the page',
		less: 'Less of the page',
	},
	ru: {
		map: 'Карта',
		timeline: 'Лента времени',
		details: 'Подробности',
		search: 'Поиск',
		date: 'Дата',
		layers: 'Слои',
		share: 'Поделиться',
		play: 'Пуск',
		pause: 'Пауза',
		previous: 'Предыдущее событие',
		next: 'Следующее событие',
		goToDate: 'Перейти к дате',
		zoomTimelineIn: 'Приблизить ленту',
		zoomTimelineOut: 'Отдалить ленту',
		wholePeriod: 'Весь период',
		zoomMapIn: 'Приблизить карту',
		zoomMapOut: 'Отдалить карту',
		otherLanguage: 'English',
		sources: 'Источники',
		retry: 'Повторить',
		about: 'О проекте',
		more: 'Раскрыть страницу',
		less: 'Свернуть страницу',
	},
} as const satisfies Record<Language, Record<string, string>>;

/** The day of `YYYY-MM-DD` as the slider counts: days since 1970-01-01. */
export const day = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / 86_400_000;

/** The parts of the app by role and name, as someone who does not see it finds them. */
export function partsOf(page: Page, language: Language = 'en') {
	const names = NAMES[language];
	const region = (name: string) => page.getByRole('region', { name, exact: true });
	const button = (name: string) => page.getByRole('button', { name, exact: true });
	const timeline = region(names.timeline);
	return {
		names,
		banner: page.getByRole('banner'),
		map: region(names.map),
		timeline,
		details: page.getByRole('complementary', { name: names.details, exact: true }),
		searchBox: page.getByRole('combobox', { name: names.search, exact: true }),
		slider: timeline.getByRole('slider', { name: names.date, exact: true }),
		goToDate: page.getByRole('textbox', { name: names.goToDate, exact: true }),
		layersButton: button(names.layers),
		layers: page.getByRole('group', { name: names.layers, exact: true }),
		button,
	};
}
export type Parts = ReturnType<typeof partsOf>;

/** The day that the slider is at. */
export const dayAt = async (slider: Locator): Promise<number> => Number(await slider.getAttribute('aria-valuenow'));

export async function expectDay(slider: Locator, iso: string): Promise<void> {
	await expect(slider).toHaveAttribute('aria-valuenow', String(day(iso)));
}

/** Types a date into the field and sends it. */
export async function goTo({ goToDate }: Parts, typed: string): Promise<void> {
	await goToDate.fill(typed);
	await goToDate.press('Enter');
}

/** Finds a record by its name and opens it. */
export async function openBySearch({ searchBox }: Parts, page: Page, typed: string, name: string): Promise<void> {
	await searchBox.fill(typed);
	await page.getByRole('option', { name }).first().click();
}

/**
 * Drags the slider with the mouse until it is at a day, as a hand does: looking where it is, and moving on.
 * @returns with the button still down when `hold` is set
 */
export async function dragTo(
	page: Page,
	slider: Locator,
	target: number,
	{ near = 0, hold = false } = {},
): Promise<void> {
	const box = await slider.boundingBox();
	if (!box) throw new Error('the slider is not to be seen');
	let x = box.x + box.width / 2;
	const y = box.y + box.height / 2;
	await page.mouse.move(x, y);
	await page.mouse.down();
	x += 8;
	await page.mouse.move(x, y);
	let [lastX, last] = [x - 8, await dayAt(slider)];
	let pace = 1;
	for (let i = 0; i < 60; i++) {
		const now = await dayAt(slider);
		if (Math.abs(now - target) <= near) break;
		if (now !== last) pace = Math.max((now - last) / (x - lastX), 0.05);
		[lastX, last] = [x, now];
		const step = (target - now) / pace;
		x += Math.sign(step) * Math.min(Math.max(Math.abs(step) * 0.8, 0.5), 300);
		await page.mouse.move(x, y);
	}
	if (!hold) await page.mouse.up();
	expect(Math.abs((await dayAt(slider)) - target)).toBeLessThanOrEqual(near);
}
