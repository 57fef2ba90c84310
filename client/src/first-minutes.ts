// The first minutes: samples to try, the walkthrough, and one quiet message at the first report.

import { commands, type Disposable, type ExtensionContext, Uri, window, workspace } from 'vscode';
import type { StatusParams } from '../../server/src/protocol.ts';
import { firstWords } from './first-words.ts';

/** The sample that is opened alone: one cell of it is wrong. */
const SAMPLE = '2023 松林镇（总计有误，一格一行）.txt';
const WALKTHROUGH = 'gouji.gouji#gouji.first';
/** Set once the message was shown in this installation. */
const GREETED = 'gouji.greeted';

/** Registers the commands of the first minutes. */
export function registerFirstMinutes(context: ExtensionContext): Disposable[] {
	return [
		commands.registerCommand('gouji.openSample', () => openSample(context)),
		commands.registerCommand('gouji.openSampleFolder', () => openSampleFolder(context)),
		commands.registerCommand('gouji.openWalkthrough', openWalkthrough),
	];
}

/** Looks at what is recognised, for the message at the first report and for what the walkthrough ticks off. */
export class FirstReports {
	readonly #context: ExtensionContext;
	/** The reports whose sums fail. */
	readonly #wrong = new Set<string>();

	constructor(context: ExtensionContext) {
		this.#context = context;
	}

	/** The server tells what it recognised in a text. */
	look({ uri, reports }: StatusParams): void {
		if (reports.length === 0) return;
		void greet(this.#context);
		const isWrong = reports.some(({ failed }) => failed > 0);
		if (!isWrong && this.#wrong.delete(uri)) void commands.executeCommand('setContext', 'gouji.corrected', true);
		if (isWrong) this.#wrong.add(uri);
	}
}

/** Says at the first report of this installation what there is to see, once. */
async function greet({ globalState }: ExtensionContext): Promise<void> {
	if (globalState.get(GREETED) === true) return;
	await globalState.update(GREETED, true);
	const { greeting, tableView, walkthrough } = firstWords();
	const choice = await window.showInformationMessage(greeting, tableView, walkthrough);
	if (choice === tableView) await commands.executeCommand('gouji.openTableView');
	else if (choice === walkthrough) await openWalkthrough();
}

function openWalkthrough(): Thenable<unknown> {
	return commands.executeCommand('workbench.action.openWalkthrough', WALKTHROUGH, false);
}

/** Opens the sample as a text of no file, so that nothing is lost by whatever is done to it. */
async function openSample({ extensionUri }: ExtensionContext): Promise<void> {
	const bytes = await workspace.fs.readFile(Uri.joinPath(extensionUri, 'samples', SAMPLE));
	const content = new TextDecoder().decode(bytes);
	await window.showTextDocument(await workspace.openTextDocument({ content, language: 'plaintext' }));
}

/** Opens a copy of all samples in a window of its own. */
async function openSampleFolder({ extensionUri, globalStorageUri }: ExtensionContext): Promise<void> {
	const folder = Uri.joinPath(globalStorageUri, firstWords().samples);
	await workspace.fs.copy(Uri.joinPath(extensionUri, 'samples'), folder, { overwrite: true });
	await commands.executeCommand('vscode.openFolder', folder, { forceNewWindow: true });
}
