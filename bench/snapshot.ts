/** What of a heap is compiled code, as V8 tells it in a snapshot: https://developer.chrome.com/docs/devtools/memory-problems/heap-snapshots */
import type { CDPSession } from '@playwright/test';

/** As far as it is read. Nodes are numbers, one after the other, as many for each as it has fields. */
interface Snapshot {
	snapshot: { meta: { node_fields: string[]; node_types: (string[] | string)[] } };
	nodes: number[];
}

/** @returns bytes of compiled code: bytecode, machine code, and what the compilers note of it */
export function compiledCode({ snapshot: { meta }, nodes }: Snapshot): number {
	const [type, size] = ['type', 'self_size'].map((field) => meta.node_fields.indexOf(field)) as [number, number];
	const code = (meta.node_types[type] as string[]).indexOf('code');
	let bytes = 0;
	for (let i = 0; i < nodes.length; i += meta.node_fields.length)
		if (nodes[i + type] === code) bytes += nodes[i + size] as number;
	return bytes;
}

/** Takes a snapshot of the page that `devtools` is attached to. */
export async function takeSnapshot(devtools: CDPSession): Promise<Snapshot> {
	const parts: string[] = [];
	const take = ({ chunk }: { chunk: string }) => parts.push(chunk);
	devtools.on('HeapProfiler.addHeapSnapshotChunk', take);
	try {
		await devtools.send('HeapProfiler.takeHeapSnapshot', {});
	} finally {
		devtools.off('HeapProfiler.addHeapSnapshotChunk', take);
	}
	return JSON.parse(parts.join(''));
}
