import type { Language } from '../../dataset/served.ts';
import { loadWords } from '../../i18n/index.ts';
import { showFault } from '../../panel/fault.ts';
import { remember } from '../../state/remember.ts';
import type { Store } from '../../state/store.ts';

/** Speaks a language from now on, once its words are there. */
export function turnTo(store: Store, language: Language): void {
	loadWords(language).then(
		() => {
			remember({ language });
			store.speak(language);
		},
		(error: unknown) => showFault(error, store.language.peek()),
	);
}
