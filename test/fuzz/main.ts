// The entry of `npm run fuzz`: reads its arguments, tries the inputs, and keeps what fails in out/fuzz.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { documentFailure } from './documents.ts';
import { type Failure, failuresOf } from './run.ts';
import { readSources } from './sources.ts';

const OUT = join('out', 'fuzz');
/** Every so many inputs a line tells how far it is. */
const STEP = 10_000;

const { values } = parseArgs({
	options: {
		count: { type: 'string', default: '10000' },
		seed: { type: 'string', default: '1' },
		from: { type: 'string', default: '0' },
		documents: { type: 'boolean', default: false },
	},
});
const seed = Number(values.seed);
const from = Number(values.from);
const count = Number(values.count);
const sources = readSources(true);
const start = Date.now();
const failed = new Map<string, number>();

function keep({ number, rule, message, text }: Failure): void {
	const times = failed.get(rule) ?? 0;
	failed.set(rule, times + 1);
	if (times > 0) return;
	mkdirSync(OUT, { recursive: true });
	const path = join(OUT, `${seed}-${number}.txt`);
	writeFileSync(path, text);
	console.log(`input ${number}: ${message}\n  kept as ${path}`);
}

function keepDocument(number: number, message: string): void {
	const rule = message.split('\n')[0] ?? '';
	const times = failed.get(rule) ?? 0;
	failed.set(rule, times + 1);
	if (times === 0) console.log(`document ${number}: ${message}`);
}

function tryDocuments(plan: { readonly from: number; readonly count: number }): void {
	for (let number = plan.from; number < plan.from + plan.count; number++) {
		const message = documentFailure(seed, number, sources);
		if (message !== undefined) keepDocument(number, message);
	}
}

console.log(`seed ${seed}, inputs ${from} to ${from + count - 1}, ${sources.texts.length} texts to begin with`);
for (let done = 0; done < count; done += STEP) {
	const plan = { seed, from: from + done, count: Math.min(STEP, count - done), timed: true };
	if (values.documents) tryDocuments(plan);
	else for (const failure of failuresOf(plan, sources)) keep(failure);
	const seconds = (Date.now() - start) / 1000;
	console.log(`${done + plan.count} inputs, ${seconds.toFixed(0)} s`);
}
const all = [...failed.values()].reduce((sum, times) => sum + times, 0);
for (const [rule, times] of failed) console.log(`${rule}: ${times} inputs`);
console.log(`${count} inputs, ${all} failed`);
process.exitCode = all === 0 ? 0 : 1;
