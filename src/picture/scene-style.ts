/**
 * The rules of the app's own style sheets with a flavour's colours put in: for pictures that leave the page. What depends on a pointer,
 * on the focus or on the screen is left out.
 */
import type { Flavour } from '../ground/flavours.ts';

/** What `--face` and `--read` stand for. */
export interface Faces {
	face: string;
	read: string;
}

/** Looks that only a page has. */
const OF_A_PAGE = /::|:(hover|focus|active|checked|open|has|root|host|is|where|not\(:)|^\*/;

/**
 * @param css text of style sheets
 * @param used whether anything in the picture is chosen by a selector; left out: all are kept
 */
export function sceneStyle(
	css: string,
	flavour: Flavour,
	faces: Faces,
	used: (selector: string) => boolean = () => true,
) {
	const values: Record<string, string> = { ...faces };
	for (const [name, colour] of Object.entries(flavour))
		values[name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)] = colour;
	const bare = css.replace(/\/\*.*?\*\//gs, '').replace(/@[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '');
	const rules = [...bare.matchAll(/([^{}]+)\{([^{}]*)\}/g)].flatMap(([, selectors = '', body = '']) => {
		const kept = selectors
			.split(/,(?![^(]*\))/)
			.map((selector) => selector.trim())
			.filter((selector) => !OF_A_PAGE.test(selector) && used(selector));
		return kept.length > 0 ? [`${kept.join(',')}{${declarations(body, values)}}`] : [];
	});
	return rules.join('\n');
}

function declarations(body: string, values: Record<string, string>): string {
	return body
		.split(';')
		.map((each) => each.trim())
		.filter(Boolean)
		.flatMap((each) => {
			const resolved = each.replace(/var\(--([\w-]+)[^)]*\)/g, (_, name) => values[name] ?? 'none');
			// The shorthand in its parts: not every painter of SVG reads it whole.
			const font = /^font:\s*(?:(italic)\s+)?(\d+)\s+([\d.]+px)\s+(.+)$/.exec(resolved);
			if (!font) return [resolved];
			const [, style, weight, size, family] = font;
			return [
				`font-family:${family}`,
				`font-size:${size}`,
				`font-weight:${weight}`,
				...(style ? [`font-style:${style}`] : []),
			];
		})
		.join(';');
}
