// Speed and memory, each as a ratio to something measured in the same run; the table goes to docs/performance.md.
// GOUJI_SCALE (default 1) makes all corpora smaller or larger, GOUJI_ONLY names the parts that are measured; the page is renewed by whole runs.

import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { measure } from 'mitata';
import { review } from '../support/catalogue.ts';
import { cellIn, folderOf, removeFolders, reportOf, textOf } from './lib/corpus.ts';
import { type Cost, medianOf, middle, quantile, runScript } from './lib/processes.ts';
import { Rows } from './lib/rows.ts';
import { type Seen, Session } from './lib/session.ts';

const SCALE = Number(process.env['GOUJI_SCALE'] ?? '1');
/** The parts that are measured, by name, where not all are. */
const ONLY = process.env['GOUJI_ONLY']?.split(',');
const REPORTS = Math.round(10_000 * SCALE);
const GOUJI = join('dist', 'gouji.js');
const SERVER = join('dist', 'server.js');
const LIB = join('out', 'bench', 'lib');
const EMPTY = join(LIB, 'empty-server.cjs');
const PAGE = join('docs', 'performance.md');
const MARKDOWNLINT = 'markdownlint-cli2@0.22.1';
const [BEGIN, END] = ['<!-- measured -->', '<!-- /measured -->'];
/** So many bytes are reviewed for one sample of the growth. */
const SAMPLE = 1_000_000;
/** The first third of them warms the server up. */
const KEYSTROKES = 900;
/** Processes that are held against each other take turns so often. */
const TURNS = 5;
/** Files are known by their times only when they have not changed for so many milliseconds. */
const SETTLED = 2500;

const rows = new Rows();

/** The middle of several runs in this process, the first one left out. */
async function time(run: () => void): Promise<number> {
	const { p50 } = await measure(run, {
		min_samples: 5,
		max_samples: 5,
		min_cpu_time: 0,
		warmup_samples: 1,
		warmup_threshold: 1e12,
	});
	return p50 / 1e6;
}

function filesBelow(folder: string): readonly string[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name));
}

async function manyReports(): Promise<void> {
	const folder = folderOf(REPORTS);
	const files = filesBelow(folder);
	const decoder = new TextDecoder('utf-8', { fatal: true });
	let seen = 0;
	const read = () => {
		for (const file of files) seen += decoder.decode(readFileSync(file)).length;
	};
	const check = () => {
		for (const file of files) seen += review(decoder.decode(readFileSync(file))).parts.length;
	};
	const floor = await time(read);
	const more = ` (${((await time(check)) / files.length).toFixed(3)} ms a report)`;
	const warm = await time(check);
	if (seen === 0) throw new Error('nothing was read');
	rows.note(`check ${REPORTS} reports, one thread, warm`, 'reading and decoding them', {
		ratio: warm / floor,
		most: 2.5,
		more,
	});
	const cores = availableParallelism();
	const [cold, reading] = await inTurns(
		() => runScript([GOUJI, 'check', folder]),
		() => runScript([join(LIB, 'decoding.cjs'), folder, String(cores)]),
	);
	const what = `the same, ${cores} cores, cold process`;
	rows.note(what, 'a cold process with as many workers that reads and decodes them', {
		ratio: cold.milliseconds / reading.milliseconds,
		most: 5,
		more: ` (${Math.round((files.length / cold.milliseconds) * 1000)} reports a second)`,
	});
	const lint = await runScript([markdownlint(), `${folder}/**/*.txt`, '--no-globs']);
	const faster = lint.milliseconds / cold.milliseconds;
	rows.add({
		what,
		against: MARKDOWNLINT,
		goal: '≥ 30 × faster',
		result: `${faster.toFixed(1)} × faster`,
		met: faster >= 30,
	});
}

/** The costs of two kinds of runs that take turns, so that what else the machine does falls on both. */
async function inTurns(one: () => Promise<Cost>, other: () => Promise<Cost>, turns = TURNS): Promise<[Cost, Cost]> {
	const costs: [Cost[], Cost[]] = [[], []];
	for (let turn = 0; turn < turns; turn++) {
		costs[0].push(await one());
		costs[1].push(await other());
	}
	const next = (of: Cost[]) => medianOf(turns, async () => of.shift() ?? Promise.reject(new Error('no cost')));
	return [await next(costs[0]), await next(costs[1])];
}

