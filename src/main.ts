import './trust.ts';
import './styles/index.css';
import { computed, effect, signal } from '@preact/signals-core';
import { readConfig } from './config.ts';
import { frontMaker } from './control/front.ts';
import { loadCells } from './control/load.ts';
import { createDataset } from './dataset/dataset.ts';
import { loadIndex, loadNames } from './dataset/load.ts';
import type { Language } from './dataset/served.ts';
import { loadFaces } from './faces.ts';
import { dark, light, paintFlavour } from './ground/flavours.ts';
import { climb } from './ground/ladder.ts';
import { loadGround } from './ground/topology.ts';
import { loadWords, say } from './i18n/index.ts';
import { enterMode, fetchMode } from './modes/modes.ts';
import { showFault } from './panel/fault.ts';
import { headerView } from './panel/header-view.ts';
import { opened } from './panel/opened-later.ts';
import { panelView } from './panel/panel-view.ts';
import { searchView } from './panel/search-view.ts';
import { allowStreets } from './scene/camera.ts';
import { mapView } from './scene/map-view.ts';
import { readAddress } from './state/address.ts';
import { syncAddress } from './state/address-sync.ts';
import { announceChanges } from './state/announce.ts';
import { derive } from './state/derive.ts';
import { recall, remember } from './state/remember.ts';
import { restsOf } from './state/rests.ts';
import { createStore, DEFAULT_LAYERS, type State } from './state/store.ts';
import { titlePage } from './state/title.ts';
import { takeSubject } from './subject.ts';
import { axisEnd, WAR_FROM } from './time/eras.ts';
import { timelineView } from './timeline/timeline-view.ts';

const region = (selector: string) => document.querySelector(selector) as HTMLElement;
const end = axisEnd() + 1;
const prefersDark = matchMedia('(prefers-color-scheme: dark)');

