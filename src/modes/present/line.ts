import { effect } from '@preact/signals-core';
import { openLine } from './channel.ts';
import type { Run } from './run.ts';

/** The screen's end of the line to the notes: it says where it is, and goes where it is told. @param id of the show */
export function joinLine(id: string, run: Run): void {
	const line = openLine(id, (message) => {
		if (message.type === 'where') tell();
		else if (message.type === 'go') run.go(message.step);
		else if (message.type === 'black') run.turnBlack(message.on);
	});
	const tell = () =>
		line.say({
			type: 'at',
			step: run.step.peek(),
			black: run.black.peek(),
			exploring: run.exploring.peek(),
		});
	effect(() => {
		for (const signal of [run.step, run.black, run.exploring]) signal.value;
		tell();
	});
	addEventListener('pagehide', () => line.say({ type: 'bye' }));
	addEventListener('pageshow', tell);
}
