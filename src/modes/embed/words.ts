import type { Language } from '../../dataset/served.ts';

interface EmbedWords {
	whole: string;
	wholeTitle: string;
	back: string;
	wheel: (key: string) => string;
	fingers: string;
}

export const EMBED_WORDS: Record<Language, EmbedWords> = {
	en: {
		whole: 'Open the whole',
		wholeTitle: 'Open the whole map and timeline in a new tab',
		back: 'Back to the day',
		wheel: (key) => `To zoom, hold ${key} and turn the wheel`,
		fingers: 'To move the map, use two fingers',
	},
	ru: {
		whole: 'Открыть целиком',
		wholeTitle: 'Открыть карту и ленту времени целиком в новой вкладке',
		back: 'Назад к дате',
		wheel: (key) => `Чтобы изменить масштаб, вращайте колесо, удерживая ${key}`,
		fingers: 'Чтобы двигать карту, проведите двумя пальцами',
	},
};
