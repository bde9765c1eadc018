/** What is said when something could not be loaded: in both languages from the start, for the other words may be what is missing. */
export const fault = {
	en: {
		title: 'The data could not be loaded',
		absent: (file: string) => `The file ${file} does not answer. Is the network there, and the folder whole?`,
		damaged: (file: string) => `The file ${file} is damaged or incomplete.`,
		version: (file: string) => `The file ${file} belongs to another edition of the data.`,
		unexpected: 'Something went wrong that should not have.',
		retry: 'Try again',
		text: 'This text could not be loaded.',
	},
	ru: {
		title: 'Данные не загрузились',
		absent: (file: string) => `Файл ${file} не отвечает. Есть ли сеть, цела ли папка?`,
		damaged: (file: string) => `Файл ${file} повреждён или неполон.`,
		version: (file: string) => `Файл ${file} относится к другому изданию данных.`,
		unexpected: 'Произошла ошибка, которой не должно быть.',
		retry: 'Повторить',
		text: 'Этот текст не загрузился.',
	},
};
