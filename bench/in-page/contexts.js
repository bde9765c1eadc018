/** `window.benchContexts`: the WebGL contexts of the page's canvases, so that they can be taken away as a driver does, and given back. */
(() => {
	const contexts = new Set();
	const getContext = HTMLCanvasElement.prototype.getContext;
	HTMLCanvasElement.prototype.getContext = function (...asked) {
		const context = getContext.apply(this, asked);
		if (context && String(asked[0]).startsWith('webgl')) contexts.add(context);
		return context;
	};
	/** Only of canvases that are to be seen: one that was made to try is not. */
	const shown = () => [...contexts].filter(({ canvas }) => canvas.isConnected);
	const taken = [];
	window.benchContexts = {
		count: () => shown().length,
		lose() {
			for (const context of shown()) {
				// Asked for now: of a lost context it is not to be had.
				const extension = context.getExtension('WEBGL_lose_context');
				taken.push(extension);
				extension.loseContext();
			}
		},
		restore() {
			for (const extension of taken) extension.restoreContext();
		},
	};
})();
