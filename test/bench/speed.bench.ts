// Speed and memory, each as a ratio to something measured in the same run; the table goes to docs/performance.md.
// GOUJI_SCALE (default 1) makes all corpora smaller or larger.

import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { measure } from 'mitata';
import { review } from '../support/catalogue.ts';
import { folderOf, removeFolders, reportOf, textOf } from './lib/corpus.ts';
import { medianOf, middle, quantile, runScript } from './lib/processes.ts';
import { Session } from './lib/session.ts';

interface Row {
	readonly what: string;
	readonly against: string;
	readonly goal: string;
	readonly result: string;
	readonly met: boolean;
}

const SCALE = Number(process.env['GOUJI_SCALE'] ?? '1');
const REPORTS = Math.round(10_000 * SCALE);
const GOUJI = join('dist', 'gouji.js');
const EMPTY = join('out', 'bench', 'lib', 'empty-server.cjs');
const PAGE = join('docs', 'performance.md');
const MARKDOWNLINT = 'markdownlint-cli2@0.22.1';
const [BEGIN, END] = ['<!-- measured -->', '<!-- /measured -->'];
/** So many bytes are reviewed for one sample of the growth. */
const SAMPLE = 1_000_000;
/** The first third of them warms the server up. */
const KEYSTROKES = 900;

const rows: Row[] = [];

/** What was measured, against what, and what is told beside it. */
interface Measured {
	readonly what: string;
	readonly against: string;
	readonly more?: string;
}

function note({ what, against, more = '' }: Measured, ratio: number, most: number): void {
	const row = { what, against, goal: `≤ ${most} ×`, result: `${ratio.toFixed(2)} ×${more}`, met: ratio <= most };
	rows.push(row);
	console.log(`${row.met ? '  met ' : 'missed'} ${what}: ${row.result} (${row.goal})`);
}

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
	const each = ` (${((await time(check)) / files.length).toFixed(3)} ms a report)`;
	const warm = await time(check);
	note(
		{ what: `check ${REPORTS} reports, one thread, warm`, against: 'reading and decoding them', more: each },
		warm / floor,
		3,
	);
	const cold = await medianOf(3, () => runScript([GOUJI, 'check', folder]));
	const cores = availableParallelism();
	const rate = ` (${Math.round((files.length / cold.milliseconds) * 1000)} reports a second)`;
	note(
		{ what: `the same, ${cores} cores, cold process`, against: 'reading and decoding, one thread', more: rate },
		cold.milliseconds / floor,
		2.5,
	);
	const lint = await runScript([markdownlint(), `${folder}/**/*.txt`, '--no-globs']);
	const faster = lint.milliseconds / cold.milliseconds;
	rows.push({
		what: `the same, ${cores} cores, cold process`,
		against: MARKDOWNLINT,
		goal: '≥ 20 × faster',
		result: `${faster.toFixed(1)} × faster`,
		met: faster >= 20,
	});
	console.log(`${faster >= 20 ? '  met ' : 'missed'} against ${MARKDOWNLINT}: ${faster.toFixed(1)} × faster`);
	if (seen === 0) throw new Error('nothing was read');
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
	for (const [bytes, most, name] of [
		[12_000, 2, '12 KB report'],
		[5_000_000 * Math.min(SCALE, 1), 1.5, '5 MB file of many reports'],
	] as const) {
		const text = bytes < 100_000 ? reportOf(bytes) : textOf(bytes);
		const line = Math.floor(text.split('\n').length / 2);
		const [own, empty] = [await typing(join('dist', 'server.js'), text, line), await typing(EMPTY, text, line)];
		const more = ` (${own.toFixed(2)} ms)`;
		note(
			{ what: `a keystroke in a ${name} until its diagnostics, p95`, against: 'a server that answers nothing', more },
			own / empty,
			most,
		);
	}
}

