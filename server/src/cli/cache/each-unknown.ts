// The files of a run of which nothing is known are done; all are told, in their order.

import type { EachFile } from '../each-file.ts';
import type { Prepared } from '../job.ts';
import type { Remembered } from './cached-run.ts';

/** Does the files that are not known, by `does`; each file is told in the order of the paths, known or not. */
export async function eachUnknown(
	{ paths, task, each }: EachFile,
	{ found, entriesOf }: Remembered,
	does: (unknown: EachFile) => Promise<void>,
): Promise<void> {
	const entries = entriesOf(task.pieces ? 'print' : 'facts');
	// Those that are not told yet; what came of one that is not known follows.
	const waiting: { readonly path: string; readonly known: Prepared | undefined }[] = [];
	const tell = async () => {
		let told = 0;
		for (const { path, known } of waiting) {
			if (known === undefined) break;
			told++;
			await each(path, known);
		}
		waiting.splice(0, told);
	};
	async function* unknown(): AsyncIterable<string> {
		for await (const path of paths) {
			const known = entries.find(path, found.stampOf(path));
			waiting.push({ path, known });
			if (known === undefined) yield path;
			else if (waiting[0]?.known !== undefined) await tell();
		}
	}
	const done = async (path: string, prepared: Prepared) => {
		waiting.shift();
		const kept = { ...prepared, items: [...prepared.items] };
		// What was not read or took too long may come out otherwise the next time, though the file is what it is.
		if (kept.unread === undefined && kept.tooMuch.length === 0) entries.add(path, found.stampOf(path), kept);
		await each(path, kept);
		await tell();
	};
	try {
		await does({ paths: unknown(), task, each: done });
		entries.close();
	} catch (error) {
		entries.abandon();
		throw error;
	}
}
