interface River {
	en: string;
	ru: string;
	/** 1 is to be seen from zoom 5, 2 from zoom 6, 3 from zoom 7 */
	rank: 1 | 2 | 3;
}

interface NamedCourse extends River {
	/** waypoints, source first: `longitude latitude`, two blanks between */
	via: string;
	/** WDBII's canals may be followed too */
	canal?: true;
}

interface ApproximateCourse extends River {
	/** the river that takes it up, named above it in these lists */
	into: string;
	places: [name: string, longitude: number, latitude: number][];
}

/**
 * Which river is which. WDBII has no names, so each river is named by waypoints from source to mouth, places known to
 * stand on it: longitude and latitude in degrees, a few km right is enough, for the course between follows the data.
 */
export const NAMED: NamedCourse[] = [
	{
		en: 'Volga',
		ru: 'Волга',
		rank: 1,
		via: '32.56 57.24  32.72 56.92  33.46 56.86  34.33 56.26  35.9 56.86  37.17 56.74  38.33 57.53  38.85 58.05  39.9 57.63  40.93 57.76  44.0 56.34  49.05 55.77  50.08 53.2  46.05 51.53  44.55 48.7',
	},
	{
		en: 'Dnepr',
		ru: 'Днепр',
		rank: 1,
		via: '33.7 55.87  33.3 54.92  32.04 54.78  30.42 54.51  30.33 53.9  30.05 53.09  30.8 51.95  30.56 50.45  32.08 49.46  35.08 48.47  35.1 47.85',
	},
	{
		en: 'Oka',
		ru: 'Ока',
		rank: 1,
		via: '36.12 52.37  36.07 52.97  36.14 53.81  36.25 54.5  37.07 54.5  37.42 54.87  38.83 55.06  39.7 54.66  41.4 54.93  42.05 55.57  43.98 56.33',
	},
	{
		en: 'Western Dvina',
		ru: 'Западная Двина',
		rank: 1,
		via: '32.3 56.74  32.07 56.26  31.2 55.6  30.2 55.19  28.78 55.48  26.53 55.87  24.1 56.95',
	},
	{
		en: 'Desna',
		ru: 'Десна',
		rank: 1,
		via: '33.3 54.57  33.18 54.57  33.1 54.3  34.33 53.24  33.77 52.58  33.27 51.98  31.3 51.48  30.55 50.56',
	},
	{ en: 'Moskva', ru: 'Москва', rank: 2, via: '35.27 55.55  36.03 55.51  36.85 55.73  37.6 55.75  38.83 55.08' },
	{ en: 'Sozh', ru: 'Сож', rank: 2, via: '32.0 54.73  32.15 54.19  31.72 53.7  31.0 53.44  31.02 52.42  30.8 51.96' },
	{ en: 'Berezina', ru: 'Березина', rank: 2, via: '28.0 54.96  28.5 54.23  29.25 53.14  30.25 52.56' },
	{ en: 'Bolva', ru: 'Болва', rank: 2, via: '33.93 54.35  34.35 54.07  34.46 53.58  34.36 53.28' },
	{ en: 'Lovat', ru: 'Ловать', rank: 2, via: '30.25 55.85  30.53 56.34  31.18 57.15  31.35 58.1' },
	{ en: 'Velikaya', ru: 'Великая', rank: 3, via: '29.45 56.42  28.65 56.71  28.35 57.34  28.33 57.82' },
	{ en: 'Tvertsa', ru: 'Тверца', rank: 3, via: '34.6 57.57  34.97 57.04  35.92 56.86' },
	{ en: 'Don', ru: 'Дон', rank: 1, via: '38.32 54.03  38.95 52.6  39.15 51.6  40.1 50.46  43.4 48.75  41.5 47.6' },
	{ en: 'Pripyat', ru: 'Припять', rank: 2, via: '26.1 52.1  29.25 52.05  30.5 51.15' },
	{ en: 'Neman', ru: 'Неман', rank: 2, via: '26.9 53.5  23.83 53.68' },
	{ en: 'Seym', ru: 'Сейм', rank: 2, via: '36.5 51.75  36.2 51.7  32.6 51.45' },
	{ en: 'Volkhov', ru: 'Волхов', rank: 2, via: '31.3 58.52  32.3 60.1' },
	{ en: 'Msta', ru: 'Мста', rank: 3, via: '34.4 57.9  33.9 58.39  31.5 58.4' },
	{ en: 'Moscow Canal', ru: 'Канал имени Москвы', rank: 3, canal: true, via: '37.12 56.73  37.47 55.83' },
];

