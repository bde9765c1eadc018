/**
 * Writing in the kiosk, derived from the styles of the desk at build time, so that each size is written once: what is drawn with measured
 * text twice as large, as `px` of src/sizes.ts has it, the rest one and a half times, and nothing smaller than 20 pixels.
 */

/** The least size of writing that is read from three metres, pixels. */
const LEAST = 20;
const FACTORS = { drawn: 2, read: 1.45 } as const;
/** Drawn to a view box, which grows as a whole. */
const GROWS_BY_ITSELF = /^\.(life|plot-row)\b/;

const FONT = /(?:^|[;\s])font(?:-size)?:[^;]*?(\d+(?:\.\d+)?)px/;

/** Overriding rules for all that sets a size of writing. @param kind of the style: `drawn` where text is measured by script */
export function kioskSizes(css: string, kind: keyof typeof FACTORS): string {
	let made = '';
	const conditions: string[] = [];
	const pieces = css.replace(/\/\*[\s\S]*?\*\//g, '').split(/([{}])/);
	for (let i = 0; i + 1 < pieces.length; i += 2) {
		const [text, brace] = [(pieces[i] as string).trim(), pieces[i + 1]];
		if (brace === '{') conditions.push(text.split(';').at(-1)?.trim() ?? '');
		else {
			const selector = conditions.pop() ?? '';
			const size = FONT.exec(text)?.[1];
			if (size && !/^@|^\d|^(from|to)\b/.test(selector)) made += rule(selector, scaled(Number(size), kind), conditions);
		}
	}
	return made;
}

const scaled = (size: number, kind: keyof typeof FACTORS): number =>
	Math.max(Math.round(size * FACTORS[kind] * 10) / 10, LEAST);

function rule(selector: string, size: number, conditions: readonly string[]): string {
	const own = selector
		.split(',')
		.map((each) => each.trim())
		.filter((each) => !GROWS_BY_ITSELF.test(each))
		.map((each) => (each.startsWith(':root') ? `${each}[data-mode="kiosk"]` : `:root[data-mode="kiosk"] ${each}`));
	if (own.length === 0) return '';
	const whole = `${own.join(',')}{font-size:${size}px}\n`;
	return conditions.reduceRight((inner, condition) => `${condition}{${inner}}\n`, whole);
}
