/** What we use of the `edtf` library, which ships no types: days as milliseconds since 1970, ends inclusive. */
declare module 'edtf' {
	interface Value {
		type: string;
		/** First millisecond that the value may mean. */
		min: number;
		/** Last millisecond that the value may mean. */
		max: number;
		/** The value written out again. */
		edtf: string;
	}
	/** Throws an error when the text is not EDTF. */
	export default function edtf(text: string): Value;
}
