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
import { say } from './i18n/index.ts';
import { enterMode } from './modes/modes.ts';
import { showFault } from './panel/fault.ts';
import { headerView } from './panel/header-view.ts';
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
		own.language ??
		config.lang ??
		(navigator.language.toLowerCase().startsWith('ru') ? 'ru' : 'en');
	document.documentElement.lang = language;

	// Layout and colours first, so that nothing jumps or flashes.
	document.documentElement.dataset.mode = settings.mode ?? 'explore';
	const theme = signal(settings.theme ?? own.theme ?? config.theme ?? 'auto');
	const systemDark = signal(prefersDark.matches);
	prefersDark.addEventListener('change', () => {
		systemDark.value = prefersDark.matches;
	});
	const flavour = computed(() => ((theme.value === 'auto' ? systemDark.value : theme.value === 'dark') ? dark : light));
	effect(() => {
		paintFlavour(document.documentElement, flavour.value);
		document.documentElement.dataset.theme = flavour.value === dark ? 'dark' : 'light';
	});

	const [index, cells, ground] = await Promise.all([
		loadIndex(),
		loadCells(),
		loadGround('coarse'),
		loadFaces(language),
	]);
	const names = await loadNames(language, index.edition);

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
		},
		end,
	);
	const derived = derive(store, dataset);

	const search = document.createElement('search');
	search.className = 'search';
	headerView(region('.header'), store, dataset, {
		speak: () => {
			const next = store.language.peek() === 'en' ? 'ru' : 'en';
			remember({ language: next });
			store.speak(next);
		},
		theme: (next) => {
			remember({ theme: next });
			theme.value = next;
			store.setTheme(next);
		},
		search,
	});
	searchView(search, store, dataset);
	const map = mapView(region('.map'), store, dataset, derived, frontMaker(cells, dataset.towns));
	map.takeGround(ground);
	timelineView(region('.timeline'), store, dataset, derived);
	const rests = restsOf(store);
	panelView(region('.details'), store, dataset, derived, rests, config);
	announceChanges(region('#said'), store, dataset, derived, rests);
	syncAddress(store, dataset, defaults);
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
		dataset.speak(next).catch((error: unknown) => showFault(error, next));
	});

	requestAnimationFrame(() => {
		performance.mark('timeline-ready');
		climb(
			map,
			ground,
			flavour,
			computed(() => map.zoom.value),
			config.ground,
		);
	});
}

start().catch((error: unknown) => showFault(error, document.documentElement.lang === 'ru' ? 'ru' : 'en'));
