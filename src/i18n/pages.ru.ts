/** Слова простых страниц и открытых данных по-русски; устроено как `pages.en.ts`. */
import type { PagesWords } from './pages.en.ts';
import { PHRASES } from './phrases.ts';

const rules = new Intl.PluralRules('ru');
const plural = (n: number, one: string, few: string, many: string) => {
	const form = rules.select(n);
	return form === 'one' ? one : form === 'few' ? few : many;
};

export const pagesRu: PagesWords = {
	home: 'Карта и лента времени',
	seeOnMap: 'Показать на карте',
	seeMoment: (date) => `На карте: ${date}`,
	otherLanguage: 'English',
	otherLanguageTitle: 'This page in English',
	path: 'Вы здесь',
	skip: 'К тексту',
	chronicle: 'Хроника',
	chronicleLead:
		'Все события собрания по порядку времени: война – по месяцам, дальше то, что решали, находили и судили после неё. У каждого события своя страница с источниками.',
	camps: 'Лагеря и места убийств',
	campsLead:
		'Лагеря, гетто, тюрьмы, места массовых убийств и сожжённые деревни в порядке времени их возникновения. У каждого своя страница, где приведены все числа и сказано, кто их называет.',
	memorials: 'Памятники',
	memorialsLead: 'Памятники и музеи по годам открытия; в конце те, чья дата неизвестна.',
	towns: 'Города и сёла',
	townsLead:
		'Датированные населённые пункты, по которым вычислен фронт на карте: по областям, с днём окончания оккупации.',
	regionRing: 'Вокруг',
	glossary: 'Словарь',
	glossaryLead: 'Слова, которые встречаются в текстах, и то, что они здесь значат.',
	seeAlso: 'См. также',
	data: 'Открытые данные',
	dataLead:
		'Все записи можно свободно использовать; они даны в форматах, которые читают другие программы. Даты – EDTF (ISO 8601-2), места – WGS84; у каждого утверждения названы источники.',
	dataFiles: 'Файлы',
	dataFormat: 'Формат',
	dataHolds: 'Содержание',
	dataSize: 'Размер',
	dataUse: 'Как использовать',
	dataTerms:
		'Тексты и данные проекта можно использовать, изменять и распространять, в том числе в коммерческих целях, указав его название. Права на источники принадлежат их владельцам: здесь на них ссылаются, их не копируют.',
	dataAttribution: 'Указывать так',
	files: {
		'records.geojson': 'все записи, у которых есть место, с датами и текстами на двух языках',
		'records.lpf.json': 'то же в виде связанных данных: места со временем, названиями и ссылками',
		'records.csv': 'все записи таблицей',
		'towns.csv': 'кто удерживал населённые пункты: строка – один промежуток',
		'sources.csv': 'источники, которые в других файлах названы по идентификатору',
		'timeline.timelinejs.json': 'события по-английски',
		'timeline.ru.timelinejs.json': 'события по-русски',
		schema: 'правила файлов, из которых всё это собрано',
	},
	licensed: (licence) => `Тексты и данные: ${licence}.`,
	edition: (edition) => `Издание ${edition}.`,
	licence: 'Лицензия',
	cite: 'Как сослаться на эту страницу',
	citeNote: 'Слова в квадратных скобках замените своими.',
	visited: 'день вашего посещения',
	thisAddress: 'адрес этой страницы',
	citeStyles: { gost: 'ГОСТ Р 7.0.100–2018', chicago: 'Чикагский стиль', bibtex: 'BibTeX' },
	website: 'сайт',
	text: 'Текст',
	pictureOf: (name, date) => `Карта ${PHRASES.ru.whole} (${date}); отмечено: ${name}.`,
	pictureUnplaced: (date) => `Карта ${PHRASES.ru.whole} (${date}).`,
	pictureOccupied: (occupied) =>
		`Серым обозначена территория ${occupied}; красная линия – фронт, вычисленный по датированным населённым пунктам.`,
	dateOf: 'Дата',
	edtf: 'в записи EDTF',
	coordinates: 'Точка',
	formerNames: 'Прежние названия',
	until: (name, date) => `${name} (до ${date})`,
	ties: 'Связано с этим',
	moved: 'У этой страницы новый адрес.',
	unknownDate: 'Дата неизвестна',
	afterWar: 'После войны',
	entries: (n) => `${n} ${plural(n, 'запись', 'записи', 'записей')}`,
	freedOn: (date) => `освобождение: ${date}`,
	neverOccupied: 'оккупации не было',
	noscriptTitle: 'Краткая хроника',
	noscriptNote: 'Для ленты времени и карты нужен JavaScript. Все записи можно читать и без него:',
	printed: 'Напечатано со страницы',
};