async function typing(script: string, text: string, line: number): Promise<number> {
	const session = new Session(script);
	await session.open(text);
	const times: number[] = [];
	for (let at = 0; at < KEYSTROKES; at++) times.push(await session.type(line));
	session.end();
	return quantile(times.slice(KEYSTROKES / 3), 0.95);
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
	note(
		{ what: 'time per MB from 10 KB to 100 MB', against: 'the smallest', more: ` (${each} ms a MB)` },
		largestOf(perByte),
		1.3,
	);
}

/** How much more the largest of some takes than the first, which is that of the smallest size. */
function largestOf([first = Number.NaN, ...others]: readonly number[]): number {
	return Math.max(...others) / first;
}

async function memory(): Promise<void> {
	const few = Math.round(1000 * SCALE);
	const many = Math.round(100_000 * SCALE);
	const perReport: number[] = [];
	const least = Math.max(10, Math.round(100 * SCALE));
	const sizes = [least, few, many / 10, many];
	const folders = sizes.map((count) => [count, folderOf(count, 2)] as const);
	for (const [format, most] of [
		['text', 1.5],
		['json', 1.5],
		['ndjson', 1.5],
	] as const) {
		const costs = new Map<number, { milliseconds: number; bytes: number }>();
		for (const [count, folder] of folders)
			costs.set(count, await runScript([GOUJI, 'check', '--format', format, folder]));
		const [small, large] = [costs.get(few), costs.get(many)];
		if (small === undefined || large === undefined) continue;
		const further = (large.bytes - small.bytes) / (many - few) / 1000;
		rows.push({
			what: `memory for each further report, \`--format ${format}\`, ${few} to ${many}`,
			against: '—',
			goal: `≤ ${most} KB`,
			result: `${further.toFixed(2)} KB`,
			met: further <= most,
		});
		console.log(`${further <= most ? '  met ' : 'missed'} memory, ${format}: ${further.toFixed(2)} KB a report`);
		if (format === 'text') for (const [count, { milliseconds }] of costs) perReport.push(milliseconds / count);
	}
	const each = perReport.map((one, at) => `${sizes[at]}: ${one.toFixed(2)}`).join(', ');
	note(
		{ what: `time per report from ${least} to ${many}`, against: 'the smallest', more: ` (${each} ms)` },
		largestOf(perReport),
		1.3,
	);
}

async function start(): Promise<void> {
	const text = textOf(1);
	const begin = async (script: string) => {
		const from = performance.now();
		const session = new Session(script);
		await session.open(text);
		session.end();
		return performance.now() - from;
	};
	const times: Record<'own' | 'empty', number[]> = { own: [], empty: [] };
	for (let at = 0; at < 7; at++) {
		times.own.push(await begin(join('dist', 'server.js')));
		times.empty.push(await begin(EMPTY));
	}
	note(
		{ what: 'start of the server to the first diagnostics', against: 'a server of the libraries alone' },
		middle(times.own) / middle(times.empty),
		1.5,
	);
	for (const [file, most] of [
		['server.js', 300],
		['extension.js', 480],
	] as const) {
		const size = statSync(join('dist', file)).size / 1000;
		rows.push({
			what: `size of ${file}`,
			against: '—',
			goal: `≤ ${most} KB`,
			result: `${size.toFixed(0)} KB`,
			met: size <= most,
		});
	}
}

function write(): void {
	const table = [
		'| what | against | goal | measured | |',
		'| --- | --- | --- | --- | --- |',
		...rows.map(
			({ what, against, goal, result, met }) =>
				`| ${what} | ${against} | ${goal} | ${result} | ${met ? 'met' : 'missed'} |`,
		),
	].join('\n');
	console.log(table);
	if (SCALE !== 1) return;
	const page = readFileSync(PAGE, 'utf8');
	const [before = '', rest = ''] = page.split(BEGIN);
	writeFileSync(PAGE, `${before}${BEGIN}\n${table}\n${END}${rest.split(END)[1] ?? ''}`);
}

try {
	await manyReports();
	await keystrokes();
	await growth();
	await memory();
	await start();
	write();
} finally {
	removeFolders();
}
