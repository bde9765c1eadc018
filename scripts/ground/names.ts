/** Names of what Natural Earth calls otherwise, spelt as in the rest of the project. Keyed by `admin/name` there. */

export interface RegionName {
	/** only for the regions the project is about, whose areas are served too */
	id?: 'smolensk' | 'kaluga';
	en: string;
	ru: string;
}

const region = (en: string, ru: string): RegionName => ({ en: `${en} Region`, ru: `${ru} область` });

/** Regions whose names are shown: those of the focus and all that border on them, and the next ring. */
export const REGIONS: Record<string, RegionName> = {
	'RU/Smolensk': { id: 'smolensk', ...region('Smolensk', 'Смоленская') },
	'RU/Kaluga': { id: 'kaluga', ...region('Kaluga', 'Калужская') },
	'RU/Bryansk': region('Bryansk', 'Брянская'),
	'RU/Orel': region('Oryol', 'Орловская'),
	'RU/Tula': region('Tula', 'Тульская'),
	'RU/Moskovsskaya': region('Moscow', 'Московская'),
	"RU/Tver'": region('Tver', 'Тверская'),
	'RU/Pskov': region('Pskov', 'Псковская'),
	'RU/Novgorod': region('Novgorod', 'Новгородская'),
	'RU/Leningrad': region('Leningrad', 'Ленинградская'),
	'RU/Kursk': region('Kursk', 'Курская'),
	'RU/Lipetsk': region('Lipetsk', 'Липецкая'),
	"RU/Ryazan'": region('Ryazan', 'Рязанская'),
	'RU/Vladimir': region('Vladimir', 'Владимирская'),
	"RU/Yaroslavl'": region('Yaroslavl', 'Ярославская'),
	'RU/Vologda': region('Vologda', 'Вологодская'),
	'RU/Voronezh': region('Voronezh', 'Воронежская'),
	'RU/Belgorod': region('Belgorod', 'Белгородская'),
	'BY/Vitebsk': region('Vitebsk', 'Витебская'),
	'BY/Mogilev': region('Mogilev', 'Могилёвская'),
	'BY/Gomel': region('Gomel', 'Гомельская'),
	'BY/Minsk': region('Minsk', 'Минская'),
	'BY/Grodno': region('Grodno', 'Гродненская'),
	'BY/Brest': region('Brest', 'Брестская'),
	'UA/Chernihiv': region('Chernihiv', 'Черниговская'),
	'UA/Sumy': region('Sumy', 'Сумская'),
};

/** Countries of which only the whole is named: their districts are too small for these zooms. */
export const STATES: Record<string, RegionName> = {
	EST: { en: 'Estonia', ru: 'Эстония' },
	LVA: { en: 'Latvia', ru: 'Латвия' },
	LTU: { en: 'Lithuania', ru: 'Литва' },
};

/** Cities that are regions of their own today; on a map of 1941-1943 they belong to the region around them. */
export const CITIES: Record<string, string> = {
	'RU/Moskva': 'RU/Moskovsskaya',
	'RU/City of St. Petersburg': 'RU/Leningrad',
	'BY/City of Minsk': 'BY/Minsk',
	'UA/Kiev City': 'UA/Kiev',
};
