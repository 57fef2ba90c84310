// What stands in, above and beside the text of a report in a real VS Code.

import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activateExtension, fileUri, open, waitForDiagnostics, waitForShown, waitForText } from './helpers.ts';

const CELLS = '2023 松林镇（总计有误，一格一行）.txt';
const ROWS = '2023 河口镇（多处有误，一行一行）.txt';

const WHOLE = new vscode.Range(0, 0, 1000, 0);

/** Opens a report; the server has looked at it. */
async function opened(name: string): Promise<vscode.TextEditor> {
	const editor = await open(name);
	await waitForDiagnostics(editor.document.uri, (all) => all.length > 0);
	return editor;
}

function ask<T>(command: string, ...given: readonly unknown[]): Thenable<T> {
	return vscode.commands.executeCommand<T>(`vscode.execute${command}`, ...given);
}

async function hints(uri: vscode.Uri): Promise<readonly string[]> {
	const found = await ask<readonly vscode.InlayHint[]>('InlayHintProvider', uri, WHOLE);
	return found.map(({ label }) => (typeof label === 'string' ? label : label.map(({ value }) => value).join('')));
}

/** The position of some words, or behind them. */
function placeOf({ document }: vscode.TextEditor, words: string, behind = 0): vscode.Position {
	return document.positionAt(document.getText().indexOf(words) + behind);
}

