/** The families that stand in the drawings. */
const FAMILIES = /^"?(Golos Text|Literata) Variable"?$/;

/** `@font-face` rules with the fonts within them, of those that a text is written with. A font that cannot be had is left out. */
export async function embeddedFaces(text: string): Promise<string> {
	const letters = new Set([...text].map((letter) => letter.codePointAt(0) ?? 0));
	const faces = [...document.styleSheets].flatMap((sheet) =>
		[...sheet.cssRules].flatMap((rule) =>
			rule instanceof CSSFontFaceRule ? [{ style: rule.style, base: sheet.href ?? location.href }] : [],
		),
	);
	const wanted = faces.filter(
		({ style }) =>
			FAMILIES.test(style.getPropertyValue('font-family')) && inRange(letters, style.getPropertyValue('unicode-range')),
	);
	const rules = await Promise.all(
		wanted.map(async ({ style, base }) => {
			const [, address] = /url\(["']?([^"')]+)/.exec(style.getPropertyValue('src')) ?? [];
			const data = address && (await dataAddress(new URL(address, base).href));
			return data
				? `@font-face{font-family:${style.getPropertyValue('font-family')};font-weight:400 600;src:url("${data}") format("woff2");unicode-range:${style.getPropertyValue('unicode-range')}}`
				: '';
		}),
	);
	return rules.join('\n');
}

/** Whether one of the letters is in a range such as `U+20-7E, U+2116`. */
export function inRange(letters: ReadonlySet<number>, ranges: string): boolean {
	return ranges.split(',').some((range) => {
		const [first, last] = range
			.trim()
			.replace(/^U\+/i, '')
			.split('-')
			.map((each) => Number.parseInt(each, 16));
		for (const letter of letters)
			if (letter >= (first ?? Number.POSITIVE_INFINITY) && letter <= (last ?? first ?? 0)) return true;
		return false;
	});
}

async function dataAddress(address: string): Promise<string | null> {
	try {
		const response = await fetch(address);
		if (!response.ok) return null;
		const blob = await response.blob();
		return await new Promise((resolve) => {
			const reader = new FileReader();
			reader.onload = () => resolve(String(reader.result));
			reader.onerror = () => resolve(null);
			reader.readAsDataURL(blob);
		});
	} catch {
		return null;
	}
}
