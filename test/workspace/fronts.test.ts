// The three fronts tell the same: the command line, the server's workspace check, and the server's open documents.

import assert from 'node:assert/strict';
import {
	cpSync,
	createReadStream,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Client, type Shown } from '../support/client.ts';
import { gouji } from '../support/gouji.ts';
import { madeReport } from '../support/made-reports.ts';

/** Reports enough for workers; one in ten is wrong. GOUJI_FRONTS names another number. */
const REPORTS = Number(process.env['GOUJI_FRONTS'] ?? '400');
const SEVERITIES = ['', 'error', 'warning', 'info', 'hint'];

type Told = readonly string[];

const told = (
	check: unknown,
	severity: unknown,
	{ line, character, message }: { readonly line: number; readonly character: number; readonly message: string },
) => `${line}:${character} ${severity} ${check} ${message}`;

function inOrder(all: ReadonlyMap<string, Told>): readonly (readonly [string, Told])[] {
	return [...all]
		.filter(([, lines]) => lines.length > 0)
		.map(([path, lines]) => [path, [...lines].sort()] as const)
		.sort(([a], [b]) => (a < b ? -1 : 1));
}

describe('the fronts', () => {
	let folder = '';
	let output = '';
	let client: Client;

	before(() => {
		const place = mkdtempSync(join(tmpdir(), 'gouji-'));
		output = join(place, 'findings.ndjson');
		folder = join(place, 'reports');
		mkdirSync(folder);
		for (let at = 0; at < REPORTS; at++) {
			const { name, text } = madeReport(at);
			writeFileSync(join(folder, name), text);
		}
		cpSync('samples', join(folder, 'samples'), { recursive: true });
		for (const year of [2022, 2023])
			cpSync(join('test', 'workspace', 'fixtures', 'carry-over', 'fires-cells'), join(folder, `${year}`), {
				recursive: true,
			});
		client = new Client();
	});
	after(async () => {
		await client.stop();
		rmSync(dirname(folder), { recursive: true, force: true });
	});

	const pathOf = (uri: string) => relative(folder, fileURLToPath(uri));
	const shownOf = (items: readonly Shown[]) =>
		items.map(({ code, severity, range: { start }, message }) =>
			told(code, SEVERITIES[severity], { ...start, message }),
		);

	it('find the same in every file', async () => {
		gouji(['check', '--format', 'ndjson', '--output', output, folder]);
		const printed = new Map<string, string[]>();
		for await (const line of createInterface({ input: createReadStream(output) })) {
			const { path, findings } = JSON.parse(line);
			if (path === undefined) continue;
			const lines = printed.get(relative(folder, path)) ?? [];
			for (const { check, severity, range, message } of findings)
				lines.push(told(check, severity, { ...range.start, message }));
			printed.set(relative(folder, path), lines);
		}
		client.connection.onRequest('workspace/workspaceFolders', () => [
			{ uri: pathToFileURL(folder).toString(), name: 'reports' },
		]);
		await client.start({ textDocument: { diagnostic: {} }, workspace: { workspaceFolders: true } });
		await client.connection.sendRequest('gouji/checkWorkspace', {});
		const items = await client.pullAll();
		const checked = new Map(items.map(({ uri, items: shown }) => [pathOf(uri), shownOf(shown)] as const));
		assert.ok(printed.size > REPORTS && checked.size > REPORTS / 10);
		assert.deepEqual(inOrder(checked), inOrder(printed));

		const opened = new Map<string, Told>();
		for (const entry of readdirSync(join(folder, 'samples'), { withFileTypes: true })) {
			if (!entry.isFile()) continue;
			const { name } = entry;
			const bytes = readFileSync(join(folder, 'samples', name));
			const text = new TextDecoder(name.includes('GB18030') ? 'gb18030' : 'utf-8').decode(bytes);
			const uri = pathToFileURL(join(folder, 'samples', name)).toString();
			await client.open(uri, text);
			opened.set(join('samples', name), shownOf(await client.pull(uri)));
		}
		assert.deepEqual(
			inOrder(opened),
			inOrder(printed).filter(([path]) => path.startsWith('samples')),
		);
	});
});
