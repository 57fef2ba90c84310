// What a run of the command line is measured against: a process with as many workers that reads and decodes the same files.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';

if (isMainThread) {
	const [folder = '.', workers = '1'] = process.argv.slice(2);
	const files = readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name));
	const share = Math.ceil(files.length / Number(workers));
	for (let from = 0; from < files.length; from += share)
		new Worker(__filename, { workerData: files.slice(from, from + share) });
} else {
	const decoder = new TextDecoder('utf-8', { fatal: true });
	let characters = 0;
	for (const file of workerData as readonly string[]) characters += decoder.decode(readFileSync(file)).length;
	parentPort?.postMessage(characters);
}