/**
 * Rivers that matter to this story and are missing from WDBII and Natural Earth alike. Their course is drawn through the
 * places known to stand on them, from the first such place to the mouth, and smoothed: right to a few km, without the
 * windings. They carry `approximate: true`, so that a painter and a legend can tell them from surveyed lines.
 * `into` names the river that takes them up; the last point is moved onto it.
 */
export const APPROXIMATE: ApproximateCourse[] = [
	{
		en: 'Ugra',
		ru: 'Угра',
		rank: 2,
		into: 'Oka',
		places: [
			['Babarykino, source', 33.48, 54.5],
			['Vskhody', 33.96, 54.73],
			['Znamenka', 34.54, 54.93],
			['below Znamenka', 34.9, 54.88],
			['Yukhnov', 35.24, 54.75],
			['Nikola-Lenivets', 35.6, 54.75],
			['Tovarkovo', 35.93, 54.69],
			['Dvortsy', 36.01, 54.62],
			['mouth above Kaluga', 36.12, 54.5],
		],
	},
	{
		en: 'Protva',
		ru: 'Протва',
		rank: 3,
		into: 'Oka',
		places: [
			['Vereya', 36.17, 55.34],
			['Borovsk', 36.49, 55.21],
			['Yermolino', 36.6, 55.19],
			['Obninsk', 36.6, 55.1],
			['Belousovo', 36.67, 55.09],
			['Zhukov', 36.76, 55.02],
			['Vysokinichi', 36.93, 54.91],
			['Kremenki', 37.12, 54.88],
			['Protvino', 37.2, 54.86],
			['mouth above Serpukhov', 37.28, 54.83],
		],
	},
	{
		en: 'Nara',
		ru: 'Нара',
		rank: 3,
		into: 'Oka',
		places: [
			['Nara ponds, south of Kubinka', 36.64, 55.53],
			['Naro-Fominsk', 36.73, 55.39],
			['Ateptsevo', 36.75, 55.32],
			['Tarutino', 36.82, 55.15],
			['Proletarsky', 37.38, 55.02],
			['Serpukhov', 37.41, 54.91],
			['mouth', 37.43, 54.87],
		],
	},
	{
		en: 'Zhizdra',
		ru: 'Жиздра',
		rank: 3,
		into: 'Oka',
		places: [
			['Zhizdra', 34.74, 53.74],
			['south of Duminichi', 35.15, 53.85],
			['Kozelsk', 35.78, 54.04],
			['mouth at Peremyshl', 36.15, 54.26],
		],
	},
	{
		en: 'Vop',
		ru: 'Вопь',
		rank: 3,
		into: 'Dnepr',
		places: [
			['Kapyrevshchina', 32.87, 55.24],
			['Yartsevo', 32.7, 55.07],
			['mouth above Solovyovo', 32.75, 54.92],
		],
	},
	{
		en: 'Vazuza',
		ru: 'Вазуза',
		rank: 3,
		into: 'Volga',
		places: [
			['Novodugino, west of', 34.2, 55.63],
			['Sychyovka', 34.28, 55.83],
			['Khlepen', 34.5, 55.98],
			['Zubtsov', 34.58, 56.17],
		],
	},
	{
		en: 'Gzhat',
		ru: 'Гжать',
		rank: 3,
		into: 'Vazuza',
		places: [
			['Gzhatsk', 35.0, 55.55],
			['Karmanovo', 34.87, 55.85],
			['mouth at Khlepen', 34.52, 55.98],
		],
	},
	{
		en: 'Ruza',
		ru: 'Руза',
		rank: 3,
		into: 'Moskva',
		places: [
			['Ostashyovo', 35.86, 55.87],
			['Ruza', 36.19, 55.69],
			['mouth', 36.33, 55.6],
		],
	},
	{
		en: 'Upa',
		ru: 'Упа',
		rank: 3,
		into: 'Oka',
		places: [
			['Tula', 37.62, 54.2],
			['Krapivna', 37.15, 53.95],
			['Odoyev', 36.68, 53.95],
			['mouth', 36.3, 54.02],
		],
	},
];
