/** The part of subset-font's interface that `fonts.ts` and `advances.ts` use; the package ships no types. */
declare module 'subset-font' {
	export default function subsetFont(
		font: Buffer,
		text: string,
		options: {
			targetFormat: 'woff2' | 'sfnt';
			/** The OpenType features to keep; all, where left out. */
			keepFeatures?: string[];
			/** A range, or one value to which the axis is pinned. */
			variationAxes?: Record<string, { min: number; max: number; default: number } | number>;
		},
	): Promise<Buffer>;
}
