import './present.css';
import './remote.css';
import './dialogs.css';
import './tours.css';
import { DataError } from '../../dataset/load.ts';
import type { Language } from '../../dataset/served.ts';
import { besideIn } from '../../state/address.ts';
import type { House } from '../modes.ts';
import { listPage } from './list-page.ts';
import { presentShow } from './screen.ts';
import { loadShow, type Show, showOfTalk } from './show.ts';
import { readTalk } from './talk.ts';

/** What an address asks to be presented, in any language. */
export type LoadShow = (language: Language) => Promise<Show>;

/**
 * Presenting: a tour (`tour=<id>` in the query) or a talk of one's own (`talk=` in the fragment) on the screen, in the presenter's
 * window (`view=notes`) or on paper (`paper=handout`, `paper=worksheet`). Where there is no such tour, all there are.
 */
export async function enter(house: House): Promise<void> {
	const { query, store, dataset } = house;
	const id = query.get('tour');
	const letters = besideIn(location.hash).keys.talk ?? '';
	// What is longer than a talk may be, or in other letters, is kept by nobody; whoever sent it is to hear of it.
	const meant = /^#(.*&)?talk=[^&]/.test(location.hash);
	if (id === null && letters === '') return listPage(house, meant ? 'talk' : null);
	const load: LoadShow = async (language) => {
		if (id !== null) {
			const tour = await loadShow(id, language, dataset.edition);
			if (!tour) throw new Missing('tour');
			return tour;
		}
		const talk = await readTalk(letters, store.end);
		if (!talk) throw new Missing('talk');
		return showOfTalk(talk, dataset, language);
	};
	let show: Show;
	try {
		show = await load(store.language.peek());
	} catch (error) {
		if (error instanceof Missing) return listPage(house, error.what);
		// What could not be had is told by the list, which cannot be had either, with a way to try again.
		if (error instanceof DataError) return listPage(house, null);
		throw error;
	}
	if (query.get('view') === 'notes') return (await import('./notes-window.ts')).notesWindow(house, show, load);
	const paper = query.get('paper');
	if (paper === 'handout' || paper === 'worksheet')
		return (await import('./paper.ts')).paperPage(house, show, paper, load);
	presentShow(house, show, load);
}

class Missing extends Error {
	constructor(readonly what: 'tour' | 'talk') {
		super(`no such ${what}`);
	}
}
