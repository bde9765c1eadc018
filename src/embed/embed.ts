/**
 * `<dnepr-oka>`: the map and timeline in an article. A classic script with no dependency. Until a reader is near, there is one picture;
 * then a frame, which is spoken to by messages. Nothing here writes markup, an inline style or a script, so that it works
 * under any policy of the host that lets our origin be framed.
 */
import type { DneprOkaChange, DneprOkaElement, DneprOkaMessage } from '../../public/embed.d.ts';
import { addressOf, pictureOf, SETTINGS, STATE, stateIn } from './address.ts';
import { Changes, type Known } from './changes.ts';
import { dress } from './look.ts';
import { WORDS } from './words.ts';

/** The app is fetched when the element is as near as this to the view. */
const NEAR = '300px 0px';
/** A frame that does not say that it is ready is shown as it is after so long, milliseconds. */
const PATIENCE_MS = 12_000;
/** A height that a frame may ask for, pixels. */
const HEIGHTS = [200, 2000] as const;

const script = document.currentScript as HTMLScriptElement | null;
const base = new URL('.', script?.src || document.baseURI).href;
const MIRRORED: readonly string[] = [...STATE, ...SETTINGS];
const make = <Name extends keyof HTMLElementTagNameMap>(name: Name, more: Partial<HTMLElementTagNameMap[Name]> = {}) =>
	Object.assign(document.createElement(name), more);

class Embed extends HTMLElement {
	static readonly observedAttributes = [...MIRRORED, 'height'];
	readonly #box = make('div');
	readonly #picture = make('img', { alt: '', decoding: 'async', loading: 'lazy' });
	readonly #button = make('button', { type: 'button' });
	readonly #whole = make('a', { target: '_blank', rel: 'noopener', hidden: true });
	#frame: HTMLIFrameElement | null = null;
	/** Where to send to; `null` until the app is ready. */
	#origin: string | null = null;
	#known: Known = {};
	readonly #changes = new Changes((id, state) => this.#post({ 'dnepr-oka': 1, type: 'set', id, state }));
	#patience = 0;
	#mirroring = false;
	#near: IntersectionObserver | null = null;

