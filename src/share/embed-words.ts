import type { Language } from '../dataset/served.ts';

interface EmbedBuilderWords {
	title: string;
	close: string;
	note: string;
	preview: string;
	choices: string;
	moment: string;
	record: string;
	recordNone: string;
	language: string;
	languages: Record<'auto' | Language, string>;
	theme: string;
	themes: Record<'auto' | 'light' | 'dark', string>;
	height: string;
	heightAuto: string;
	layers: string;
	view: string;
	code: string;
	ways: Record<'html' | 'wordpress' | 'frame', string>;
	wayNotes: Record<'html' | 'wordpress' | 'frame', string>;
	copy: string;
	copied: string;
	copyByHand: string;
	badDate: string;
}

const WORDS: Record<Language, EmbedBuilderWords> = {
	en: {
		title: 'Embed',
		close: 'Close',
		note: 'The map and timeline in a page of your own, at this moment. Until a reader comes near it is one picture.',
		preview: 'Preview',
		choices: 'Choices',
		moment: 'Date',
		record: 'What is selected',
		recordNone: 'nothing',
		language: 'Language',
		languages: { auto: 'of the page', en: 'English', ru: 'Русский' },
		theme: 'Colours',
		themes: { auto: 'as the reader’s device', light: 'light', dark: 'dark' },
		height: 'Height in pixels',
		heightAuto: 'follows the width',
		layers: 'Layers',
		view: 'Keep the part of the map and of the timeline that is in view now',
		code: 'Code to copy',
		ways: { html: 'HTML', wordpress: 'WordPress', frame: 'Frame only' },
		wayNotes: {
			html: 'For pages of your own. The picture comes first, the app when the reader is near.',
			wordpress: 'Paste it into the editor: it becomes a block “Custom HTML”.',
			frame: 'For systems that let nothing but a frame through.',
		},
		copy: 'Copy the code',
		copied: 'The code is copied.',
		copyByHand: 'The code is marked: copy it by hand.',
		badDate: 'This date is not on the timeline.',
	},
	ru: {
		title: 'Встроить',
		close: 'Закрыть',
		note: 'Карта и лента времени на вашей странице, на этом моменте. Пока читатель не дошёл до них, на их месте картинка.',
		preview: 'Предпросмотр',
		choices: 'Настройки',
		moment: 'Дата',
		record: 'Что выбрано',
		recordNone: 'ничего',
		language: 'Язык',
		languages: { auto: 'как у страницы', en: 'English', ru: 'Русский' },
		theme: 'Цвета',
		themes: { auto: 'как на устройстве читателя', light: 'светлые', dark: 'тёмные' },
		height: 'Высота в пикселях',
		heightAuto: 'по ширине',
		layers: 'Слои',
		view: 'Сохранить видимую сейчас часть карты и ленты времени',
		code: 'Код для вставки',
		ways: { html: 'HTML', wordpress: 'WordPress', frame: 'Только фрейм' },
		wayNotes: {
			html: 'Для собственных страниц. Сначала картинка, а когда читатель рядом — карта.',
			wordpress: 'Вставьте в редактор: получится блок «Произвольный HTML».',
			frame: 'Для систем, которые пропускают только фрейм.',
		},
		copy: 'Скопировать код',
		copied: 'Код скопирован.',
		copyByHand: 'Код выделен: скопируйте его сами.',
		badDate: 'Такой даты нет на ленте времени.',
	},
};

export const sayEmbed = (language: Language): EmbedBuilderWords => WORDS[language];
