/**
 * What measures within the page: put into every candidate before its own scripts run, as `window.benchProbe`.
 * Times are milliseconds.
 */
(() => {
	/** Of the circle in which a map is dragged, pixels. */
	const RADIUS = 90;
	/** Days. */
	const MONTH = 30;

	const nextFrame = window.requestAnimationFrame.bind(window);
	const frame = () => new Promise((resolve) => nextFrame(resolve));

	/** Script that ran in the page's own frame callbacks since it was last asked for. */
	let framed = 0;
	window.requestAnimationFrame = (callback) =>
		nextFrame((now) => {
			const start = performance.now();
			try {
				callback(now);
			} finally {
				framed += performance.now() - start;
			}
		});

	const marked = (name) => performance.getEntriesByName(name, 'mark')[0]?.startTime;
	/**
	 * When the page has set a mark and two frames have passed. Ours sets `timeline-ready` when timeline and map can both be used, on the
	 * ground that d3 paints, and `gl-ready` when MapLibre has taken that over; a peer sets a mark for each view.
	 */
	const after = (isSet) =>
		new Promise((resolve) => {
			const look = async () => {
				if (!isSet()) return;
				observer.disconnect();
				await frame();
				await frame();
				resolve(performance.now());
			};
			const observer = new PerformanceObserver(look);
			observer.observe({ type: 'mark', buffered: true });
		});
	const set = (name) => marked(name) !== undefined;
	const timeline = after(() => set('timeline-ready'));
	const map = after(() => set('gl-ready') || set('map-ready'));
	const usable = Promise.all([timeline, map]).then(([first, second]) => ({
		timeline: marked('timeline-ready'),
		both: set('gl-ready') ? first : Math.max(first, second),
		whole: Math.max(first, second),
		/** The moment itself, without the two frames. */
		marked: Math.max(marked('timeline-ready'), marked('map-ready') ?? 0),
	}));

	/** The time of two frames in which nothing is done. */
	async function idlePair() {
		const start = performance.now();
		await frame();
		await frame();
		return performance.now() - start;
	}

	/**
	 * Within a frame, as the browser hands over what a pointer has done: one act, and two frames after it.
	 * @param act what it promises counts as well
	 * @param done called within the second frame, with the script of its handlers and of the frames, and the time until then
	 */
	function begin(act, done) {
		framed = 0;
		const start = performance.now();
		const pending = act();
		const handlers = performance.now() - start;
		const end = () => done({ script: handlers + framed, painted: performance.now() - start });
		const wait = () => nextFrame(() => nextFrame(end));
		if (pending) pending.then(wait);
		else wait();
	}
	const timed = (act) => new Promise((resolve) => nextFrame(() => begin(act, resolve)));

	window.benchProbe = {
		usable,
		/** @param budget milliseconds after which no further pair is begun */
		async idle({ count, budget }) {
			const pairs = [];
			const end = performance.now() + budget;
			while (pairs.length < count && performance.now() < end) pairs.push(await idlePair());
			return pairs;
		},
		/**
		 * Steps that follow one another as in a drag.
		 * @param from day on which they begin
		 * @param budget milliseconds after which no further step is begun
		 */
		async scrub({ from, step, count, budget }) {
			const { bench } = window;
			bench.scrubTo(from);
			await idlePair();
			const steps = [];
			const end = performance.now() + budget;
			let front = bench.front();
			return new Promise((resolve) => {
				const next = () => {
					if (steps.length >= count || performance.now() > end) return resolve(steps);
					const day = from + (steps.length + 1) * step;
					begin(
						() => bench.scrubTo(day),
						(times) => {
							const now = bench.front();
							steps.push({ ...times, moved: now !== front });
							front = now;
							next();
						},
					);
				};
				nextFrame(next);
			});
		},
		/** Steps of which each waits until all is to be seen; nothing where the next picture shows all. */
		async catchUp({ from, step, count, budget }) {
			const { bench } = window;
			const times = [];
			if (!bench.settled) return times;
			const end = performance.now() + budget;
			for (let i = 1; i <= count && performance.now() < end; i++) {
				const { painted } = await timed(() => {
					bench.scrubTo(from + i * step);
					return bench.settled();
				});
				times.push(painted);
			}
			return times;
		},
		/** Selects one record after the other, each on a day on which it is to be seen; the time until both views mark it. */
		async select(targets) {
			const { bench } = window;
			const times = [];
			for (const { id, day } of targets) {
				bench.deselect?.();
				bench.scrubTo(day);
				await bench.settled?.();
				await idlePair();
				const { painted } = await timed(async () => {
					await bench.select(id);
					while (!bench.isSelected(id)) await frame();
				});
				times.push(painted);
			}
			return times;
		},
		/**
		 * Opens one record after the other, each twice: the time until its text is to be read, when it has been fetched before. Nothing
		 * where records have no text.
		 */
		async read(targets) {
			const { bench } = window;
			const times = [];
			if (!bench.isRead) return times;
			for (const counts of [false, true])
				for (const { id, day } of targets) {
					bench.deselect();
					bench.scrubTo(day);
					while (bench.isRead()) await frame();
					await idlePair();
					const { painted } = await timed(async () => {
						bench.select(id);
						while (!bench.isRead()) await frame();
					});
					if (counts) times.push(painted);
				}
			return times;
		},
		/** From a wide window to a narrow one, again and again; nothing where there is no timeline to be zoomed. */
		async zoom(wide, narrow) {
			const { bench } = window;
			const times = [];
			if (!bench.zoomTo) return times;
			for (const [from, to] of narrow) {
				bench.zoomTo(...wide);
				await idlePair();
				await idlePair();
				times.push(await timed(() => bench.zoomTo(from, to)));
			}
			return times;
		},
		/**
		 * Drags the map in a circle: the times between frames.
		 * @param hidden selector of what is not to be shown meanwhile, if anything
		 */
		async pan({ frames, hidden }) {
			const sheet = new CSSStyleSheet();
			if (hidden) sheet.replaceSync(`${hidden} { display: none !important; }`);
			document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
			const { left, top, width, height } = document.querySelector('.map, #map').getBoundingClientRect();
			const at = (i) => {
				const turn = (i / frames) * 2 * Math.PI;
				return { x: left + width / 2 + RADIUS * Math.sin(turn), y: top + height / 2 + RADIUS * (1 - Math.cos(turn)) };
			};
			const send = (type, { x, y }) => {
				const how = { clientX: x, clientY: y, button: 0, buttons: type === 'mouseup' ? 0 : 1, view: window };
				// Whatever lies there is looked for, as the browser itself does.
				document
					.elementFromPoint(x, y)
					?.dispatchEvent(new MouseEvent(type, { ...how, bubbles: true, cancelable: true }));
			};
			await idlePair();
			send('mousedown', at(0));
			// The first frames are those in which the gesture is recognized.
			for (let i = 0; i < 4; i++) {
				send('mousemove', at(i / 2));
				await frame();
			}
			const times = [];
			for (let i = 2; i < frames; i++) {
				const start = performance.now();
				send('mousemove', at(i));
				await frame();
				times.push(performance.now() - start);
			}
			// Held still for a moment, so that nothing flies on.
			for (let i = 0; i < 15; i++) await frame();
			send('mouseup', at(frames));
			document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
			for (let i = 0; i < 15; i++) await frame();
			return times;
		},
		/** There and back through all days, a frame a step. */
		async soak({ rounds, first, last }) {
			const { bench } = window;
			for (let round = 0; round < rounds; round++) {
				if (bench.thereAndBack) await bench.thereAndBack(frame);
				else {
					for (const direction of [1, -1]) {
						for (let day = 0; day <= last - first; day += MONTH) {
							bench.scrubTo(direction > 0 ? first + day : last - day);
							await frame();
						}
					}
				}
			}
		},
	};
})();
