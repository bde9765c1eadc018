/**
 * `window.bench` for our app, which has none: its public interface, as a visitor's hand and another page would use it. A week's step is
 * a key on the slider; all else goes through the address.
 */
(() => {
	const iso = (day) => new Date(day * 86_400_000).toISOString().slice(0, 10);
	let held = null;
	/** Looked for once: a visitor's key does not look for it either, and of a large page it takes its time. */
	const slider = () => {
		if (!held?.isConnected) held = document.querySelector('[role=slider]');
		return held;
	};
	/** 22 June 1941. */
	const FIRST_DAY = Date.UTC(1941, 5, 22) / 86_400_000;
	const state = new Map();
	/** The address is written a moment after a change: what has not been written yet would be taken back, so all is said each time. */
	const go = (changes) => {
		for (const [key, value] of Object.entries(changes)) state.set(key, value);
		const fragment = `#${[...state].map(([key, value]) => `${key}=${value}`).join('&')}`;
		history.replaceState(null, '', fragment);
		// At once, so that its time can be told from the browser's: the same event that follows a change of the address.
		dispatchEvent(new HashChangeEvent('hashchange'));
	};
	const press = (key, shiftKey = false) =>
		slider().dispatchEvent(new KeyboardEvent('keydown', { key, shiftKey, bubbles: true, cancelable: true }));

	window.bench = {
		scrubTo(day) {
			const days = day - Number(slider().getAttribute('aria-valuenow'));
			if (days === 7) press('ArrowRight', true);
			else go({ date: iso(day) });
			state.set('date', iso(day));
		},
		zoomTo(from, to) {
			go({ zoom: `${iso(from)}/${iso(to)}` });
		},
		select(id) {
			go({ select: id });
		},
		/** From 22 June 1941 to today and back, a month a step, then ten years. */
		async thereAndBack(frame) {
			press('Home');
			for (const key of ['PageUp', 'PageDown']) {
				for (let last = null; last !== slider().getAttribute('aria-valuenow'); await frame()) {
					last = slider().getAttribute('aria-valuenow');
					if (key === 'PageDown' && Number(last) <= FIRST_DAY) break;
					press(key);
				}
			}
		},
		/** So that what is marked afterwards is marked anew. */
		deselect() {
			state.delete('select');
			go({});
		},
		/** Whether something is marked in both views. */
		isSelected: () => ['.timeline', '.map'].every((region) => document.querySelector(`${region} .selected`) !== null),
		/** Whether the text of a record is there. */
		isRead: () => document.querySelector('.details .record .summary') !== null,
		reads: (name) =>
			document.querySelector('.details .record h2')?.textContent?.trim() === name &&
			document.querySelector('.details .record .summary') !== null,
		front: () => document.querySelector('.map path.front:not(.far)')?.getAttribute('d') ?? '',
	};
})();
