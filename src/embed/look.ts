/**
 * How the element looks: its picture, its button, the frame over both. As high for its width as `src/modes/embed/height.ts` wants the
 * frame, so that nothing moves when it comes. The place that a page has kept for it until now gives way to its own, which may grow.
 */
export const LOOK = `
:host{display:block;aspect-ratio:auto!important;max-height:none!important}
:host([hidden]){display:none}
.box{position:relative;box-sizing:border-box;width:100%;aspect-ratio:8/5;min-height:360px;max-height:640px;overflow:hidden;background:#f6f2e9;color:#22201c}
.box.dark{background:#15171a;color:#e9e4d8}
img{position:absolute;inset:0;width:100%;height:100%;object-fit:cover}
button{position:absolute;inset:0;width:100%;padding:16px;border:0;background:none;color:inherit;font:600 15px/1.3 system-ui,sans-serif;cursor:pointer;display:grid;place-items:end center}
button:focus-visible{outline:3px solid #1d5fa8;outline-offset:-3px}
button span{padding:10px 18px;border-radius:8px;background:#22201c;color:#fffdf8}
.dark button span{background:#e9e4d8;color:#15171a}
button[aria-busy] span{opacity:.6;cursor:progress}
a{position:absolute;top:0;right:0;padding:10px 12px;background:inherit;color:inherit;font:13px/1.3 system-ui,sans-serif}
iframe{position:absolute;inset:0;width:100%;height:100%;border:0;opacity:0}
.on iframe{opacity:1}
.on :is(img,button,a){visibility:hidden}
@media (prefers-color-scheme:dark){.box.auto{background:#15171a;color:#e9e4d8}.auto button span{background:#e9e4d8;color:#15171a}}
@media (prefers-reduced-motion:no-preference){iframe{transition:opacity .2s}}
`;

/** Gives a shadow tree its look, in a way that no policy of the host forbids. */
export function dress(root: ShadowRoot): void {
	try {
		const sheet = new CSSStyleSheet();
		sheet.replaceSync(LOOK);
		root.adoptedStyleSheets = [sheet];
	} catch {
		// Safari before 16.4.
		const style = document.createElement('style');
		style.textContent = LOOK;
		root.append(style);
	}
}
