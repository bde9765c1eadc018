// @ts-check
import { createServer } from 'node:net';
import { Problem } from './problem.mjs';

export const defaultPort = 4173;

/**
 * The port asked for: `--port N` or `--port=N`, else the environment's PORT, else 4173.
 * @param {string[]} args the command's arguments
 * @param {Record<string, string | undefined>} env
 * @returns {number}
 * @throws {Problem} on an argument that is not known, or a port that is none
 */
export function choosePort(args, env) {
	let asked = env.PORT || String(defaultPort);
	const rest = [...args];
	while (rest.length > 0) {
		const argument = rest.shift() ?? '';
		if (argument === '--port') asked = rest.shift() ?? '';
		else if (argument.startsWith('--port=')) asked = argument.slice('--port='.length);
		else
			throw new Problem(`"${argument}" is not understood: try "npm start -- --port 8080", or "npm start -- --help".`);
	}
	const port = Number(asked);
	if (!/^\d+$/.test(asked) || port < 1 || port > 65535)
		throw new Problem(`"${asked}" is not a port: give a number from 1 to 65535, as in "npm start -- --port 8080".`);
	return port;
}

/**
 * The sentence for a port that could not be opened.
 * @param {number} port
 * @param {string | undefined} code Node's error code
 */
export function explainPortFailure(port, code) {
	const other = port === 65535 ? defaultPort : port + 1;
	const remedy = `choose another with "npm start -- --port ${other}"`;
	if (code === 'EADDRINUSE') return `Port ${port} is taken by another program: ${remedy}.`;
	if (code === 'EACCES')
		return `Port ${port} may not be opened by this user: choose one above 1023 with "npm start -- --port 8080".`;
	return `Port ${port} could not be opened (${code ?? 'no reason given'}): ${remedy}.`;
}

/**
 * Tries the port by opening and closing it, so that the answer comes before the work of building.
 * @param {number} port
 * @param {string} host
 * @returns {Promise<void>}
 * @throws {Problem} when it cannot be opened
 */
export function checkPort(port, host) {
	return new Promise((resolve, reject) => {
		const server = createServer();
		server.once('error', (/** @type {NodeJS.ErrnoException} */ error) =>
			reject(new Problem(explainPortFailure(port, error.code))),
		);
		server.listen({ port, host, exclusive: true }, () => server.close(() => resolve()));
	});
}