/** Runs again with `--cache`: nothing changed, and one file in a hundred. */
async function again(): Promise<void> {
	const folder = folderOf(REPORTS, 3);
	const files = filesBelow(folder);
	const cache = mkdtempSync(join(tmpdir(), 'gouji-cache-'));
	const environment = { XDG_CACHE_HOME: cache, LOCALAPPDATA: cache };
	const check = () => runScript([GOUJI, 'check', '--cache', folder], { environment });
	const list = () => runScript([join(LIB, 'listing.cjs'), folder]);
	try {
		await wait(SETTLED);
		await check();
		const [same, listed] = await inTurns(check, list);
		const against = 'a cold process that lists the folder and the times of its files';
		const ms = ({ milliseconds }: Cost) => ` (${milliseconds.toFixed(0)} ms)`;
		rows.note(`check ${REPORTS} reports again with \`--cache\`, nothing changed`, against, {
			ratio: same.milliseconds / listed.milliseconds,
			most: 1.5,
			more: ms(same),
		});
		const change = async () => {
			for (let at = 0; at < files.length; at += 100)
				writeFileSync(files[at] ?? '', `${readFileSync(files[at] ?? '', 'utf8')}\n`);
			await wait(SETTLED);
			return check();
		};
		const [changed, listedAgain] = await inTurns(change, list, 3);
		rows.note('the same, one file in a hundred changed', against, {
			ratio: changed.milliseconds / listedAgain.milliseconds,
			most: 3,
			more: ms(changed),
		});
	} finally {
		rmSync(cache, { recursive: true, force: true });
	}
}

/** What one small file costs, in time of the processor, and a workbook of many. */
async function small(): Promise<void> {
	const folder = folderOf(1, 4);
	const [file = ''] = filesBelow(folder);
	const [own, node] = await inTurns(
		() => runScript([GOUJI, 'check', file]),
		() => runScript(['-e', '0']),
		15,
	);
	rows.note('check one small file, processor time', '`node -e 0`', {
		ratio: own.processor / node.processor,
		most: 1.7,
		more: ` (${own.processor.toFixed(0)} ms)`,
	});
}

async function tables(): Promise<void> {
	const folder = folderOf(REPORTS, 5);
	const [book, lines] = await inTurns(
		() => runScript([GOUJI, 'tables', '--format', 'xlsx', folder]),
		() => runScript([GOUJI, 'tables', '--format', 'csv', folder]),
		3,
	);
	rows.note(`\`tables --format xlsx\` of ${REPORTS} reports`, '`--format csv`', {
		ratio: book.milliseconds / lines.milliseconds,
		most: 3,
		more: ` (${(book.milliseconds / 1000).toFixed(1)} s)`,
	});
}

/** The script of markdownlint-cli2, fetched from the npm registry on first use. */
function markdownlint(): string {
	const place = join('.cache', 'bench');
	const script = join(place, 'node_modules', 'markdownlint-cli2', 'markdownlint-cli2-bin.mjs');
	if (!existsSync(script))
		execFileSync('npm', ['install', '--no-audit', '--no-fund', '--prefix', place, MARKDOWNLINT], { stdio: 'ignore' });
	return script;
}

async function keystrokes(): Promise<void> {
	const report = reportOf(12_000);
	const [own, empty] = [await typing(SERVER, report, 'lens'), await typing(EMPTY, report, 'lens')];
	for (const [share, name, most] of [
		[0.5, 'p50', 1.5],
		[0.95, 'p95', 3],
	] as const)
		rows.note(
			`a keystroke in a table of a 12 KB report until diagnostics, hints and lens, ${name}`,
			'a server that answers the same with nothing',
			{
				ratio: quantile(own, share) / quantile(empty, share),
				most,
				more: ` (${quantile(own, share).toFixed(2)} ms)`,
			},
		);
	const many = textOf(5_000_000 * Math.min(SCALE, 1));
	const [large, nothing] = [await typing(SERVER, many, 'diagnostics'), await typing(EMPTY, many, 'diagnostics')];
	rows.note(
		'a keystroke in a table of a 5 MB file of many reports until its diagnostics, p95',
		'a server that answers nothing',
		{
			ratio: quantile(large, 0.95) / quantile(nothing, 0.95),
			most: 1.5,
			more: ` (${quantile(large, 0.95).toFixed(2)} ms)`,
		},
	);
}

async function typing(script: string, text: string, sees: Seen): Promise<readonly number[]> {
	const typed = cellIn(text);
	const session = new Session(script, { sees });
	await session.open(text);
	const times: number[] = [];
	for (let at = 0; at < KEYSTROKES; at++) times.push(await session.type(typed));
	await session.end();
	return times.slice(KEYSTROKES / 3);
}