	constructor() {
		super();
		const root = this.attachShadow({ mode: 'open', delegatesFocus: true });
		dress(root);
		this.#box.className = 'box';
		this.#button.append(make('span'));
		this.#button.onclick = () => this.#start(true);
		// The finger that touches the picture is on its way to the app.
		this.#button.onpointerdown = () => this.#start();
		this.#picture.onerror = () => {
			const whole = `${base}picture/whole${this.#lang === 'ru' ? '.ru' : ''}.png`;
			if (this.#picture.src !== whole) this.#picture.src = whole;
			else this.#picture.hidden = true;
		};
		this.#box.append(this.#picture, this.#button, this.#whole);
		root.append(this.#box);
	}

	connectedCallback(): void {
		this.#paint();
		addEventListener('message', this.#hear);
		document.addEventListener('securitypolicyviolation', this.#forbidden);
		// Who saves data asks for the app by a touch.
		const saves = (navigator as { connection?: { saveData?: boolean } }).connection?.saveData;
		if (saves || !('IntersectionObserver' in window)) return;
		this.#near = new IntersectionObserver(
			(entries) => {
				if (entries.some((entry) => entry.isIntersecting)) this.#start();
			},
			{ rootMargin: NEAR },
		);
		this.#near.observe(this);
	}

	disconnectedCallback(): void {
		removeEventListener('message', this.#hear);
		document.removeEventListener('securitypolicyviolation', this.#forbidden);
		this.#near?.disconnect();
		this.#near = null;
		this.#leave();
	}

	attributeChangedCallback(name: string, before: string | null, value: string | null): void {
		if (before === value || this.#mirroring) return;
		if (name === 'height') this.#fit(null);
		else if (this.#frame) {
			// Of these three there is no default to go back to.
			if (value === null && ['date', ...SETTINGS].includes(name)) return;
			this.#changes.add({ [name]: value || null });
		}
		if (this.isConnected && !this.#frame) this.#paint();
	}

	get state(): Known {
		return { ...(stateIn((name) => this.getAttribute(name)) as Known), ...this.#known };
	}

	set state(change: DneprOkaChange) {
		void this.set(change);
	}

	set(change: DneprOkaChange): Promise<Known> {
		if (this.#frame) return this.#changes.ask(change);
		for (const name of MIRRORED) {
			const value = change[name as keyof DneprOkaChange];
			if (value === null) this.removeAttribute(name);
			else if (value !== undefined) this.setAttribute(name, value);
		}
		return Promise.resolve(this.state);
	}

	get #lang(): 'en' | 'ru' {
		const lang =
			this.getAttribute('lang') || this.parentElement?.closest('[lang]')?.getAttribute('lang') || navigator.language;
		return /^ru\b/i.test(lang) ? 'ru' : 'en';
	}

	/** The picture, with what is said on it. */
	#paint(): void {
		const words = WORDS[this.#lang];
		const theme = this.getAttribute('theme');
		const get = (name: string) => this.getAttribute(name);
		this.#box.className = `box ${theme === 'dark' || theme === 'light' ? theme : 'auto'}`;
		this.#picture.hidden = false;
		this.#picture.src = pictureOf(base, get, this.#lang);
		this.#button.lang = this.#lang;
		(this.#button.firstChild as HTMLElement).textContent = words.open;
		this.#whole.textContent = words.whole;
		this.#whole.href = addressOf(base, get, this.#lang, null);
		this.#fit(null);
	}

	/** The height: the editor's, else what the frame asks for, else what the look gives. */
	#fit(asked: number | null): void {
		const own = Number.parseInt(this.getAttribute('height') ?? '', 10);
		const height = own > 0 ? Math.min(own, HEIGHTS[1]) : asked;
		const { style } = this.#box;
		for (const name of ['height', 'min-height', 'max-height']) {
			if (height === null) style.removeProperty(name);
			else style.setProperty(name, `${height}px`);
		}
		style.setProperty('aspect-ratio', height === null ? '' : 'auto');
	}

	/** @param focus whether the frame is to have the focus that the button had */
	#start(focus = false): void {
		if (this.#frame || !this.isConnected) {
			if (focus) this.#frame?.focus();
			return;
		}
		this.#near?.disconnect();
		this.#button.ariaBusy = 'true';
		const frame = make('iframe', { title: WORDS[this.#lang].title, allow: 'fullscreen; clipboard-write' });
		// Set before it is inserted: the host's history gets no entry.
		frame.src = addressOf(base, (name) => this.getAttribute(name), this.#lang, 'embed');
		frame.onload = () => {
			this.#patience = setTimeout(() => this.#show(), PATIENCE_MS) as unknown as number;
		};
		this.#frame = frame;
		this.#box.append(frame);
		if (focus) frame.focus();
	}

	#show(): void {
		clearTimeout(this.#patience);
		this.#box.classList.add('on');
	}

	/** Back to the picture. What was shown last stays in the attributes, so that a new frame begins with it. */
	#leave(): void {
		clearTimeout(this.#patience);
		this.#frame?.remove();
		this.#frame = null;
		this.#origin = null;
		this.#box.classList.remove('on');
		this.#button.ariaBusy = null;
		this.#changes.close(this.state);
	}

	readonly #forbidden = ({ effectiveDirective, blockedURI }: SecurityPolicyViolationEvent): void => {
		if (
			!this.#frame ||
			!/^(frame|child)-src$/.test(effectiveDirective) ||
			!base.startsWith(new URL(blockedURI, base).origin)
		)
			return;
		// The host does not let us be framed: the picture stays, with a way to the whole.
		this.#leave();
		this.#near?.disconnect();
		this.#button.hidden = true;
		this.#whole.hidden = false;
	};

	#post(message: DneprOkaMessage): void {
		this.#frame?.contentWindow?.postMessage(message, this.#origin ?? '*');
	}

	readonly #hear = ({ source, origin, data }: MessageEvent): void => {
		if (!this.#frame || source !== this.#frame.contentWindow || data?.['dnepr-oka'] !== 1) return;
		const { type, id, state, height, reason } = data as DneprOkaMessage;
		const asked = this.#changes.answered(id);
		if (type === 'ready') {
			// In a sandbox the origin has no name.
			this.#origin = origin === 'null' ? '*' : origin;
			this.#known = readState(state);
			this.#show();
			this.#tell('ready');
			this.#changes.open();
		} else if (type === 'state') {
			this.#take(readState(state));
			for (const { resolve } of asked) resolve(this.state);
		} else if (type === 'error') {
			for (const { reject } of asked) reject(new Error(`dnepr-oka: not understood: ${String(reason)}`));
		} else if (type === 'resize' && typeof height === 'number' && height >= HEIGHTS[0] && height <= HEIGHTS[1]) {
			// What is right to the pixel stays as it is: nothing in the article moves.
			if (Math.abs(height - this.#box.offsetHeight) > 1) this.#fit(height);
		}
	};

	/** A new state: what has changed since the last one is mirrored in the attributes, and told. */
	#take(next: Known): void {
		const changed = MIRRORED.filter((name) => next[name as keyof Known] !== this.#known[name as keyof Known]);
		this.#known = next;
		if (changed.length === 0) return;
		this.#mirroring = true;
		for (const name of changed) {
			const value = next[name as keyof Known];
			if (value) this.setAttribute(name, value);
			else this.removeAttribute(name);
		}
		this.#mirroring = false;
		this.#tell('statechange');
	}

	#tell(name: 'ready' | 'statechange'): void {
		this.dispatchEvent(new CustomEvent(name, { detail: { ...this.#known } }));
	}
}

/** Of what a frame says only texts are taken. */
function readState(state: unknown): Known {
	const entries = Object.entries((state ?? {}) as object);
	return Object.fromEntries(
		entries.filter(([name, value]) => MIRRORED.includes(name) && (value === null || typeof value === 'string')),
	);
}

// A page may bring the script twice.
if (!customElements.get('dnepr-oka')) customElements.define('dnepr-oka', Embed satisfies new () => DneprOkaElement);
