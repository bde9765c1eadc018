interface OfflineWords {
	newVersion: string;
	takeIt: string;
	later: string;
}

export const offlineWords: Record<'en' | 'ru', OfflineWords> = {
	en: { newVersion: 'A new version is there', takeIt: 'Load it', later: 'Later' },
	ru: { newVersion: 'Есть новая версия', takeIt: 'Загрузить', later: 'Позже' },
};