async function growth(): Promise<void> {
	const perByte: number[] = [];
	for (const bytes of [10_000, 100_000, 1_000_000, 10_000_000, 100_000_000 * SCALE]) {
		const text = textOf(bytes);
		const size = Buffer.byteLength(text);
		// So many at once that a text of any size takes as long.
		const times = Math.max(1, Math.round(SAMPLE / size));
		const all = await time(() => {
			for (let at = 0; at < times; at++) review(text);
		});
		perByte.push(all / times / size);
	}
	const each = perByte.map((one) => (one * 1e6).toFixed(0)).join(', ');
	rows.note('time per MB from 10 KB to 100 MB', 'the smallest', {
		ratio: largestOf(perByte),
		most: 1.3,
		more: ` (${each} ms a MB)`,
	});
}

/** How much more the largest of some takes than the first, which is that of the smallest size. */
function largestOf([first = Number.NaN, ...others]: readonly number[]): number {
	return Math.max(...others) / first;
}

/** What is printed in each way, and what is printed of the reports' tables. */
const PRINTED = [
	...['text', 'json', 'ndjson', 'csv', 'sarif', 'junit', 'html'].map((format) => ['check', format] as const),
	...['csv', 'xlsx'].map((format) => ['tables', format] as const),
];

async function memory(): Promise<void> {
	const few = Math.round(1000 * SCALE);
	const many = Math.round(100_000 * SCALE);
	const least = Math.max(10, Math.round(100 * SCALE));
	const folders = new Map([least, few, many / 10, many].map((count) => [count, folderOf(count, 2)] as const));
	const run = (args: readonly string[], count: number) => runScript([GOUJI, ...args, folders.get(count) ?? '']);
	for (const [command, format] of PRINTED) {
		const args = [command, '--format', format];
		const further = ((await run(args, many)).bytes - (await run(args, few)).bytes) / (many - few) / 1000;
		rows.add({
			what: `memory for each further report, \`${args.join(' ')}\`, ${few} to ${many}`,
			against: '—',
			goal: '≤ 1.2 KB',
			result: `${further.toFixed(2)} KB`,
			met: further <= 1.2,
		});
	}
	const perReport: number[] = [];
	for (const count of folders.keys()) perReport.push((await run(['check'], count)).milliseconds / count);
	const each = perReport.map((one, at) => `${[...folders.keys()][at]}: ${one.toFixed(2)}`).join(', ');
	rows.note(`time per report from ${least} to ${many}`, 'the smallest', {
		ratio: largestOf(perReport),
		most: 1.3,
		more: ` (${each} ms)`,
	});
}

async function start(): Promise<void> {
	const text = textOf(1);
	const begin = async (script: string) => {
		const from = performance.now();
		const session = new Session(script);
		await session.open(text);
		const elapsed = performance.now() - from;
		await session.end();
		return elapsed;
	};
	const times: Record<'own' | 'empty', number[]> = { own: [], empty: [] };
	for (let at = 0; at < 7; at++) {
		times.own.push(await begin(SERVER));
		times.empty.push(await begin(EMPTY));
	}
	rows.note('start of the server to the first diagnostics', 'a server of the libraries alone', {
		ratio: middle(times.own) / middle(times.empty),
		most: 1.5,
	});
	const [loaded, alone] = [await loadedBy(SERVER, text), await loadedBy(EMPTY, text)];
	rows.note('what the server loads until its first diagnostics, all files together', '`vscode-languageserver` alone', {
		ratio: loaded / alone,
		most: 2.6,
		more: ` (${(loaded / 1000).toFixed(0)} KB)`,
	});
	const size = statSync(join('dist', 'extension.js')).size / 1000;
	rows.add({
		what: 'size of extension.js',
		against: '—',
		goal: '≤ 480 KB',
		result: `${size.toFixed(0)} KB`,
		met: size <= 480,
	});
}

/** How many bytes of files a server loads until it has answered for the first time. */
async function loadedBy(script: string, text: string): Promise<number> {
	const folder = mkdtempSync(join(tmpdir(), 'gouji-note-'));
	const note = join(folder, 'note.txt');
	const environment = { GOUJI_NOTE: note, GOUJI_SCRIPT: resolve(script) };
	try {
		const session = new Session(script, {
			hook: { module: resolve('test', 'bench', 'lib', 'loaded.cjs'), environment },
		});
		await session.open(text);
		await session.end();
		return Number(readFileSync(note, 'utf8'));
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

const PARTS = { manyReports, again, small, tables, keystrokes, growth, memory, start };

try {
	for (const [name, part] of Object.entries(PARTS)) if (ONLY?.includes(name) !== false) await part();
	const isWhole = SCALE === 1 && ONLY === undefined;
	rows.write(isWhole ? { path: PAGE, begin: BEGIN, end: END } : undefined);
} finally {
	removeFolders();
}
