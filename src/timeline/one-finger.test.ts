import { expect, test } from 'vitest';
import { oneFinger } from './one-finger.ts';

/** A brush as d3's: it begins with the first touch that it hears of, and ends when no finger is left on the screen. */
function brush() {
	const group = new EventTarget();
	const heard: string[] = [];
	let held = false;
	oneFinger(group, () => held);
	for (const name of ['touchstart', 'touchmove', 'touchend', 'touchcancel'])
		group.addEventListener(name, (event) => {
			const { length } = (event as TouchEvent).touches;
			heard.push(`${name} ${length}`);
			if (name === 'touchstart') held = true;
			if (length === 0) held = false;
		});
	const send = (name: string, fingers: number) =>
		group.dispatchEvent(Object.assign(new Event(name), { touches: new Array(fingers), changedTouches: [] }));
	return { heard, send };
}

test('one finger is the brush’s from beginning to end', () => {
	const { heard, send } = brush();
	send('touchstart', 1);
	send('touchmove', 1);
	send('touchend', 0);
	expect(heard).toEqual(['touchstart 1', 'touchmove 1', 'touchend 0']);
});

test('who comes while another finger is down does not begin, nor move or end what has not begun', () => {
	const { heard, send } = brush();
	send('touchstart', 2);
	send('touchmove', 2);
	send('touchend', 1);
	send('touchcancel', 0);
	expect(heard).toEqual([]);
});

test('lifted while another finger rests elsewhere, it ends; and the next can begin', () => {
	const { heard, send } = brush();
	send('touchstart', 1);
	send('touchmove', 2);
	send('touchend', 1);
	send('touchstart', 1);
	expect(heard).toEqual(['touchstart 1', 'touchmove 2', 'touchend 0', 'touchstart 1']);
});
