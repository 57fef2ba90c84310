// A workspace of very many reports: checked, cancelled, checked again, and changed meanwhile.

import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import * as vscode from 'vscode';
import type { Views } from '../../client/src/views.ts';
import { words } from '../../client/src/words.ts';
import { madeReport } from '../support/made-reports.ts';
import {
	activateExtension,
	fileUri,
	listen,
	open,
	serverProcess,
	waitFor,
	waitForPage,
	waitForViews,
} from './helpers.ts';

/** How many reports; every tenth has one wrong total. */
const COUNT = Number(process.env['GOUJI_EDITOR_REPORTS'] ?? 1500);
const FOLDER = '许多报告';
/** What a test of so many may take, in milliseconds. */
const LONG = 120_000 + COUNT * 60;
/** The processor time that an idle server may use in three seconds, in milliseconds. */
const IDLE = 150;

/** Wrong ones that are deleted and emptied, each the first of its series, and a right one that becomes wrong, meanwhile. */
const [DELETED, EMPTIED, BROKEN] = [20, 40, 21];

type Place = readonly [line: number, character: number];
type Run = (progress: vscode.Progress<{ message?: string }>, token: vscode.CancellationToken) => Thenable<unknown>;

const reportAt = (index: number) => madeReport(index).text;
const uriAt = (index: number) => fileUri(`${FOLDER}/${madeReport(index).name}`);

/** Where the last number of the row （七）总计 stands. */
function totalIn(text: string): RegExpExecArray {
	const row = text.indexOf('（七）总计');
	const last = /\d+(?=\D*$)/.exec(text.slice(0, text.indexOf('四、结转下年度', row)));
	assert.ok(row >= 0 && last !== null && last.index > row);
	return last;
}

function placeOfTotal(text: string): Place {
	const before = text.slice(0, totalIn(text).index).split('\n');
	return [before.length - 1, before.at(-1)?.length ?? 0];
}

/** The report with a wrong total. */
function broken(text: string): string {
	const { index, 0: number } = totalIn(text);
	return `${text.slice(0, index)}${Number(number) + 5}${text.slice(index + number.length)}`;
}

/** What the list of problems must say of all reports: each file's one finding, by address. */
function expectedProblems(): Map<string, string> {
	const expected = new Map<string, string>();
	for (let index = 0; index < COUNT; index += 10) {
		if (index === DELETED || index === EMPTIED) continue;
		expected.set(uriAt(index).toString(), `row-total ${placeOfTotal(reportAt(index))}`);
	}
	return expected.set(uriAt(BROKEN).toString(), `row-total ${placeOfTotal(reportAt(BROKEN))}`);
}

/** A number as the overview shows it: 1,500. */
const grouped = (value: number) => value.toLocaleString('en-US');

/** What it says now. */
function problems(): Map<string, string> {
	const found = new Map<string, string>();
	const folder = `${fileUri(FOLDER)}/`;
	for (const [uri, diagnostics] of vscode.languages.getDiagnostics()) {
		if (!uri.toString().startsWith(folder) || diagnostics.length === 0) continue;
		const said = diagnostics.map(({ code, range: { start } }) => {
			const id = typeof code === 'object' ? code.value : code;
			return `${id} ${start.line},${start.character}`;
		});
		found.set(uri.toString(), said.join('; '));
	}
	return found;
}

/** What is missing and what is too much. */
function differences(expected: ReadonlyMap<string, string>, found = problems()): string[] {
	const lines: string[] = [];
	for (const [uri, said] of expected) if (found.get(uri) !== said) lines.push(`- ${said} ${decodeURI(uri)}`);
	for (const [uri, said] of found) if (expected.get(uri) !== said) lines.push(`+ ${said} ${decodeURI(uri)}`);
	return lines;
}

async function waitForProblems(expected: ReadonlyMap<string, string>): Promise<void> {
	await waitFor({
		what: 'the list of problems',
		read: () => differences(expected),
		holds: (lines) => lines.length === 0,
		event: vscode.languages.onDidChangeDiagnostics,
		describe: (lines) => `${lines.length} differences\n${lines.slice(0, 10).join('\n')}`,
		patience: LONG / 3,
	});
}

