// What can be done with a finding of the view: put it right, copy it, read why, switch its check off.

import { commands, type Disposable, env, Uri, workspace } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import {
	ACCEPT,
	EXPLAIN,
	type FindingArguments,
	SWITCH_OFF,
	TAKE_BACK,
	type TakeBackParams,
} from '../../server/src/protocol-findings.ts';
import { fileName } from './addresses.ts';
import type { KnownLeaf } from './findings-known.ts';
import { isKnown, isLeaf, type Leaf, type Node } from './findings-tree.ts';
import type { FindingsView } from './findings-view.ts';
import { openPlace } from './places.ts';
import { viewWords } from './view-words.ts';

/** The server's own command; its client registers it as one of VS Code. */
const FIX = 'gouji.fix';

/** Registers the actions. They take the node that they are called on; the palette has none of them. */
export function registerFindingActions(view: FindingsView, client: LanguageClient): Disposable[] {
	const register = (name: string, run: (leaf: Leaf) => unknown) =>
		commands.registerCommand(`gouji.findings.${name}`, (node: Node | undefined) =>
			node !== undefined && isLeaf(node) ? run(node) : undefined,
		);
	return [
		register('fix', (leaf) => fix(view, leaf, client)),
		register('copy', (leaf) => env.clipboard.writeText(copied(leaf))),
		register('explain', (leaf) => commands.executeCommand(EXPLAIN, argumentsOf(leaf))),
		register('accept', (leaf) => commands.executeCommand(ACCEPT, argumentsOf(leaf))),
		commands.registerCommand('gouji.findings.openKnown', ({ entry }: KnownLeaf) =>
			entry === undefined ? undefined : openPlace(entry.report.address, entry.known.range),
		),
		commands.registerCommand('gouji.findings.takeBack', (node: Node | undefined) =>
			node !== undefined && isKnown(node) ? takeBack(node, client) : undefined,
		),
		register('switchOff', (leaf) => commands.executeCommand(SWITCH_OFF, argumentsOf(leaf))),
	];
}

/** The number is put right where its user sees it change. */
async function fix(view: FindingsView, leaf: Leaf, client: LanguageClient): Promise<void> {
	await view.open(leaf);
	const { uri, check, start } = argumentsOf(leaf);
	const document = await workspace.openTextDocument(Uri.parse(uri));
	const address = client.code2ProtocolConverter.asUri(document.uri);
	await commands.executeCommand(FIX, { uri: address, fixes: [{ check, start }] });
}

/** A known finding is told again. */
async function takeBack({ fingerprint }: KnownLeaf, client: LanguageClient): Promise<void> {
	await client.sendRequest(TAKE_BACK, { fingerprint } satisfies TakeBackParams);
}

/** A finding in one line: whose, which file, which line, what. */
function copied({ entry: { report, finding } }: Leaf): string {
	const words = viewWords();
	const line = words.line(finding.range.start.line + 1);
	return [report.organization ?? '', words.year(report.year), `${fileName(report.address)} ${line}`, finding.message]
		.filter((part) => part !== '')
		.join('\t');
}

function argumentsOf({ entry: { report, finding } }: Leaf): FindingArguments {
	return { uri: report.address, check: finding.check, start: finding.range.start };
}
