import { defineConfig } from 'vitest/config';

// A file of its own, so that unit tests do not run what vite.config.ts does for the site.
export default defineConfig({
	test: {
		environment: 'node',
		setupFiles: ['scripts/seed.ts'],
		include: [
			'src/**/*.test.ts',
			'data/**/*.test.ts',
			'bench/**/*.test.ts',
			'scripts/**/*.test.{ts,mjs}',
			'csp.test.ts',
		],
	},
});
