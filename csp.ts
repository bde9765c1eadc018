/**
 * What the browser is allowed to do on the app's pages, as one object, and the headers that say it.
 * On in preview, tests and production; only the development server, which injects styles, goes without.
 */

/**
 * The Trusted Types policies that may be made: lit's own, and a default which lets only the addresses of our own
 * workers through (MapLibre's and `sw.js`).
 */
export const trustedTypesPolicies = ['lit-html', 'default'] as const;

/** Directive to sources. Nothing but the app's own origin, no inline script or style, no evaluation. */
export const policy: Readonly<Record<string, readonly string[]>> = {
	'default-src': ["'none'"],
	'script-src': ["'self'"],
	'style-src': ["'self'"],
	// blob: and data: are pictures that the app makes itself: exports, MapLibre's patterns.
	'img-src': ["'self'", 'data:', 'blob:'],
	'font-src': ["'self'"],
	'connect-src': ["'self'"],
	'worker-src': ["'self'"],
	'manifest-src': ["'self'"],
	// The builder of embeds shows one.
	'frame-src': ["'self'"],
	'base-uri': ["'none'"],
	'form-action': ["'none'"],
	// Any page may embed the app: that is one of its three uses.
	'frame-ancestors': ['*'],
	'require-trusted-types-for': ["'script'"],
	'trusted-types': trustedTypesPolicies,
};

/** Directives that a browser ignores in a `<meta>`, and complains about. */
const headerOnly = ['frame-ancestors', 'report-uri', 'sandbox'];

function write(directives: [string, readonly string[]][]): string {
	return directives.map(([name, sources]) => [name, ...sources].join(' ')).join('; ');
}

/** The policy as the value of the header `Content-Security-Policy`. */
export function headerPolicy(): string {
	return write(Object.entries(policy));
}

/** The policy as the content of `<meta http-equiv="Content-Security-Policy">`, for servers that send no header. */
export function metaPolicy(): string {
	return write(Object.entries(policy).filter(([name]) => !headerOnly.includes(name)));
}

/**
 * The policy of the plain pages, as the content of a `<meta>`: they have no script at all. Their JSON-LD is data, which none runs. What
 * may be fetched is for tools that look at a page from within it, for `robots.txt` say: Lighthouse is one.
 */
export function plainPolicy(): string {
	return "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'";
}

/** All headers that a server of the app should send. */
export function securityHeaders(): Record<string, string> {
	return {
		'Content-Security-Policy': headerPolicy(),
		'Referrer-Policy': 'strict-origin-when-cross-origin',
		'X-Content-Type-Options': 'nosniff',
		'Permissions-Policy': 'camera=(), display-capture=(), geolocation=(), microphone=(), midi=(), payment=(), usb=()',
		// All that is served is public. In a sandboxed frame the origin is opaque, and the app could not read its own files without it.
		'Access-Control-Allow-Origin': '*',
	};
}