async function start(): Promise<void> {
	const config = await readConfig();
	// Before the address is read: it may lead to a street.
	allowStreets(config.ground !== undefined);
	const settings = readAddress(location.search, location.hash, end);
	const own = recall();
	const language: Language =
		settings.language ??
		(settings.mode === 'kiosk' ? undefined : own.language) ??
		config.lang ??
		(navigator.language.toLowerCase().startsWith('ru') ? 'ru' : 'en');
	document.documentElement.lang = language;

	// Layout and colours first, so that nothing jumps or flashes.
	document.documentElement.dataset.mode = settings.mode ?? 'explore';
	fetchMode(settings.mode ?? 'explore');
	// A kiosk knows nobody's earlier choice; there the dark look is easier on the eye, and on the screen.
	const chosen = settings.mode === 'kiosk' ? (config.theme ?? 'dark') : (own.theme ?? config.theme ?? 'auto');
	const theme = signal(settings.theme ?? chosen);
	const systemDark = signal(prefersDark.matches);
	prefersDark.addEventListener('change', () => {
		systemDark.value = prefersDark.matches;
	});
	const flavour = computed(() => ((theme.value === 'auto' ? systemDark.value : theme.value === 'dark') ? dark : light));
	effect(() => {
		paintFlavour(document.documentElement, flavour.value);
		document.documentElement.dataset.theme = flavour.value === dark ? 'dark' : 'light';
	});

	const asked = loadIndex();
	const edition = asked.then((index) => index.edition);
	const [index, names, cells, ground] = await Promise.all([
		asked,
		loadNames(language, edition),
		loadCells(edition),
		loadGround('coarse'),
		loadWords(language),
		loadFaces(language),
		// An address that leads to a page brings it with the first picture.
		settings.selection || settings.page ? opened.ask() : null,
	]);

	// Which days and places an address may name depends on what the dataset is of.
	takeSubject(index.subject);
	const addressed = readAddress(location.search, location.hash, end);
	const defaults = { date: WAR_FROM, layers: DEFAULT_LAYERS } satisfies Pick<State, 'date' | 'layers'>;

	const dataset = createDataset(index, { language, names });
	const store = createStore(
		{
			date: addressed.date ?? defaults.date,
			selection: addressed.selection ? dataset.resolve(addressed.selection) : null,
			layers: addressed.layers ?? defaults.layers,
			camera: addressed.camera ?? null,
			window: addressed.window ?? null,
			language,
			theme: theme.peek(),
			mode: addressed.mode ?? 'explore',
			page: addressed.page ?? null,
		},
		end,
	);
	const derived = derive(store, dataset);
	effect(() => {
		theme.value = store.theme.value;
	});

	const shareParts = () =>
		Promise.all([
			import('./share/share-dialog.ts'),
			import('./modes/present/talk-way.ts'),
			import('./share/embed-way.ts'),
		]);
	const search = document.createElement('search');
	search.className = 'search';
	headerView(region('.header'), store, dataset, {
		speak: () => {
			const next = store.language.peek() === 'en' ? 'ru' : 'en';
			const turn = () => {
				remember({ language: next });
				store.speak(next);
			};
			loadWords(next).then(turn, (error: unknown) => showFault(error, store.language.peek()));
		},
		theme: (next) => {
			remember({ theme: next });
			store.setTheme(next);
		},
		share: async () => {
			const [{ openShare }, { talkWay }, { embedWay }] = await shareParts();
			openShare(seen(), store.mode.peek() === 'kiosk' ? [] : [embedWay(store, dataset), talkWay(store, dataset)]);
		},
		tours: () =>
			void import('./modes/present/talk-way.ts').then(
				({ openTours }) => openTours(store, dataset),
				// The page of tours tells what cannot be had.
				() => location.assign('?mode=present'),
			),
		search,
	});
	searchView(search, store, dataset);
	const map = mapView(region('.map'), store, dataset, derived, frontMaker(cells, dataset.towns));
	map.takeGround(ground);
	const seen = () => ({ store, dataset, derived, front: map.front, ground: map.ground.peek() });
	timelineView(region('.timeline'), store, dataset, derived);
	const rests = restsOf(store);
	panelView(region('.details'), store, dataset, derived, rests, config);
	announceChanges(region('#said'), store, dataset, derived, rests);
	// Of a visitor at a kiosk nothing stays, not in the address either.
	if (store.mode.peek() !== 'kiosk') syncAddress(store, dataset, defaults);
	await enterMode({ store, dataset, derived, rests, config, map, query: new URLSearchParams(location.search) });

	effect(() => {
		const words = say(store.language.value);
		document.documentElement.lang = store.language.value;
		region('.map').setAttribute('aria-label', words.map);
		region('.timeline').setAttribute('aria-label', words.timeline);
		region('.details').setAttribute('aria-label', words.details);
	});
	titlePage(store, dataset);
	effect(() => {
		const next = store.language.value;
		void loadFaces(next);
		Promise.all([loadWords(next), dataset.speak(next)]).catch((error: unknown) => showFault(error, next));
	});

	requestAnimationFrame(() => {
		performance.mark('timeline-ready');
		void opened.ask();
		climb(
			map,
			ground,
			flavour,
			computed(() => map.zoom.value),
			config.ground,
		);
		// Never in a frame; and what it fetches comes after all that the eye waits for.
		if (import.meta.env.PROD && window.top === window.self)
			whenIdle(
				() =>
					void import('./offline/stay-offline.ts').then(
						({ stayOffline }) => stayOffline(store),
						() => {},
					),
			);
		// A kiosk has from the start all that its visitors may open, and grows by none of it.
		if (store.mode.peek() === 'kiosk') whenIdle(() => void shareParts().catch(() => {}));
		if (window.top === window.self && store.mode.peek() !== 'kiosk')
			whenIdle(
				() =>
					void import('./print/print.ts').then(
						({ readyToPrint }) => readyToPrint(seen),
						() => {},
					),
			);
	});
}

const whenIdle = (act: () => void) =>
	'requestIdleCallback' in window ? requestIdleCallback(act, { timeout: 3000 }) : setTimeout(act, 1000);

start().catch((error: unknown) => showFault(error, document.documentElement.lang === 'ru' ? 'ru' : 'en'));
