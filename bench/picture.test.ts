import { PNG } from 'pngjs';
import { expect, it } from 'vitest';
import { changedBetween, decoded, drawnIn } from './picture.ts';

/** Ten by ten pixels of paper, the first of them in ink. */
function drawn(ink: number, colour = [20, 30, 40]) {
	const png = new PNG({ width: 10, height: 10 });
	for (let i = 0; i < 100; i++) png.data.set([...(i < ink ? colour : [244, 241, 234]), 255], i * 4);
	return decoded(PNG.sync.write(png));
}

it('of an empty map nothing is drawn; of another the part that is not ground', () => {
	expect(drawnIn(drawn(0))).toBe(0);
	expect(drawnIn(drawn(12))).toBeCloseTo(0.12);
	expect(drawnIn(drawn(90))).toBeCloseTo(0.1);
});

it('two pictures differ where a colour is another, not where it is rounded', () => {
	expect(changedBetween(drawn(5), drawn(5))).toBe(0);
	expect(changedBetween(drawn(5), drawn(9))).toBeCloseTo(0.04);
	expect(changedBetween(drawn(5), drawn(5, [24, 34, 44]))).toBe(0);
});
