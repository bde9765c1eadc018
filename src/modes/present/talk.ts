/**
 * A talk of one's own moments, as an address carries it: line by line the fragment of a moment and its caption, packed by
 * DEFLATE and written in the letters that an address may have. Whatever comes from an address may be hostile: what does not
 * read is no talk, and nothing is read beyond its bounds.
 */
import type { Language } from '../../dataset/served.ts';
import { readAddress, writeAddress } from '../../state/address.ts';
import { DEFAULT_LAYERS, type State } from '../../state/store.ts';
import type { Day } from '../../time/day.ts';
import { WAR_FROM } from '../../time/eras.ts';
import type { Moment } from './moment.ts';

export interface TalkMoment {
	/** A few words; may be empty. */
	caption: string;
	moment: Moment;
}
export type Talk = readonly TalkMoment[];

/** Letters of a caption, and moments of a talk, at most. */
export const CAPTION_MOST = 140;
export const MOMENTS_MOST = 40;
/** Letters that a talk may take of an address: mail and chat programs cut longer ones. */
export const LETTERS_MOST = 8000;
/** Bytes that it may unpack to. */
const BYTES_MOST = 40_000;

/** What a moment has where its line says nothing; part of the format. */
const defaults = () => ({ date: WAR_FROM, layers: DEFAULT_LAYERS });

/** The moment that the state of the app is in. */
export const momentNow = (state: State): Moment => ({
	date: state.date,
	selection: state.selection,
	layers: state.layers,
	window: state.window,
	map: state.camera && { camera: state.camera },
});

/** On one line, without what cannot be seen, and not too long. */
export const captionOf = (text: string): string =>
	text
		.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ')
		.trim()
		.slice(0, CAPTION_MOST)
		.replace(/[\uD800-\uDBFF]$/, '')
		.trim();

function lineOf({ caption, moment }: TalkMoment): string {
	const camera = moment.map && 'camera' in moment.map ? moment.map.camera : null;
	// Neither language nor colours nor mode are part of a moment.
	const state = { ...moment, camera, language: 'en' as Language, theme: 'auto' as const, mode: 'explore' as const };
	return `${writeAddress(state, defaults()).slice(1)}\t${captionOf(caption)}`;
}

function momentOfLine(line: string, end: Day): TalkMoment {
	const tab = line.indexOf('\t');
	const [fragment, caption] = tab < 0 ? [line, ''] : [line.slice(0, tab), line.slice(tab + 1)];
	const read = readAddress('', fragment, end);
	return {
		caption: captionOf(caption),
		moment: {
			date: read.date ?? WAR_FROM,
			selection: read.selection ?? null,
			layers: read.layers ?? DEFAULT_LAYERS,
			window: read.window ?? null,
			map: read.camera ? { camera: read.camera } : null,
		},
	};
}

/** How it is packed: `d` DEFLATE, `p` plain, where a browser cannot pack. */
type Packing = 'd' | 'p';

/**
 * The talk as an address has it, after `talk=`; empty for a talk of nothing.
 * @throws RangeError when it would be longer than an address may be
 */
export async function writeTalk(talk: Talk): Promise<string> {
	if (talk.length === 0) return '';
	const bytes = new TextEncoder().encode(talk.map(lineOf).join('\n'));
	const packing: Packing = typeof CompressionStream === 'function' ? 'd' : 'p';
	const packed = packing === 'd' ? await through(bytes, new CompressionStream('deflate-raw'), LETTERS_MOST) : bytes;
	const letters = packing + toLetters(packed);
	if (letters.length > LETTERS_MOST) throw new RangeError('the talk is too long for an address');
	return letters;
}

/** The talk in what an address has; `null` for what is none. Never throws. @param end the first day after the axis */
export async function readTalk(letters: string, end: Day): Promise<Talk | null> {
	if (letters.length > LETTERS_MOST || !/^[dp][A-Za-z0-9_-]+$/.test(letters)) return null;
	try {
		const packed = fromLetters(letters.slice(1));
		const bytes =
			letters[0] === 'p' ? packed : await through(packed, new DecompressionStream('deflate-raw'), BYTES_MOST);
		const lines = new TextDecoder('utf-8', { fatal: true }).decode(bytes).split('\n');
		if (lines.length > MOMENTS_MOST) return null;
		// A text that says nothing of any moment is not a talk that happens to be of the default one.
		if (!lines.every((line) => line.includes('\t'))) return null;
		return lines.map((line) => momentOfLine(line, end));
	} catch {
		return null;
	}
}

/** What an address has after `talk=`, or `null`. */
export const talkIn = (hash: string): string | null =>
	new RegExp(`(?:^#?|&)talk=([A-Za-z0-9_-]{2,${LETTERS_MOST}})(?:&|$)`).exec(hash)?.[1] ?? null;

/** Bytes through a stream; @throws RangeError as soon as more than `most` have come out */
async function through(
	bytes: Uint8Array<ArrayBuffer>,
	stream: CompressionStream | DecompressionStream,
	most: number,
): Promise<Uint8Array<ArrayBuffer>> {
	const writer = stream.writable.getWriter();
	// What goes wrong is told by the reader.
	writer.write(bytes).catch(() => undefined);
	writer.close().catch(() => undefined);
	const reader = stream.readable.getReader();
	const pieces: Uint8Array[] = [];
	let length = 0;
	for (;;) {
		const { done, value } = await reader.read();
		if (done) break;
		length += value.length;
		if (length > most) {
			await reader.cancel();
			throw new RangeError(`more than ${most} bytes`);
		}
		pieces.push(value);
	}
	const whole = new Uint8Array(length);
	let at = 0;
	for (const piece of pieces) {
		whole.set(piece, at);
		at += piece.length;
	}
	return whole;
}

/** base64url without its padding (RFC 4648, section 5). */
const toLetters = (bytes: Uint8Array): string =>
	btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
		.replace(/\+/g, '-')
		.replace(/\//g, '_')
		.replace(/=+$/, '');

/** @throws where the letters are none of base64 */
const fromLetters = (letters: string): Uint8Array<ArrayBuffer> =>
	Uint8Array.from(atob(letters.replace(/-/g, '+').replace(/_/g, '/')), (letter) => letter.charCodeAt(0));
