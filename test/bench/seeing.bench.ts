// What a keystroke costs with everything that stands in, above and beside the text, against diagnostics alone. The server
// that GOUJI_BEFORE names (a server.js of an older build) answers these; where none is named, this one does.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cellIn, reportOf, sentenceIn, textOf } from './lib/corpus.ts';
import { quantile } from './lib/processes.ts';
import { type Seen, Session, type Typed } from './lib/session.ts';

const PAGE = join('docs', 'performance.md');
const [BEGIN, END] = ['<!-- measured: seeing -->', '<!-- /measured: seeing -->'];
const OWN = join('dist', 'server.js');
const EMPTY = join('out', 'bench', 'lib', 'empty-server.cjs');
const { GOUJI_BEFORE: BEFORE = OWN } = process.env;
const MOST = 2;
/** The servers take turns, so that what else the machine does falls on all of them. */
const ROUNDS = 3;

/** A server and what is asked of it. */
interface Asked {
	readonly script: string;
	readonly sees: Seen;
}

/** Into what text something is typed, and how often. */
interface Strokes {
	readonly text: string;
	readonly typed: Typed;
	readonly strokes: number;
}

/** The middle of what keystrokes take, in milliseconds, of each server; the first third of them warms it up. */
async function keystrokes({ text, typed, strokes }: Strokes, all: readonly Asked[]): Promise<readonly number[]> {
	const times = all.map((): number[] => []);
	for (const [at, { script, sees }] of Array.from({ length: ROUNDS }, () => [...all.entries()]).flat()) {
		const session = new Session(script, { sees });
		await session.open(text);
		for (let stroke = 0; stroke < strokes; stroke++) {
			const time = await session.type(typed);
			if (stroke >= strokes / 3) times[at]?.push(time);
		}
		await session.end();
	}
	return times.map((one) => quantile(one, 0.5));
}

const lines = ['| what | against | goal | measured | |', '| --- | --- | --- | --- | --- |'];
const report = reportOf(12_000);
const many = textOf(5_000_000);
for (const [name, text, typed, strokes] of [
	['table of a 12 KB report', report, cellIn(report), 600],
	['sentence of a 12 KB report', report, sentenceIn(report), 600],
	['table of a 5 MB file of many reports', many, cellIn(many), 90],
] as const) {
	const [before = 0, after = 0, empty = 0, emptier = 0] = await keystrokes({ text, typed, strokes }, [
		{ script: BEFORE, sees: 'diagnostics' },
		{ script: OWN, sees: 'all' },
		{ script: EMPTY, sees: 'diagnostics' },
		{ script: EMPTY, sees: 'all' },
	]);
	const ratio = (after - emptier) / (before - empty);
	const numbers = `${after.toFixed(2)} ms of which ${emptier.toFixed(2)}, against ${before.toFixed(2)} of which ${empty.toFixed(2)}`;
	lines.push(
		`| diagnostics, hints, lens, symbols and tokens after a keystroke in a ${name}, p50 | diagnostics alone${BEFORE === OWN ? '' : ', before there was anything else'}, each less what a server takes that answers nothing | ≤ ${MOST} × | ${ratio.toFixed(2)} × (${numbers}) | ${ratio <= MOST ? 'met' : 'missed'} |`,
	);
	console.log(lines.at(-1));
}
const page = readFileSync(PAGE, 'utf8');
const [from, to] = [page.indexOf(BEGIN) + BEGIN.length, page.indexOf(END)];
writeFileSync(PAGE, `${page.slice(0, from)}\n${lines.join('\n')}\n${page.slice(to)}`);