/** The problem of one report; undefined where it has none. */
async function waitForProblem(uri: vscode.Uri, expected: string | undefined): Promise<void> {
	await waitFor({
		what: `the problem of ${uri.path}`,
		read: () => problems().get(uri.toString()),
		holds: (said) => said === expected,
		event: vscode.languages.onDidChangeDiagnostics,
		describe: String,
	});
}

/** Checks the workspace; `told` hears of its progress, and may cancel it. */
async function check(told: (done: number, total: number, cancel: () => void) => void = () => undefined) {
	const window = vscode.window as { withProgress: unknown };
	const before = vscode.window.withProgress;
	const messages = {
		info: listen('showInformationMessage', () => undefined),
		error: listen('showErrorMessage', () => undefined),
	};
	const progress: string[] = [];
	window.withProgress = (options: vscode.ProgressOptions, run: Run) => {
		const source = new vscode.CancellationTokenSource();
		const report = ({ message = '' }) => {
			progress.push(message);
			const [done = 0, total = 0] = message.split(/\D+/).map(Number);
			told(done, total, () => source.cancel());
		};
		return before.call(vscode.window, options, () => run({ report }, source.token));
	};
	try {
		const result = await vscode.commands.executeCommand<Record<string, unknown> | undefined>('gouji.checkWorkspace');
		assert.deepEqual(messages.error.said, []);
		return { result, progress, said: messages.info.said.map(({ message }) => message) };
	} finally {
		window.withProgress = before;
		messages.info.dispose();
		messages.error.dispose();
	}
}

/** The processor time that a process has used, in milliseconds; Linux counts it in hundredths of a second. */
function processorTime(pid: number): number {
	const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
		.replace(/^.*\) /, '')
		.split(' ');
	return (Number(fields[11]) + Number(fields[12])) * 10;
}

/** Waits until the server does nothing any more; undefined where its processor time cannot be told. */
async function serverAtRest(): Promise<true | undefined> {
	const pid = serverProcess();
	if (pid === undefined || !existsSync(`/proc/${pid}/stat`)) return undefined;
	const used: number[] = [];
	for (let tries = 0; tries < 10; tries++) {
		const before = processorTime(pid);
		await pause(3000);
		used.push(processorTime(pid) - before);
		if ((used.at(-1) ?? 0) <= IDLE) return true;
	}
	return assert.fail(`milliseconds used in three seconds: ${used.join(', ')}`);
}

