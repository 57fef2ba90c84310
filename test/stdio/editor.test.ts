// What the server shows in an editor, over a real connection: offered to clients that declare it, and to no others.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type {
	ApplyWorkspaceEditParams,
	CodeAction,
	CodeLens,
	CompletionItem,
	DocumentHighlight,
	DocumentSymbol,
	FoldingRange,
	InlayHint,
	Location,
	SemanticTokens,
	ShowDocumentParams,
	SymbolInformation,
	TextDocumentEdit,
} from 'vscode-languageserver';
import type { NewReportResult } from '../../server/src/protocol-findings.ts';
import { Client, type Place } from '../support/client.ts';

const URI = 'file:///%E6%8A%A5%E5%91%8A.txt';
const ROWS = readFileSync(join('samples', '2023 河口镇（多处有误，一行一行）.txt'), 'utf8');
const CELLS = readFileSync(join('samples', '2023 松林镇（总计有误，一格一行）.txt'), 'utf8');
const WHOLE = { start: { line: 0, character: 0 }, end: { line: 500, character: 0 } };
const textDocument = { uri: URI };

/** All that these features need a client to have. */
const ALL = {
	textDocument: {
		diagnostic: {},
		inlayHint: {},
		codeLens: {},
		documentSymbol: { hierarchicalDocumentSymbolSupport: true },
		foldingRange: {},
		documentHighlight: {},
		completion: {},
		references: {},
		semanticTokens: {
			requests: { range: true, full: { delta: true } },
			tokenTypes: [],
			tokenModifiers: [],
			formats: [],
		},
	},
	workspace: {
		applyEdit: true,
		executeCommand: {},
		workspaceEdit: { documentChanges: true },
		inlayHint: { refreshSupport: true },
	},
	window: { showDocument: { support: true } },
};

/** The position of some words in a text. */
function placeOf(text: string, words: string): Place {
	const lines = text.slice(0, text.indexOf(words)).split('\n');
	return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}

