interface KioskWords {
	begin: string;
	startOver: string;
	contrast: string;
	still: string;
	takeHome: string;
	tools: string;
	stillThere: string;
	/** The countdown, seconds left. */
	startsAnew: (seconds: number) => string;
	goOn: string;
	close: string;
	codeTitle: string;
	codeOfMoment: string;
	codeOfLink: string;
	noSite: string;
	status: {
		title: string;
		version: string;
		data: string;
		uptime: string;
		since: string;
		visits: string;
		resets: string;
		errors: string;
		lastError: string;
		losses: string;
		reloads: string;
		memory: string;
		opened: string;
		nothing: string;
		onlyHere: string;
		csv: string;
		reload: string;
		hours: (hours: number, minutes: number) => string;
	};
}

const seconds = new Intl.PluralRules('ru');
const SECONDS: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'секунду', few: 'секунды' };

export const kioskWords: Record<'en' | 'ru', KioskWords> = {
	en: {
		begin: 'Touch the screen to begin',
		startOver: 'Start over',
		contrast: 'High contrast',
		still: 'No motion',
		takeHome: 'Take home',
		tools: 'Screen',
		stillThere: 'Are you still there?',
		startsAnew: (left) => `The screen starts over in ${left} ${left === 1 ? 'second' : 'seconds'}`,
		goOn: 'Go on',
		close: 'Close',
		codeTitle: 'To take home',
		codeOfMoment: 'Point your telephone’s camera at the code: it opens this moment, just as you see it.',
		codeOfLink: 'Point your telephone’s camera at the code: it opens this address.',
		noSite: 'This screen has no public address, so there is no code for it.',
		status: {
			title: 'Status of this screen',
			version: 'Version',
			data: 'Edition of the data',
			uptime: 'Running for',
			since: 'Counted since',
			visits: 'Visits',
			resets: 'Resets',
			errors: 'Errors',
			lastError: 'Last error',
			losses: 'Graphics lost',
			reloads: 'Loaded anew by itself',
			memory: 'Memory',
			opened: 'Opened',
			nothing: 'Nothing yet',
			onlyHere: 'These numbers are kept on this device alone. They hold nothing of any person.',
			csv: 'Save as CSV',
			reload: 'Load anew',
			hours: (h, m) => `${h} h ${m} min`,
		},
	},
	ru: {
		begin: 'Коснитесь экрана, чтобы начать',
		startOver: 'Начать сначала',
		contrast: 'Высокий контраст',
		still: 'Без движения',
		takeHome: 'Взять с собой',
		tools: 'Экран',
		stillThere: 'Вы ещё здесь?',
		startsAnew: (left) => `Экран вернётся к началу через ${left} ${SECONDS[seconds.select(left)] ?? 'секунд'}`,
		goOn: 'Продолжить',
		close: 'Закрыть',
		codeTitle: 'Взять с собой',
		codeOfMoment: 'Наведите камеру телефона на код: откроется этот же момент, такой, как вы его видите.',
		codeOfLink: 'Наведите камеру телефона на код: откроется этот адрес.',
		noSite: 'У этого экрана нет адреса в интернете, поэтому нет и кода.',
		status: {
			title: 'Состояние экрана',
			version: 'Версия',
			data: 'Редакция данных',
			uptime: 'Работает',
			since: 'Счёт ведётся с',
			visits: 'Посещений',
			resets: 'Возвратов к началу',
			errors: 'Ошибок',
			lastError: 'Последняя ошибка',
			losses: 'Сбоев графики',
			reloads: 'Перезагрузок без участия человека',
			memory: 'Память',
			opened: 'Что открывали',
			nothing: 'Пока ничего',
			onlyHere: 'Эти числа хранятся только на этом устройстве. О людях в них ничего нет.',
			csv: 'Сохранить как CSV',
			reload: 'Перезагрузить',
			hours: (h, m) => `${h} ч ${m} мин`,
		},
	},
};
