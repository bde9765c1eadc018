// @ts-check
import { createServer } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { checkPort, choosePort, explainPortFailure } from './port.mjs';
import { Problem } from './problem.mjs';

describe('the port asked for', () => {
	it('is the argument, else the environment, else 4173', () => {
		expect(choosePort(['--port', '8080'], { PORT: '9090' })).toBe(8080);
		expect(choosePort(['--port=8081'], {})).toBe(8081);
		expect(choosePort([], { PORT: '9090' })).toBe(9090);
		expect(choosePort([], { PORT: '' })).toBe(4173);
		expect(choosePort([], {})).toBe(4173);
	});

	it.each([['0'], ['65536'], ['80a'], ['-1'], ['1e3'], ['']])('is refused when it is "%s"', (port) => {
		expect(() => choosePort(['--port', port], {})).toThrow(Problem);
	});

	it('is not guessed from an argument that is not known', () => {
		expect(() => choosePort(['8080'], {})).toThrow('npm start -- --port 8080');
	});
});

describe('a port', () => {
	const server = createServer();
	afterEach(() => new Promise((resolve) => server.close(resolve)));

	it('that is taken is named, with how to choose another', async () => {
		await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
		const address = server.address();
		const port = typeof address === 'object' && address ? address.port : 0;
		const failure = checkPort(port, '127.0.0.1');
		await expect(failure).rejects.toThrow(Problem);
		await expect(failure).rejects.toThrow(
			`Port ${port} is taken by another program: choose another with "npm start -- --port`,
		);
		await new Promise((resolve) => server.close(resolve));
		await expect(checkPort(port, '127.0.0.1')).resolves.toBeUndefined();
	});

	it('is never proposed beyond the last', () => {
		expect(explainPortFailure(65535, 'EADDRINUSE')).not.toContain('65536');
		expect(explainPortFailure(80, 'EACCES')).toContain('above 1023');
	});
});
