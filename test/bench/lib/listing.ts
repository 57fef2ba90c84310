// What a run with `--cache` is measured against: a process that lists a folder and the times of its files.

import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

let latest = 0;

function list(folder: string): void {
	for (const entry of readdirSync(folder, { withFileTypes: true })) {
		const path = join(folder, entry.name);
		if (entry.isDirectory()) list(path);
		else latest = Math.max(latest, statSync(path).mtimeMs);
	}
}

list(process.argv[2] ?? '.');
console.log(latest);
