// The findings view and the overview after a check of the workspace.

import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Views } from '../../client/src/views.ts';
import { activateExtension, fileUri, open, waitForPage, waitForViews } from './helpers.ts';

const WRONG = '2023 河口镇（多处有误，一行一行）.txt';
const COPY = '副本 (2).txt';

describe('the findings view', () => {
	let views: Views;
	const shown = () => views.view.entries();
	const ofFile = (name: string) => shown().filter(({ report }) => report.address === fileUri(name).toString());
	const labels = () =>
		views.view.getChildren().map((node) => {
			const { label, description } = views.view.getTreeItem(node);
			return `${label} ${description}`;
		});

	before(async () => {
		views = (await activateExtension()).exports;
		await vscode.commands.executeCommand('gouji.checkWorkspace');
		await views.findings.refresh();
		await waitForViews(views, () => shown().length > 0);
	});
	afterEach(async () => {
		views.view.filter({ text: '', hidden: [] });
		views.view.group('organization');
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
	});

	it('holds what the check found, the worst organisation first, right reports not', () => {
		// Above all stands what could not be read.
		assert.deepEqual(labels().slice(0, 2), [
			'读不了的文件，没有检查 1 个',
			'云山县河口镇人民政府 3 错误 · 2 其他 · 2023 年度',
		]);
		assert.equal(ofFile(WRONG).length, 5);
		assert.deepEqual(
			labels().filter((label) => label.includes('青石镇')),
			[],
		);
	});

	it('groups by check and by severity, and filters', async () => {
		const all = shown().length;
		await vscode.commands.executeCommand('gouji.findings.by-severity');
		assert.match(labels()[1] ?? '', /^错误 \d+$/);
		await vscode.commands.executeCommand('gouji.findings.by-check');
		assert.ok(labels().some((label) => label.startsWith('一行的总计应等于')));
		assert.equal(shown().length, all);
		views.view.filter({ text: '河口 row-total', hidden: [] });
		assert.deepEqual(
			shown().map(({ finding }) => finding.check),
			['row-total'],
		);
		await vscode.commands.executeCommand('gouji.findings.clearFilter');
		assert.equal(shown().length, all);
	});

	it('is walked through forwards and backwards, around the end', async () => {
		const places: string[] = [];
		const here = () => {
			const editor = vscode.window.activeTextEditor;
			return `${editor?.document.uri} ${editor?.selection.start.line}`;
		};
		const expected = shown().map(({ report, finding }) => `${report.address} ${finding.range.start.line}`);
		await vscode.commands.executeCommand('gouji.nextFinding');
		const start = expected.indexOf(here());
		assert.ok(start >= 0, `${here()}\n${expected.join('\n')}`);
		for (let step = 0; step < expected.length; step++) {
			await vscode.commands.executeCommand('gouji.nextFinding');
			places.push(here());
		}
		assert.deepEqual(places, [...expected.slice(start + 1), ...expected.slice(0, start + 1)]);
		await vscode.commands.executeCommand('gouji.previousFinding');
		assert.equal(here(), expected.at(start - 1));
	});

	it('starts at the cursor where another file is shown', async () => {
		await vscode.commands.executeCommand('gouji.nextFinding');
		const shownNow = await open('2023 松林镇（总计有误，一格一行）.txt');
		shownNow.selection = new vscode.Selection(0, 0, 0, 0);
		await vscode.commands.executeCommand('gouji.nextFinding');
		const editor = vscode.window.activeTextEditor;
		assert.ok(editor?.document.uri.path.includes('松林镇'));
		assert.ok((editor?.selection.active.line ?? 0) > 0);
	});

	it('loses the findings of a file that is deleted, and what is put right', async () => {
		await vscode.workspace.fs.copy(fileUri(WRONG), fileUri(COPY));
		try {
			await vscode.commands.executeCommand('gouji.checkWorkspace');
			await waitForViews(views, () => ofFile(COPY).length === 5);
		} finally {
			await vscode.workspace.fs.delete(fileUri(COPY));
		}
		await waitForViews(views, () => ofFile(COPY).length === 0);
		const { document } = await open(WRONG);
		const edit = new vscode.WorkspaceEdit();
		edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), '会议记录\n');
		await vscode.workspace.applyEdit(edit);
		await waitForViews(views, () => ofFile(WRONG).length === 0);
		await vscode.commands.executeCommand('workbench.action.files.revert');
		await waitForViews(views, () => ofFile(WRONG).length === 5);
	});

	it('has an overview with the counts, whose links open the places', async () => {
		await vscode.commands.executeCommand('gouji.openOverview');
		const { html } = views.overview;
		assert.match(html, /6 份报告，6 个单位，2020–2023 年度/);
		assert.match(html, /<b>3<\/b><span>有错误/);
		assert.equal(await waitForPage(), '勾稽总览');
		const link = /command:gouji\.overview\.open\?%5B(\d+)%5D" class="w\d" title="云山县河口镇人民政府，2023/.exec(html);
		assert.ok(link);
		await vscode.commands.executeCommand('gouji.overview.open', Number(link[1]));
		const [first] = ofFile(WRONG).filter(({ finding }) => finding.severity === 'error');
		const editor = vscode.window.activeTextEditor;
		assert.equal(editor?.document.uri.toString(), fileUri(WRONG).toString());
		assert.equal(editor?.selection.start.line, first?.finding.range.start.line);
	});

	it('has an overview after a check where nothing was checked yet', async () => {
		await vscode.commands.executeCommand('gouji.restartServer');
		await waitForViews(views, () => shown().length === 0);
		await vscode.commands.executeCommand('gouji.openOverview');
		assert.equal(await waitForPage(), '勾稽总览');
		assert.match(views.overview.html, /6 份报告，6 个单位，2020–2023 年度/);
	});
});