describe(`a workspace of ${COUNT} reports`, function () {
	this.timeout(LONG);
	let views: Views;
	let expected: Map<string, string>;
	const pathOf = (index: number) => uriAt(index).fsPath;
	const ownReports = () =>
		[...views.findings.reports()].filter(({ address }) => address.startsWith(`${fileUri(FOLDER)}/`));

	before(async () => {
		views = (await activateExtension()).exports;
		mkdirSync(fileUri(FOLDER).fsPath);
		for (let index = 0; index < COUNT; index++) writeFileSync(pathOf(index), reportAt(index));
		// Made last: of a folder made together with the one around it VS Code's watcher may never tell anything.
		mkdirSync(fileUri(`${FOLDER}/下级`).fsPath);
		expected = expectedProblems();
		await vscode.commands.executeCommand('gouji.restartServer');
	});
	after(() => rmSync(fileUri(FOLDER).fsPath, { recursive: true, force: true }));
	afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

	it('cancelled in the middle keeps what it has found, and says how far it came', async () => {
		assert.deepEqual([...problems()], []);
		let reached = 0;
		const { result, said } = await check((done, total, cancel) => {
			if (reached > 0 || done < total / 4) return;
			reached = done;
			cancel();
		});
		assert.equal(result, undefined);
		assert.deepEqual(said.length, 1);
		assert.match(said[0] ?? '', /^勾稽：已取消，此前检查了 \d+ 个文件。$/);
		const most = Math.ceil(COUNT / 10);
		const found = await waitFor({
			what: 'the findings of a check that was cancelled',
			read: problems,
			holds: ({ size }) => size > 0,
			event: vscode.languages.onDidChangeDiagnostics,
			describe: ({ size }) => String(size),
		});
		assert.ok(found.size < most, `${found.size}`);
		for (const [uri, problem] of found) assert.match(problem, /^row-total \d+,\d+$/, uri);
		// The settings of a server that was just started arrive while it checks; they begin no second check.
		await serverAtRest();
		assert.ok(problems().size < most, 'nothing is checked behind the back of who cancelled');
	});

	it('checked whole, though reports change meanwhile, holds exactly the right findings', async () => {
		let changed = false;
		const { result, progress } = await check((done, total) => {
			if (changed || done < total / 4) return;
			changed = true;
			rmSync(pathOf(DELETED));
			writeFileSync(pathOf(EMPTIED), '会议记录\n');
			writeFileSync(pathOf(BROKEN), broken(reportAt(BROKEN)));
		});
		assert.ok(changed && result !== undefined);
		assert.equal(result['cancelled'], false);
		const form = /^\d+\/\d+ 个文件，\d+ 份报告(，每秒 \d+ 个文件)?$/;
		assert.deepEqual(
			progress.filter((message) => !form.test(message)),
			[],
		);
		assert.equal(words().progress({ done: 30, total: 90, reports: 20 }, 15), '30/90 个文件，20 份报告，每秒 15 个文件');
		await waitForProblems(expected);
	});

	it('is counted in the findings view and in the overview', async () => {
		await waitForViews(views, () => ownReports().length === COUNT - 2);
		await waitForViews(views, () => {
			const shown = views.view.entries().map(({ report }) => report.address);
			return shown.filter((address) => address.startsWith(`${fileUri(FOLDER)}/`)).length === expected.size;
		});
		const all = [...views.findings.reports()];
		const wrong = all.filter(({ counts }) => counts.error > 0).length;
		assert.equal(wrong - expected.size, all.length - ownReports().length - 3, 'three of the six samples have errors');
		await vscode.commands.executeCommand('gouji.openOverview');
		await waitForPage();
		assert.ok(views.overview.html.includes(`${grouped(COUNT - 2 + 6)} 份报告`));
		assert.ok(views.overview.html.includes(`<b>${grouped(expected.size + 3)}</b><span>有错误`));
	});

	it('checked again says the same once', async () => {
		await check();
		await waitForProblems(expected);
	});

	it('leaves the server idle', async function () {
		if ((await serverAtRest()) === undefined) this.skip();
	});

	it('finds again what was put right in an editor and not saved', async () => {
		const wrong = uriAt(100);
		const { document } = await open(wrong.path);
		const edit = new vscode.WorkspaceEdit();
		edit.replace(wrong, new vscode.Range(0, 0, document.lineCount, 0), '会议记录\n');
		await vscode.workspace.applyEdit(edit);
		await waitForProblem(wrong, undefined);
		await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
		await waitForProblem(wrong, expected.get(wrong.toString()));
		assert.deepEqual(differences(expected), []);
	});

	it('follows a file that is renamed, in the editor and outside', async () => {
		const wrong = uriAt(60);
		const problem = expected.get(wrong.toString());
		const [second, third] = [fileUri(`${FOLDER}/改名一.txt`), fileUri(`${FOLDER}/改名二.txt`)];
		await vscode.workspace.fs.rename(wrong, second);
		await waitForProblem(second, problem);
		await waitForProblem(wrong, undefined);
		renameSync(second.fsPath, third.fsPath);
		await waitForProblem(third, problem);
		await waitForProblem(second, undefined);
		renameSync(third.fsPath, wrong.fsPath);
		await waitForProblems(expected);
	});

	it('follows files that change, appear and go outside the editor', async () => {
		const wrong = uriAt(80);
		writeFileSync(wrong.fsPath, '会议记录\n');
		await waitForProblem(wrong, undefined);
		writeFileSync(wrong.fsPath, reportAt(80));
		await waitForProblem(wrong, expected.get(wrong.toString()));
		const folder = join(fileUri(FOLDER).fsPath, '下级');
		renameSync(wrong.fsPath, join(folder, 'a.txt'));
		await waitForProblem(fileUri(`${FOLDER}/下级/a.txt`), expected.get(wrong.toString()));
		await waitForProblem(wrong, undefined);
		rmSync(folder, { recursive: true });
		await waitForProblem(fileUri(`${FOLDER}/下级/a.txt`), undefined);
		writeFileSync(wrong.fsPath, reportAt(80));
		await waitForProblems(expected);
	});
});