describe('the features of an editor over stdio', () => {
	let client: Client;
	let refreshed = () => {};
	const ask = <T>(method: string, params: object = {}) =>
		client.connection.sendRequest<T>(`textDocument/${method}`, { textDocument, ...params });
	const hints = () => ask<readonly InlayHint[]>('inlayHint', { range: WHOLE });
	const labels = async () =>
		(await hints()).map(({ label }) => (typeof label === 'string' ? label : label.map(({ value }) => value).join('')));

	beforeEach(() => {
		client = new Client();
		client.connection.onRequest('workspace/inlayHint/refresh', () => {
			refreshed();
			return null;
		});
	});
	afterEach(async () => {
		if (client.process.exitCode === null) assert.equal(await client.stop(), 0);
	});

	it('are not offered to a client that declares none of them', async () => {
		const { capabilities } = await client.start({ textDocument: { diagnostic: {} } });
		assert.deepEqual(Object.keys(capabilities).sort(), [
			'codeActionProvider',
			'definitionProvider',
			'diagnosticProvider',
			'hoverProvider',
			'textDocumentSync',
		]);
	});

	it('are offered to one that does, its tokens by range and the commands that it can be asked for', async () => {
		const { capabilities } = await client.start(ALL);
		for (const name of [
			'inlayHint',
			'codeLens',
			'documentSymbol',
			'foldingRange',
			'documentHighlight',
			'completion',
			'references',
		])
			assert.ok(capabilities[`${name}Provider`], name);
		const { range, full } = capabilities['semanticTokensProvider'] as { range: boolean; full: boolean };
		assert.deepEqual([range, full], [true, false]);
		assert.deepEqual(capabilities['executeCommandProvider'], { commands: ['gouji.fix', 'gouji.show'] });
	});

	it('show hints, with names in the row of the cursor as soon as the client tells one', async () => {
		await client.start(ALL);
		await client.open(URI, ROWS);
		assert.deepEqual(await labels(), ['✗ 应为 18', '✗ 应为 1']);
		const { line } = placeOf(ROWS, '（七）总计');
		const asked = new Promise<void>((resolve) => {
			refreshed = resolve;
		});
		await client.connection.sendNotification('gouji/cursor', { uri: URI, line });
		await asked;
		assert.deepEqual(await labels(), [
			'✗ 应为 18',
			'✗ 应为 1',
			'自然人:',
			'企业:',
			'科研:',
			'公益:',
			'法律:',
			'其他:',
			'总计:',
		]);
	});

	it('ask for hints again when typing has made something wrong and is over', async () => {
		await client.start(ALL);
		await client.open(URI, ROWS);
		await hints();
		const asked = new Promise<void>((resolve) => {
			refreshed = resolve;
		});
		const total = placeOf(ROWS, '45\n二');
		await client.change({ uri: URI, version: 2 }, '9', {
			start: total,
			end: { ...total, character: total.character + 2 },
		});
		assert.ok(!(await labels()).includes('✗ 应为 45'), 'not while it is typed into');
		await asked;
		assert.ok((await labels()).includes('✗ 应为 45'));
	});

	it('ask again for hints where a client does not hear it, as VS Code while hints are on their way', async () => {
		await client.start(ALL);
		await client.open(URI, ROWS);
		await hints();
		const twice = new Promise<void>((resolve) => {
			let times = 0;
			refreshed = () => {
				if (++times === 2) resolve();
			};
		});
		await client.connection.sendNotification('gouji/cursor', { uri: URI, line: placeOf(ROWS, '（七）总计').line });
		await twice;
	});

	it('show all names where each number has a line of its own, or none where the settings say so', async () => {
		await client.start(ALL, { initializationOptions: { inlayHints: 'wrong', codeLens: false } });
		await client.open(URI, CELLS);
		assert.deepEqual(await labels(), ['✗ 应为 36']);
		assert.deepEqual(await ask<readonly CodeLens[]>('codeLens'), []);
		await client.connection.sendNotification('workspace/didChangeConfiguration', {
			settings: { gouji: { inlayHints: 'row', codeLens: true } },
		});
		assert.ok((await labels()).filter((label) => label === '自然人').length > 20);
		assert.ok((await ask<readonly CodeLens[]>('codeLens')).length > 0);
	});

	it('put right what a lens offers, in an edit of this version, and nothing twice', async () => {
		await client.start(ALL);
		await client.open(URI, CELLS);
		const applied: ApplyWorkspaceEditParams[] = [];
		client.connection.onRequest('workspace/applyEdit', (params: ApplyWorkspaceEditParams) => {
			applied.push(params);
			return { applied: true };
		});
		const lenses = await ask<readonly CodeLens[]>('codeLens');
		const fix = lenses.find(({ command }) => command?.title === '改正')?.command;
		const run = () =>
			client.connection.sendRequest('workspace/executeCommand', { command: fix?.command, arguments: fix?.arguments });
		await run();
		const [change] = (applied[0]?.edit.documentChanges ?? []) as TextDocumentEdit[];
		const start = placeOf(CELLS, '6\n\t8\n\t0\n\t0\n\t1\n\t0\n\t45');
		assert.deepEqual(change, {
			textDocument: { uri: URI, version: 1 },
			edits: [{ range: { start, end: { ...start, character: start.character + 1 } }, newText: '36' }],
		});
		await client.change({ uri: URI, version: 2 }, '36', { start, end: { ...start, character: start.character + 1 } });
		await run();
		assert.equal(applied.length, 1, 'the finding is gone');
	});

	it('lead to what fails', async () => {
		await client.start(ALL);
		await client.open(URI, CELLS);
		const shown: ShowDocumentParams[] = [];
		client.connection.onRequest('window/showDocument', (params: ShowDocumentParams) => {
			shown.push(params);
			return { success: true };
		});
		const lenses = await ask<readonly CodeLens[]>('codeLens');
		const goTo = lenses.find(({ command }) => command?.title === '→ 第 329 行')?.command;
		await client.connection.sendRequest('workspace/executeCommand', {
			command: goTo?.command,
			arguments: goTo?.arguments,
		});
		assert.deepEqual([shown[0]?.uri, shown[0]?.selection?.start.line, shown[0]?.takeFocus], [URI, 328, true]);
	});

	it('do nothing for commands with arguments of another make', async () => {
		await client.start(ALL);
		await client.open(URI, CELLS);
		for (const given of [
			undefined,
			null,
			7,
			{},
			{ uri: URI },
			{ uri: URI, fixes: [{}] },
			{ uri: 'file:///b.txt', fixes: [] },
		])
			for (const command of ['gouji.fix', 'gouji.show', 'gouji.other'])
				assert.equal(
					await client.connection.sendRequest('workspace/executeCommand', { command, arguments: [given] }),
					null,
				);
		assert.deepEqual(client.logged, []);
	});

	it('offer no command to a client that runs none', async () => {
		await client.start({ textDocument: { inlayHint: {}, codeLens: {} } });
		await client.open(URI, CELLS);
		const commands = (await ask<readonly CodeLens[]>('codeLens')).map(({ command }) => command?.command);
		assert.ok(commands.length > 0 && commands.every((command) => command === ''));
		assert.ok(!JSON.stringify(await hints()).includes('gouji.'));
	});

	it('are symbols as a tree or as a list, folding, highlights and references', async () => {
		await client.start(ALL);
		await client.open(URI, ROWS);
		const symbols = await ask<readonly DocumentSymbol[]>('documentSymbol');
		assert.equal(symbols[2]?.children?.[0]?.name, '一、本年新收');
		assert.ok(
			(await ask<readonly FoldingRange[]>('foldingRange')).some(
				({ startLine, endLine }) => startLine === 11 && endLine === 40,
			),
		);
		const position = placeOf(ROWS, '45\n二');
		assert.equal((await ask<readonly DocumentHighlight[]>('documentHighlight', { position })).length, 7);
		const context = { includeDeclaration: false };
		const references = await ask<readonly Location[]>('references', { position, context });
		assert.deepEqual(
			references.map(({ range }) => range.start.line),
			[6, 40, 16, 16, 16, 16, 16, 16],
		);
	});

	it('are a list of symbols and all tokens for a client that knows no more', async () => {
		await client.start({ textDocument: { documentSymbol: {}, semanticTokens: { requests: { full: true } } } });
		await client.open(URI, ROWS);
		const list = await ask<readonly SymbolInformation[]>('documentSymbol');
		assert.ok(list.some(({ name, containerName }) => name === '（七）总计' && containerName === '三、本年度办理结果'));
		assert.ok((await ask<SemanticTokens>('semanticTokens/full')).data.length > 5 * 200);
	});

	it('are tokens of what is seen', async () => {
		await client.start(ALL);
		await client.open(URI, ROWS);
		const range = { start: { line: 16, character: 0 }, end: { line: 16, character: 99 } };
		assert.equal((await ask<SemanticTokens>('semanticTokens/range', { range })).data.length, 5 * 8);
	});

	it('lead from a number of the prose to its cell, and from a total to its parts', async () => {
		await client.start(ALL);
		await client.open(URI, ROWS);
		const lines = async (words: string) =>
			(await ask<readonly Location[]>('definition', { position: placeOf(ROWS, words) })).map(
				({ range }) => range.start.line,
			);
		assert.deepEqual(await lines('45件，上年'), [16]);
		assert.deepEqual(await lines('45\n二'), [16, 16, 16, 16, 16, 16]);
	});

	it('suggest the sum in a total, nothing in any other cell, and leave the rest to the editor', async () => {
		await client.start(ALL);
		await client.open(URI, CELLS);
		const suggested = async (words: string) =>
			(await ask<readonly CompletionItem[] | null>('completion', { position: placeOf(CELLS, words) }))?.map(
				({ label, detail }) => [label, detail],
			);
		assert.deepEqual(await suggested('6\n\t8\n\t0\n\t0\n\t1\n\t0\n\t45'), [['36', '各项之和']]);
		assert.deepEqual(await suggested('35\n\t9'), []);
		assert.equal(await suggested('群众'), undefined);
	});

	it('offer with a finding the commands that the client has, and a missing section as a snippet', async () => {
		const capabilities = {
			...ALL,
			workspace: { ...ALL.workspace, workspaceEdit: { documentChanges: true, snippetEditSupport: true } },
		};
		await client.start(capabilities, { initializationOptions: { commands: ['gouji.explain', 'gouji.other'] } });
		await client.open(URI, ROWS);
		const actions = async (position: Place) =>
			await ask<readonly CodeAction[]>('codeAction', {
				range: { start: position, end: position },
				context: { diagnostics: await client.pull(URI) },
			});
		const at = placeOf(ROWS, '81\n');
		const explain = (await actions(at)).filter(({ command }) => command !== undefined);
		assert.deepEqual(
			explain.map(({ title, command, diagnostics = [] }) => [
				title,
				command?.command,
				command?.arguments,
				diagnostics.length,
			]),
			[
				[
					'说明：一行的总计应等于自然人与各类法人或其他组织之和',
					'gouji.explain',
					[{ uri: URI, check: 'row-total', start: at }],
					1,
				],
			],
		);
		const insert = (await actions(placeOf(ROWS, '一、总体情况'))).find(({ title }) => title.startsWith('插入'));
		assert.deepEqual(
			insert?.diagnostics?.map(({ code }) => code),
			['section-missing'],
		);
		const [change] = (insert?.edit?.documentChanges ?? []) as TextDocumentEdit[];
		const [edit] = (change?.edits ?? []) as { snippet?: { kind: string; value: string } }[];
		assert.equal(edit?.snippet?.kind, 'snippet');
		assert.match(
			edit.snippet.value,
			/^二、主动公开政府信息情况\n\n第二十条第（一）项\n信息内容\t.*\n规章\t\$\{1\}\t\$\{2\}\t\$\{3\}\n/,
		);
	});

	it('make a new report, though none is open', async () => {
		await client.start(ALL);
		const params = { organization: '甲镇', year: 2025, toWrite: '（待写）' };
		const made = await client.connection.sendRequest<NewReportResult>('gouji/newReport', params);
		assert.equal(made.title, '甲镇2025年政府信息公开工作年度报告');
		assert.match(made.snippet, /\n规章\t\$\{1\}\t\$\{2\}\t\$\{3\}\n/);
	});

	it('say nothing of a text that is no report', async () => {
		await client.start(ALL);
		await client.open(URI, '会议记录\n\n一、3件\n');
		assert.equal(await hints(), null);
		assert.deepEqual(await ask('documentSymbol'), []);
		assert.equal(await ask('documentHighlight', { position: { line: 2, character: 2 } }), null);
	});
});
