/** The part of subset-font's interface that `fonts.ts` uses; the package ships no types. */
declare module 'subset-font' {
	export default function subsetFont(
		font: Buffer,
		text: string,
		options: {
			targetFormat: 'woff2';
			variationAxes?: Record<string, { min: number; max: number; default: number }>;
		},
	): Promise<Buffer>;
}
