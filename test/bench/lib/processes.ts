// Programs run as a user would start them, with their time and their memory at its height.

import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a run cost: milliseconds by the clock and of the processor, and bytes of memory at the height. */
export interface Cost {
	readonly milliseconds: number;
	readonly processor: number;
	readonly bytes: number;
}

/** Loaded before the program: at its end it notes what the system says that it took. */
const NOTE = `process.on('exit', () => require('node:fs').writeFileSync(process.env.GOUJI_NOTE, JSON.stringify(process.resourceUsage())));`;

/** Runs a script with Node; its output is thrown away. Exit status 1 is no failure: it tells of findings. */
export async function runScript(
	args: readonly string[],
	{ input, environment }: { readonly input?: string; readonly environment?: Readonly<Record<string, string>> } = {},
): Promise<Cost> {
	const folder = mkdtempSync(join(tmpdir(), 'gouji-note-'));
	const note = join(folder, 'note.txt');
	const hook = join(folder, 'note.cjs');
	writeFileSync(hook, NOTE);
	try {
		const from = performance.now();
		const child = spawn(process.execPath, ['--require', hook, ...args], {
			stdio: [input === undefined ? 'ignore' : 'pipe', 'ignore', 'ignore'],
			env: { ...process.env, ...environment, GOUJI_NOTE: note },
		});
		child.stdin?.end(input);
		const code = await new Promise<number | null>((resolve, reject) => {
			child.once('error', reject);
			child.once('exit', resolve);
		});
		const milliseconds = performance.now() - from;
		if (code !== 0 && code !== 1) throw new Error(`${args.join(' ')}: exit status ${code}`);
		const { maxRSS, userCPUTime, systemCPUTime }: NodeJS.ResourceUsage = JSON.parse(readFileSync(note, 'utf8'));
		return { milliseconds, processor: (userCPUTime + systemCPUTime) / 1000, bytes: maxRSS * 1024 };
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

/** The cost of several runs, each in the middle of its own order. */
export async function medianOf(runs: number, run: () => Promise<Cost>): Promise<Cost> {
	const costs: Cost[] = [];
	for (let at = 0; at < runs; at++) costs.push(await run());
	return {
		milliseconds: middle(costs.map((cost) => cost.milliseconds)),
		processor: middle(costs.map(({ processor }) => processor)),
		bytes: middle(costs.map(({ bytes }) => bytes)),
	};
}

/** The number in the middle of the order. */
export function middle(numbers: readonly number[]): number {
	return quantile(numbers, 0.5);
}

/** The number below which a share of all stand. */
export function quantile(numbers: readonly number[], share: number): number {
	const order = [...numbers].sort((a, b) => a - b);
	return order[Math.min(order.length - 1, Math.floor(order.length * share))] ?? Number.NaN;
}
