import 'virtual:kiosk-sizes.css';
import './kiosk.css';
import { effect, signal } from '@preact/signals-core';
import type { Language } from '../../dataset/served.ts';
import { loadWords } from '../../i18n/index.ts';
import { forgetWidths } from '../../lettering/measure.ts';
import { lookForNewVersion, newVersion, takeNewVersion } from '../../offline/versions.ts';
import { linkTo } from '../../state/link.ts';
import { sayMoment } from '../../state/said.ts';
import type { House } from '../modes.ts';
import { createLoop } from './attract.ts';
import { kioskBar } from './bar.ts';
import { shiftSlowly } from './burn-in.ts';
import { codeDialog } from './code-dialog.ts';
import { onCorner } from './corner.ts';
import { countdownView } from './countdown-view.ts';
import { forget } from './forget.ts';
import { lookAfter } from './health.ts';
import { isOpen } from './hours.ts';
import { shutWays } from './locks.ts';
import { createSession } from './session.ts';
import { readSettings } from './settings.ts';
import { startScreen } from './start-screen.ts';
import { statusPage } from './status-page.ts';
import { keepTally } from './tally.ts';
import { stayAwake } from './wake.ts';

/** How often it is asked whether there is a new version, milliseconds. */
const ASK_MS = 3_600_000;

/** A screen in a museum: all day, for months, alone. A visit begins with a touch and ends by itself; of the visitor nothing stays. */
export async function enter(house: House): Promise<void> {
	const { store, dataset, derived, config, query } = house;
	const settings = readSettings(query);
	await Promise.all([loadWords('en'), loadWords('ru')]);
	const start = store.state.peek();
	const site = config.site ?? (import.meta.env.SITE_URL || null);
	const tally = keepTally();
	const aids = { contrast: signal(false), still: signal(false) };
	const told = signal<{ title: string; text: string } | null>(null);

	const toStart = (language = start.language) => {
		aids.contrast.value = false;
		aids.still.value = false;
		store.reset({ ...start, language });
		forget();
		// Else they would hold more with every visit, until all has been read once.
		dataset.forget();
		forgetWidths();
	};
	const loop = createLoop(
		house,
		settings.attract,
		() => toStart(),
		(said) => (told.value = said),
	);
	const session = createSession(settings, () => {
		tally.count('resets');
		toStart();
	});
	const begin = (language: Language) => {
		if (session.phase.peek() !== 'attract') return;
		loop.end();
		toStart(language);
		tally.count('visits');
		session.begin();
	};

	const code = codeDialog();
	/** The same address where the public finds it; `null` for one of this machine, when there is no such place. */
	const inPublic = (address: string): string | null => {
		const own = new URL('.', location.href).href;
		if (!address.startsWith(own)) return new URL(address).origin === location.origin ? null : address;
		return site === null ? null : new URL(address.slice(own.length), site.replace(/\/?$/, '/')).href;
	};
	shutWays((address, name) => {
		// A file that the page itself has made is no way out.
		if (address.startsWith('blob:')) return;
		code.show({ address: inPublic(address), name, of: 'link' }, store.language.peek());
	});
	kioskBar(store, aids, {
		speak: store.speak,
		startOver: session.leave,
		takeHome: () => {
			const language = store.language.peek();
			const known = derived.selected.peek();
			const name = [sayMoment(store.date.peek(), language), known && dataset.name(known.id)]
				.filter(Boolean)
				.join(' · ');
			const moment = linkTo({ ...store.state.peek(), mode: 'explore' }, new URL('.', location.href).href);
			code.show({ address: inPublic(moment), name, of: 'moment' }, language);
		},
	});
	countdownView(session, store);
	startScreen(store, session.phase, told, begin);

	const health = lookAfter(session, tally, () => {
		if (session.phase.peek() !== 'attract') return session.leave();
		loop.end();
		toStart();
		attract();
	});
	const status = statusPage(house, tally, () => health.reload('hand'));
	onCorner(() => {
		if (session.phase.peek() === 'attract') begin(start.language);
		status.open();
	});

	for (const name of ['pointerdown', 'pointermove', 'pointerup', 'keydown', 'wheel', 'touchstart'] as const)
		document.addEventListener(name, session.touch, { capture: true, passive: true });
	effect(() => {
		const known = derived.selected.value;
		if (known && session.phase.peek() !== 'attract') tally.opened(known.id);
	});

	let touching = 0;
	document.addEventListener('pointerdown', () => touching++, { capture: true, passive: true });
	for (const name of ['pointerup', 'pointercancel'] as const)
		document.addEventListener(name, () => (touching = 0), { capture: true, passive: true });
	shiftSlowly(document.querySelector<HTMLElement>('#app') as HTMLElement, () => touching === 0);
	stayAwake();
	void navigator.storage?.persist?.().catch(() => {});

	const { hours } = settings;
	const attract = () => {
		const open = hours === null || isOpen(hours, new Date());
		const dark = !open && session.phase.value === 'attract';
		document.documentElement.toggleAttribute('data-dim', dark);
		if (session.phase.value !== 'attract') return;
		if (dark) loop.end();
		else loop.begin();
	};
	effect(attract);
	if (hours) setInterval(attract, 30_000);
	setInterval(() => void lookForNewVersion(), ASK_MS);
	effect(() => {
		// Only when nobody is there, and then at once.
		if (!newVersion.value || session.phase.value !== 'attract') return;
		tally.reload('version');
		takeNewVersion();
	});
	if (settings.status) {
		begin(start.language);
		status.open();
	}
}
