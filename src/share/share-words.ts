import type { Language } from '../dataset/served.ts';

/** What only the dialog `Share`, its pictures and the printed page say. */
export interface ShareWords {
	title: string;
	close: string;
	link: string;
	linkNote: string;
	copy: string;
	copied: string;
	/** Where the clipboard may not be written: the address is marked. */
	copyByHand: string;
	send: string;
	code: (what: string) => string;
	codeNote: string;
	picture: string;
	pictureNote: string;
	pictureMaking: string;
	pictureFailed: string;
	png: string;
	svg: string;
	paper: string;
	print: string;
	printNote: string;
	elsewhere: string;
	embed: string;
	licence: string;
	/** On paper. */
	printedOn: (date: string) => string;
	address: string;
}

const en: ShareWords = {
	title: 'Share',
	close: 'Close',
	link: 'Link to this moment',
	linkNote: 'It opens the same day, record, map and part of the timeline.',
	copy: 'Copy',
	copied: 'The link is copied.',
	copyByHand: 'The link is marked: copy it by hand.',
	send: 'Send …',
	code: (what) => `QR code that opens this moment: ${what}`,
	codeNote: 'With a phone’s camera',
	picture: 'Picture of map and timeline',
	pictureNote: 'With title, date and where it is from. PNG for slides and messages, SVG for print and for editing.',
	pictureMaking: 'The picture is being made …',
	pictureFailed: 'The picture could not be made on this device.',
	png: 'Save as PNG',
	svg: 'Save as SVG',
	paper: 'On paper',
	print: 'Print …',
	printNote: 'Map, timeline, text, sources and the code, on A4 or A3.',
	elsewhere: 'On other pages',
	embed: 'Embed …',
	licence: 'Texts and data: CC BY 4.0.',
	printedOn: (date) => `Printed on ${date}`,
	address: 'This moment on the map:',
};

const ru: ShareWords = {
	title: 'Поделиться',
	close: 'Закрыть',
	link: 'Ссылка на этот момент',
	linkNote: 'Откроются тот же день, та же запись, карта и часть ленты времени.',
	copy: 'Скопировать',
	copied: 'Ссылка скопирована.',
	copyByHand: 'Ссылка выделена: скопируйте её сами.',
	send: 'Отправить…',
	code: (what) => `QR-код, открывающий этот момент: ${what}`,
	codeNote: 'Камерой телефона',
	picture: 'Изображение карты и ленты времени',
	pictureNote: 'С заголовком, датой и указанием источника. PNG для слайдов и сообщений, SVG для печати и правки.',
	pictureMaking: 'Изображение готовится…',
	pictureFailed: 'На этом устройстве изображение сделать не удалось.',
	png: 'Сохранить как PNG',
	svg: 'Сохранить как SVG',
	paper: 'На бумаге',
	print: 'Напечатать…',
	printNote: 'Карта, лента времени, текст, источники и код, на листе А4 или А3.',
	elsewhere: 'На других страницах',
	embed: 'Встроить…',
	licence: 'Тексты и данные: CC BY 4.0.',
	printedOn: (date) => `Напечатано ${date}`,
	address: 'Этот момент на карте:',
};

const WORDS: Record<Language, ShareWords> = { en, ru };
export const sayShare = (language: Language): ShareWords => WORDS[language];
