/**
 * The default Trusted Types policy: of all addresses from which a script could be started only those of our own
 * workers pass; markup and script text never do. Import it before anything that starts a worker.
 */
interface TrustedTypes {
	createPolicy(name: string, rules: { createScriptURL(address: string): string }): unknown;
}

const WORKERS = /^(?:.*\/)?assets\/maplibre-gl-worker-[\w-]+\.js$|^(?:.*\/)?sw\.js$/;

const { trustedTypes } = globalThis as unknown as { trustedTypes?: TrustedTypes };

trustedTypes?.createPolicy('default', {
	createScriptURL(address) {
		const url = new URL(address, location.href);
		const own = url.origin === location.origin && WORKERS.test(url.pathname);
		if (own || import.meta.env.DEV) return address;
		throw new TypeError(`not a script of ours: ${address}`);
	},
});

export {};