describe('a report tells what belongs where', () => {
	afterEach(async () => {
		await vscode.commands.executeCommand('workbench.action.files.revert');
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
	});

	it('by the names of columns where each number has a line of its own', async () => {
		const { document } = await opened(CELLS);
		const shown = await hints(document.uri);
		assert.ok(shown.includes('✗ 应为 36') && shown.includes('法律服务机构'), shown.join());
	});

	it('in the row of the cursor elsewhere, and the command hides the names', async () => {
		const editor = await opened(ROWS);
		const place = placeOf(editor, '（七）总计');
		editor.selection = new vscode.Selection(place, place);
		const brief = ['自然人:', '企业:', '科研:', '公益:', '法律:', '其他:', '总计:'];
		let shown = await hints(editor.document.uri);
		while (!shown.includes('自然人:')) shown = await hints(editor.document.uri);
		assert.deepEqual(
			shown.filter((label) => !label.startsWith('✗')),
			brief,
		);
		await vscode.commands.executeCommand('gouji.toggleHints');
		try {
			while (shown.includes('自然人:')) shown = await hints(editor.document.uri);
			assert.deepEqual(shown, ['✗ 应为 18', '✗ 应为 1']);
		} finally {
			await vscode.commands.executeCommand('gouji.toggleHints');
			await vscode.workspace
				.getConfiguration('gouji')
				.update('inlayHints', undefined, vscode.ConfigurationTarget.Global);
		}
	});

	it('by a line above the report that leads to what fails and puts it right', async () => {
		const editor = await opened(CELLS);
		const { document } = editor;
		const lenses = await ask<readonly vscode.CodeLens[]>('CodeLensProvider', document.uri);
		const titles = lenses.map(({ command }) => command?.title);
		assert.deepEqual(titles.slice(0, 3), [
			'2021 年式样 · 2023 年度 · ✗ 1 处有误，另有 2 处待核对',
			'→ 第 329 行',
			'改正',
		]);
		const run = (title: string) => {
			const { command } = lenses.find((lens) => lens.command?.title === title) ?? {};
			assert.ok(command !== undefined);
			return vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
		};
		await run('→ 第 329 行');
		assert.equal(vscode.window.activeTextEditor?.selection.active.line, 328);
		await run('改正');
		await waitForText(document, (text) => text.includes('（七）总计\n\t36\n'));
	});

	it('by a line above each table that draws it beside the text', async () => {
		const editor = await opened(CELLS);
		const { document } = editor;
		const lenses = await ask<readonly vscode.CodeLens[]>('CodeLensProvider', document.uri);
		const { command, range } = lenses.filter((lens) => lens.command?.title === '表格视图').at(-1) ?? {};
		assert.ok(command !== undefined && range !== undefined);
		await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
		const { selection } = vscode.window.visibleTextEditors.find((one) => one.document === document) ?? editor;
		assert.ok(selection.start.line > range.start.line, 'the cursor stands in that table');
		const { exports: views } = await activateExtension();
		await waitForShown(views, (shown) => shown?.document === document);
	});

	it('in the outline, with each row and its total', async () => {
		const { document } = await opened(ROWS);
		const symbols = await ask<readonly vscode.DocumentSymbol[]>('DocumentSymbolProvider', document.uri);
		const section = symbols.find(({ name }) => name.startsWith('三、收到'));
		const results = section?.children.find(({ name }) => name === '三、本年度办理结果');
		assert.deepEqual(
			results?.children.slice(0, 2).map(({ name, detail }) => [name, detail]),
			[
				['✗ （一）予以公开', '81'],
				['（二）部分公开', '5'],
			],
		);
	});

	it('by what folds, and by what lights up', async () => {
		const editor = await opened(ROWS);
		const { uri } = editor.document;
		const folding = await ask<readonly vscode.FoldingRange[]>('FoldingRangeProvider', uri);
		assert.ok(folding.some(({ start, end }) => start === 11 && end === 40));
		const place = placeOf(editor, '1.属于国家秘密\t0', 9);
		const lit = await ask<readonly vscode.DocumentHighlight[]>('DocumentHighlights', uri, place);
		assert.deepEqual(
			lit.map(({ range }) => [range.start.line, editor.document.getText(range)]),
			[
				[20, '0'],
				[20, '0'],
				[39, '36'],
			],
		);
	});

	it('by links between totals, parts and the prose', async () => {
		const editor = await opened(ROWS);
		const { uri } = editor.document;
		const lines = async (command: string, words: string) =>
			(await ask<readonly vscode.Location[]>(command, uri, placeOf(editor, words))).map(
				({ range }) => range.start.line,
			);
		assert.deepEqual(await lines('DefinitionProvider', '45件，上年'), [16]);
		assert.deepEqual(await lines('DefinitionProvider', '45\n二'), [16, 16, 16, 16, 16, 16]);
		assert.deepEqual((await lines('ReferenceProvider', '45\n二')).sort(), [16, 16, 16, 16, 16, 16, 40, 6]);
	});

	it('by colours of what is seen', async () => {
		const { document } = await opened(ROWS);
		const range = new vscode.Range(18, 0, 18, 99);
		const provide = (what: string) =>
			vscode.commands.executeCommand<vscode.SemanticTokens & vscode.SemanticTokensLegend>(
				`vscode.provideDocumentRangeSemanticTokens${what}`,
				document.uri,
				range,
			);
		const legend = await provide('Legend');
		const { data } = await provide('');
		const last = data.slice(-5);
		const modifiers = legend.tokenModifiers.filter((_, bit) => ((last[4] ?? 0) & (1 << bit)) !== 0);
		assert.deepEqual([legend.tokenTypes[last[3] ?? -1], ...modifiers], ['number', 'total', 'wrong']);
	});

	it('and suggests no words of the text within a table', async () => {
		const editor = await opened(ROWS);
		const { uri } = editor.document;
		const suggested = async (place: vscode.Position) =>
			(await ask<vscode.CompletionList>('CompletionItemProvider', uri, place)).items.map(({ label }) => label);
		assert.deepEqual(await suggested(placeOf(editor, '35\t9', 2)), [' ']);
		assert.deepEqual(await suggested(placeOf(editor, '45\n二', 2)), ['45']);
		assert.ok((await suggested(placeOf(editor, '群众', 2))).length > 1);
	});

	it('until it is no report any more', async () => {
		const { document } = await opened(CELLS);
		const edit = new vscode.WorkspaceEdit();
		edit.replace(document.uri, WHOLE, '会议记录\n');
		await vscode.workspace.applyEdit(edit);
		await waitForDiagnostics(fileUri(CELLS), (all) => all.length === 0);
		assert.deepEqual(await hints(document.uri), []);
		assert.deepEqual(await ask<readonly vscode.CodeLens[]>('CodeLensProvider', document.uri), []);
	});
});
