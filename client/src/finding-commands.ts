// What a user does about a finding besides putting it right: read why, accept it, switch its check off.

import { ConfigurationTarget, commands, type Disposable, type ExtensionContext, Uri, window, workspace } from 'vscode';
import {
	ACCEPT,
	ACCEPT_FINDING,
	type AcceptParams,
	type AcceptResult,
	EXPLAIN,
	type FindingArguments,
	SWITCH_OFF,
} from '../../server/src/protocol-findings.ts';
import { fileName } from './addresses.ts';
import { editorWords } from './editor-words.ts';
import type { Findings } from './findings.ts';
import type { Server } from './server.ts';

/** Registers the commands that the server may offer with a finding. */
export function registerFindingCommands(
	{ extensionUri }: ExtensionContext,
	server: Server,
	findings: Findings,
): Disposable[] {
	return [
		commands.registerCommand(EXPLAIN, (of: unknown) => openPage(extensionUri, checkIn(of), 'ToSide')),
		// As the settings link to it.
		commands.registerCommand('gouji.openCheckPage', (check: unknown) => openPage(extensionUri, checkIn({ check }), '')),
		commands.registerCommand(ACCEPT, (of: unknown) => accept(of, server)),
		commands.registerCommand(SWITCH_OFF, (of: unknown) => switchOff(checkIn(of), findings)),
	];
}

/** The check that is spoken of; a name of something else is none. */
function checkIn(of: unknown): string | undefined {
	const { check } = (of ?? {}) as Partial<FindingArguments>;
	return typeof check === 'string' && /^[a-z-]+$/.test(check) ? check : undefined;
}

/** Shows the page of a check, in front or beside the text. */
async function openPage(extension: Uri, check: string | undefined, where: '' | 'ToSide'): Promise<void> {
	if (check === undefined) return;
	await commands.executeCommand(
		`markdown.showPreview${where}`,
		Uri.joinPath(extension, 'docs', 'checks', `${check}.md`),
	);
}

/** Asks why a finding is right as it is, and has it written down, so that it is told no more. */
async function accept(of: unknown, { client }: Server): Promise<void> {
	const { uri, check, start } = (of ?? {}) as Partial<FindingArguments>;
	if (uri === undefined || check === undefined || start === undefined) return;
	const { acceptTitle, acceptPrompt, acceptHint, acceptEmpty, accepted, notAccepted, openFile } = editorWords();
	const reason = await window.showInputBox({
		title: acceptTitle,
		prompt: acceptPrompt,
		placeHolder: acceptHint,
		validateInput: (said) => (said.trim() === '' ? acceptEmpty : undefined),
		ignoreFocusOut: true,
	});
	if (reason === undefined) return;
	const address = client.code2ProtocolConverter.asUri(Uri.parse(uri));
	const params: AcceptParams = { uri: address, check, start, reason: reason.trim() };
	const { path, uri: file, config } = await client.sendRequest<AcceptResult>(ACCEPT_FINDING, params);
	if (path === null || file === undefined) {
		void window.showWarningMessage(notAccepted);
		return;
	}
	const configName = config === undefined ? undefined : fileName(config);
	const files = new Map([[openFile(path), file]]);
	if (config !== undefined && configName !== undefined) files.set(openFile(configName), config);
	const chosen = files.get((await window.showInformationMessage(accepted(path, configName), ...files.keys())) ?? '');
	if (chosen !== undefined) await window.showTextDocument(client.protocol2CodeConverter.asUri(chosen));
}

/** Switches a check off for the workspace, or for the user where none is open, and offers the way back. */
async function switchOff(check: string | undefined, findings: Findings): Promise<void> {
	if (check === undefined) return;
	const settings = workspace.getConfiguration('gouji.checks');
	const { workspaceValue, globalValue } = settings.inspect(check) ?? {};
	const inWorkspace = workspace.workspaceFolders !== undefined;
	const target = inWorkspace ? ConfigurationTarget.Workspace : ConfigurationTarget.Global;
	await settings.update(check, 'off', target);
	const { switchedOff, undo } = editorWords();
	if ((await window.showInformationMessage(switchedOff(findings.titleOf(check)), undo)) !== undo) return;
	await settings.update(check, inWorkspace ? workspaceValue : globalValue, target);
}
