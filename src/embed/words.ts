/** Put in by the build: the title of the dataset, in both languages. */
declare const TITLE: Record<'en' | 'ru', string>;

/** What the element itself says. */
export const WORDS = {
	en: {
		open: 'Open the map and timeline',
		whole: 'Open in a new tab',
		title: `${TITLE.en}: map and timeline`,
	},
	ru: {
		open: 'Открыть карту и ленту времени',
		whole: 'Открыть в новой вкладке',
		title: `${TITLE.ru}: карта и лента времени`,
	},
} as const;
