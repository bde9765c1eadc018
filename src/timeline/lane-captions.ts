import type { Lane } from '../dataset/served.ts';
import type { Words } from '../i18n/en.ts';
import { FINGER, ZIGZAG } from '../sizes.ts';
import { isNarrow, spread } from './lane-boxes.ts';
import { LANES } from './lane-index.ts';
import type { Layout } from './layout.ts';

/** Of a button, pixels: no finger needs less. */
const HEIGHT = FINGER;

/** The captions of the lanes: buttons that fold and unfold them. Where there is no room for a name, the sign of the lane stands for it. */
export function laneCaptions(plot: HTMLElement, toggle: (lane: Lane) => void) {
	const host = document.createElement('div');
	host.className = 'lane-captions';
	// What begins on a caption is no scrub.
	host.addEventListener('pointerdown', (event) => event.stopPropagation());
	const buttons = LANES.map((lane) => {
		const button = document.createElement('button');
		button.type = 'button';
		button.className = lane;
		const sign = document.createElement('i');
		sign.className = `sign ${lane}`;
		sign.setAttribute('aria-hidden', 'true');
		const name = document.createElement('span');
		button.append(sign, name);
		button.addEventListener('click', () => toggle(lane));
		host.append(button);
		return { lane, button, name };
	});
	plot.append(host);
	return (layout: Layout, words: Words): void => {
		const narrow = isNarrow(layout.frame);
		host.classList.toggle('narrow', narrow);
		const { frame, lanes } = layout;
		const centres = lanes.map(({ top, bottom, folded }) =>
			folded || narrow ? (top + bottom) / 2 : top + Math.min((bottom - top) / 2, HEIGHT / 2),
		);
		// Low lanes lie closer than fingers: the buttons then take of the room above and below, and only the signs stand at their lanes.
		const [from, to] = [frame.top - 8, frame.height - frame.bottom + 20];
		// In two columns each stands at its lane, and has its neighbours beside it, not over it.
		const columns = narrow && ZIGZAG ? 2 : 1;
		const column = (at: number) => centres.filter((_, i) => i % columns === at);
		const placed = Array.from({ length: columns }, (_, at) => spread(column(at), HEIGHT, from, to));
		for (const [i, { lane, button, name }] of buttons.entries()) {
			const at = i % columns;
			const centre = placed[at]?.[(i - at) / columns] as number;
			button.style.top = `${(centre - HEIGHT / 2).toFixed(1)}px`;
			button.style.height = `${HEIGHT}px`;
			button.style.left = `${((frame.left - 4) / columns) * at}px`;
			button.style.width = `${(frame.left - 4) / columns}px`;
			button.style.setProperty('--off', `${((centres[i] as number) - centre).toFixed(1)}px`);
			button.setAttribute('aria-expanded', String(!lanes[i]?.folded));
			button.setAttribute('aria-label', words.laneNamed(words.lane[lane]));
			name.textContent = narrow ? '' : words.lane[lane];
		}
	};
}
