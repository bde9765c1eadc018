import { defineConfig } from 'vitest/config';

// A file of its own, so that unit tests do not run what vite.config.ts does for the site.
export default defineConfig({
	test: {
		environment: 'node',
		// The modules are read once, not once a file: no test may change what another finds, in whatever order they come.
		isolate: false,
		setupFiles: ['scripts/seed.ts', 'scripts/subject.ts'],
		// Properties are tried on many cases, which takes its time on a busy machine.
		testTimeout: 30_000,
		include: [
			'src/**/*.test.ts',
			'data/**/*.test.ts',
			'bench/**/*.test.ts',
			'scripts/**/*.test.{ts,mjs}',
			'csp.test.ts',
		],
	},
});
