// Word documents and pages in VS Code: opened as text, checked, put right, and saved back cell by cell.

import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import * as vscode from 'vscode';
import { documentWords } from '../../client/src/document-words.ts';
import type { Views } from '../../client/src/views.ts';
import { words } from '../../client/src/words.ts';
import { readDocument } from '../../server/src/documents/documents.ts';
import { docxOfText, pageOfText } from '../support/report-document.ts';
import {
	activateExtension,
	fileUri,
	listen,
	waitFor,
	waitForDiagnostics,
	waitForShown,
	waitForText,
	waitForViews,
} from './helpers.ts';

const FOLDER = '文档';
const SAMPLE = '2023 石桥乡（总计一行为零，GB18030 编码）.txt';
const WRONG_ROW = '（七）总计\t0\t0\t0\t0\t0\t0\t0';
const RIGHT_ROW = '（七）总计\t36\t8\t0\t0\t1\t0\t45';

const fileOf = (name: string) => fileUri(`${FOLDER}/${name}`);
const textOf = (name: string) => fileOf(name).with({ scheme: 'gouji-text' });
const idsOf = (diagnostics: readonly vscode.Diagnostic[]) =>
	diagnostics.map(({ code }) => (typeof code === 'object' ? code.value : code));

describe('documents', () => {
	let folder: string;
	let wrong: string;
	const write = (name: string, bytes: string | Uint8Array) => writeFileSync(join(folder, name), bytes);
	const textOnDisk = (name: string) => {
		const document = readDocument(readFileSync(join(folder, name)), name.endsWith('x') ? 'docx' : 'html');
		assert.ok(typeof document !== 'string');
		return document.text;
	};

	before(async () => {
		folder = fileUri(FOLDER).fsPath;
		mkdirSync(folder, { recursive: true });
		wrong = new TextDecoder('gb18030').decode(readFileSync(fileUri(SAMPLE).fsPath));
		await activateExtension();
	});
	afterEach(() => vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor'));
	after(async () => {
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
		rmSync(folder, { recursive: true, force: true });
	});

	/** Opens a document as the explorer's menu does; the editor that shows its text, coloured as a report. */
	async function openAsText(name: string): Promise<vscode.TextEditor> {
		await vscode.commands.executeCommand('gouji.openAsText', fileOf(name));
		const shown = await waitFor({
			what: 'the editor in front',
			read: () => vscode.window.activeTextEditor,
			holds: (editor) => editor?.document.uri.scheme === 'gouji-text' && editor.document.languageId === 'gouji-report',
			event: (listener) =>
				vscode.Disposable.from(
					vscode.window.onDidChangeActiveTextEditor(listener),
					vscode.workspace.onDidOpenTextDocument(listener),
				),
			describe: (editor) => `${editor?.document.uri} ${editor?.document.languageId}`,
		});
		assert.ok(shown !== undefined);
		return shown;
	}

	async function replace(editor: vscode.TextEditor, from: string, to: string): Promise<void> {
		const { document } = editor;
		const at = document.getText().indexOf(from);
		assert.ok(at >= 0);
		const range = new vscode.Range(document.positionAt(at), document.positionAt(at + from.length));
		assert.ok(await editor.edit((edit) => edit.replace(range, to)));
	}

	for (const [name, draw] of [
		['甲.docx', docxOfText],
		['乙.html', pageOfText],
	] as const) {
		it(`${name}: its wrong cells are shown, fixed, saved and read back right`, async () => {
			const before = draw(wrong);
			write(name, before);
			const { document } = await openAsText(name);
			assert.ok(document.getText().includes(WRONG_ROW));
			const [finding] = await waitForDiagnostics(textOf(name), (all) => idsOf(all).includes('column-total'));
			assert.ok(finding !== undefined);
			const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
				'vscode.executeCodeActionProvider',
				document.uri,
				finding.range,
				vscode.CodeActionKind.QuickFix.value,
			);
			const fix = actions.find(({ isPreferred }) => isPreferred);
			assert.ok(fix?.edit !== undefined);
			await vscode.workspace.applyEdit(fix.edit);
			await waitForText(document, (text) => text.includes(RIGHT_ROW));
			const messages = listen('showInformationMessage', () => undefined);
			try {
				assert.ok(await document.save());
				assert.equal((await messages.first())?.message, documentWords().written(name, 4));
			} finally {
				messages.dispose();
			}
			assert.equal(document.isDirty, false);
			assert.equal(textOnDisk(name), document.getText());
			await waitForDiagnostics(textOf(name), (all) => !idsOf(all).includes('column-total'));
			const after = readFileSync(join(folder, name));
			if (typeof before === 'string') {
				const [old, now] = [before, after.toString()].map((text) => text.split('\n'));
				assert.equal(now?.filter((line, at) => line !== old?.[at]).length, 1);
			} else {
				const [old, now] = [unzipSync(before), unzipSync(after)];
				for (const entry of Object.keys(old))
					if (entry !== 'word/document.xml') assert.deepEqual(now[entry], old[entry]);
			}
		});
	}

	it('a wrong cell of a Word document is seen in the table view, put right there, and saved', async () => {
		const views = (await activateExtension()).exports as Views;
		write('壬.docx', docxOfText(wrong.replace(WRONG_ROW, RIGHT_ROW.replace('36', '6'))));
		const { document } = await openAsText('壬.docx');
		await vscode.commands.executeCommand('gouji.openTableView');
		await waitForShown(views, (shown) => shown?.document === document);
		const { version, html = '' } = views.tables.shown ?? {};
		const [, fix] = /data-at="\d+">6<button data-fix="(\d+)"[^>]*>应为 36</.exec(html) ?? [];
		await views.tables.receive({ type: 'fix', version, fix: Number(fix) });
		await waitForShown(views, (shown) => shown?.version === document.version && !shown.html.includes('应为'));
		const messages = listen('showInformationMessage', () => undefined);
		try {
			await views.tables.receive({ type: 'save' });
			assert.equal((await messages.first())?.message, documentWords().written('壬.docx', 1));
		} finally {
			messages.dispose();
		}
		assert.ok(textOnDisk('壬.docx').includes(RIGHT_ROW));
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
	});

	it('a change of words is refused by name, and nothing is lost', async () => {
		write('丙.docx', docxOfText(wrong));
		const before = readFileSync(join(folder, '丙.docx'));
		const editor = await openAsText('丙.docx');
		await replace(editor, '（七）总计', '（七）合计');
		await replace(editor, '一、总体情况', '一、总的情况');
		const saved = await editor.document.save().then(
			(done) => done,
			() => false,
		);
		assert.equal(saved, false);
		assert.ok(editor.document.isDirty);
		assert.ok(editor.document.getText().includes('（七）合计'));
		assert.deepEqual(readFileSync(join(folder, '丙.docx')), before);
		await assert.rejects(
			async () => vscode.workspace.fs.writeFile(textOf('丙.docx'), Buffer.from(editor.document.getText())),
			({ message }: Error) => message.includes(documentWords().unwritableCell(5, 27, 2)),
		);
	});

	it('a document that changes on disk is shown as it is then', async () => {
		write('丁.docx', docxOfText(wrong));
		const { document } = await openAsText('丁.docx');
		write('丁.docx', docxOfText(wrong.replace(WRONG_ROW, RIGHT_ROW)));
		await waitForText(document, (text) => text.includes(RIGHT_ROW));
	});

	it('one that cannot be read says why', async () => {
		write(
			'锁.docx',
			Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
		);
		await assert.rejects(
			async () => vscode.workspace.openTextDocument(textOf('锁.docx')),
			({ message }: Error) => message.includes(words().unreadFile('锁.docx', 'password')),
		);
	});

	it('the first report of a folder that VS Code cannot show is offered once', async () => {
		write('戊.docx', docxOfText(wrong));
		write('己.docx', docxOfText(wrong));
		const { offer, open } = documentWords();
		const messages = listen('showInformationMessage', (items) => items.find((item) => item === open));
		try {
			await vscode.commands.executeCommand('vscode.open', fileOf('戊.docx'));
			assert.equal((await messages.first())?.message, offer('戊.docx'));
			await waitFor({
				what: 'the editor in front',
				read: () => vscode.window.activeTextEditor?.document.uri.toString(),
				holds: (uri) => uri === textOf('戊.docx').toString(),
				event: vscode.window.onDidChangeActiveTextEditor,
				describe: String,
			});
			await vscode.commands.executeCommand('vscode.open', fileOf('己.docx'));
			await openAsText('己.docx');
			assert.equal(messages.said.length, 1);
		} finally {
			messages.dispose();
		}
	});

	it('the workspace check tells of them: on the text of a Word document, on the source of a page', async () => {
		write('庚.docx', docxOfText(wrong));
		write('辛.html', pageOfText(wrong));
		const views = (await activateExtension()).exports as Views;
		const messages = listen('showInformationMessage', () => undefined);
		try {
			await vscode.commands.executeCommand('gouji.checkWorkspace');
		} finally {
			messages.dispose();
		}
		await waitForDiagnostics(textOf('庚.docx'), (all) => idsOf(all).includes('column-total'));
		const [onSource] = await waitForDiagnostics(fileOf('辛.html'), (all) => idsOf(all).includes('column-total'));
		const line = pageOfText(wrong)
			.split('\n')
			.findIndex((one) => one.includes('（七）总计'));
		assert.equal(onSource?.range.start.line, line);
		assert.deepEqual(vscode.languages.getDiagnostics(textOf('辛.html')), []);
		const shown = () => views.view.entries().map(({ report }) => report.address);
		for (const name of ['庚.docx', '辛.html'])
			await waitForViews(views, () => shown().includes(textOf(name).toString()));

		// While its text is open the page's findings stand there, and nowhere else.
		await openAsText('辛.html');
		await waitForDiagnostics(textOf('辛.html'), (all) => idsOf(all).includes('column-total'));
		await waitForDiagnostics(fileOf('辛.html'), (all) => all.length === 0);
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
		await waitForDiagnostics(fileOf('辛.html'), (all) => idsOf(all).includes('column-total'));
		await waitForDiagnostics(textOf('辛.html'), (all) => all.length === 0);
	}).timeout(60_000);
});
