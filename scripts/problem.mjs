// @ts-check
/**
 * What the machine lacks (a newer Node, the network, a free port): not a fault of the code, so it is told in one sentence,
 * with what to do, and without a stack.
 */
export class Problem extends Error {}

/**
 * Runs a command's main function and ends the process by its answer: its exit code, or 1 after telling what went wrong.
 * @param {() => Promise<number>} command resolves to the exit code
 */
export async function runCommand(command) {
	try {
		process.exitCode = await command();
	} catch (error) {
		console.error(error instanceof Problem ? `\n${error.message}` : error);
		process.exitCode = 1;
	}
}
