// The commands of the palette.

import { commands, type Disposable, type ExtensionContext, ProgressLocation, Uri, window, workspace } from 'vscode';
import {
	CHECK_PROGRESS,
	CHECK_WORKSPACE,
	type CheckProgressParams,
	type CheckWorkspaceResult,
} from '../../server/src/protocol.ts';
import { isCandidate } from './documents.ts';
import { editorWords } from './editor-words.ts';
import type { EncodingHint } from './encoding.ts';
import { exportReports } from './export.ts';
import type { Findings } from './findings.ts';
import { firstWords } from './first-words.ts';
import { toggleHints } from './hints.ts';
import { beginReport } from './new-report.ts';
import type { Server } from './server.ts';
import type { Status } from './status.ts';
import { openTerminal } from './terminal.ts';
import { viewWords } from './view-words.ts';
import { words } from './words.ts';

const PROBLEMS = 'workbench.actions.view.problems';

/** What the commands work with. */
interface Tools {
	readonly context: ExtensionContext;
	readonly server: Server;
	readonly status: Status;
	readonly encoding: EncodingHint;
	readonly findings: Findings;
}

/** Registers all commands. */
export function registerCommands({ context, server, status, encoding, findings }: Tools): Disposable[] {
	const register = (name: string, run: (given: unknown) => unknown) =>
		commands.registerCommand(`gouji.${name}`, (given: unknown) => orSay(server, () => run(given)));
	return [
		register('checkFile', () => checkFile(server, status, encoding)),
		register('checkWorkspace', () => checkWorkspace(server)),
		register('showLog', () => server.client.outputChannel.show()),
		register('restartServer', () => server.restart()),
		register('openTerminal', () => openTerminal(context)),
		register('toggleHints', toggleHints),
		register('newReport', () => beginReport(server, findings)),
		register('export', (kind) => exportReports(context, server.client.outputChannel, kind)),
	];
}

/** Runs a command; what goes wrong is said in our words, the system's beside them. */
async function orSay({ client }: Server, run: () => unknown): Promise<unknown> {
	try {
		return await run();
	} catch (error) {
		client.error('command', error);
		const { failed, showLog } = words();
		void window
			.showErrorMessage(failed(error instanceof Error ? error.message : String(error)), showLog)
			.then((choice) => (choice === showLog ? client.outputChannel.show() : undefined));
		return undefined;
	}
}

async function checkFile(server: Server, status: Status, encoding: EncodingHint): Promise<void> {
	const document = window.activeTextEditor?.document;
	const candidate = document !== undefined && isCandidate(document);
	if (candidate && (await encoding.look(document))) return;
	if (candidate && !(await server.start(true))) return;
	const reports = candidate ? await status.whenKnown(document.uri.toString()) : [];
	const errors = reports.reduce((sum, report) => sum + report.errors, 0);
	const others = reports.reduce((sum, report) => sum + report.others, 0);
	const { noReport, fileClean, fileFound } = words();
	if (errors + others > 0) await commands.executeCommand(PROBLEMS);
	void window.showInformationMessage(
		reports.length === 0 ? noReport : errors + others === 0 ? fileClean : fileFound(errors, others),
	);
}

async function checkWorkspace(server: Server): Promise<CheckWorkspaceResult | undefined> {
	if (workspace.workspaceFolders === undefined) {
		void window.showInformationMessage(words().noFolder);
		return undefined;
	}
	if (!(await server.start(true))) return undefined;
	const result = await runCheck(server);
	if (result !== undefined) tell(server, result);
	return result;
}

function runCheck({ client }: Server): Thenable<CheckWorkspaceResult | undefined> {
	const options = { location: ProgressLocation.Notification, title: words().checking, cancellable: true };
	return window.withProgress(options, async (progress, token) => {
		let before = 0;
		const begun = Date.now();
		const listening = client.onNotification(CHECK_PROGRESS, (checked: CheckProgressParams) => {
			const { done, total } = checked;
			const increment = total === 0 ? 0 : ((done - before) * 100) / total;
			before = done;
			progress.report({ increment, message: words().progress(checked, rateOf(done, Date.now() - begun)) });
		});
		try {
			const result = await client.sendRequest<CheckWorkspaceResult | null>(CHECK_WORKSPACE, {}, token);
			if (result === null) throw new Error(words().seeLog);
			return result;
		} catch (error) {
			if (!token.isCancellationRequested) throw error;
			void window.showInformationMessage(words().cancelled(before));
			return undefined;
		} finally {
			listening.dispose();
		}
	});
}

/** Files per second so far, rounded; undefined in the first half second, which says nothing yet. */
function rateOf(files: number, milliseconds: number): number | undefined {
	return milliseconds < 500 ? undefined : Math.max(1, Math.round((files * 1000) / milliseconds));
}

/** Says what was found, with the way to it; files that could not be read are named in the findings view and in the log. */
function tell({ client }: Server, result: CheckWorkspaceResult): void {
	const { files, reports, findings, unread, unreadCount, cancelled } = result;
	for (const { path, why } of unread) client.outputChannel.warn(words().unreadFile(readable(path), why));
	// Hints show in the text alone: a number that the list does not have would puzzle.
	const others = findings.warning + findings.info;
	if (reports === 0 && !cancelled && unreadCount === 0) {
		tellNothing(files);
		return;
	}
	const said = cancelled
		? words().cancelled(files)
		: words().checked(files, reports, { errors: findings.error, others });
	const message = unreadCount === 0 ? said : `${said}${words().unread(unreadCount)}`;
	const { openOverview, showUnread } = viewWords();
	const actions = [words().showProblems, openOverview, ...(unreadCount === 0 ? [] : [showUnread])];
	void window.showInformationMessage(message, ...actions).then((choice) => {
		if (choice === words().showProblems) void commands.executeCommand(PROBLEMS);
		else if (choice === openOverview) void commands.executeCommand('gouji.openOverview');
		else if (choice === showUnread) void commands.executeCommand('gouji.findings.showUnread');
	});
}

/** A workspace without a report: what to do next. */
function tellNothing(files: number): void {
	const { noReports, openFolder, whichFiles } = editorWords();
	const begin = firstWords().newReport;
	void window.showInformationMessage(noReports(files), begin, openFolder, whichFiles).then((choice) => {
		if (choice === begin) void commands.executeCommand('gouji.newReport');
		else if (choice === openFolder) void commands.executeCommand('vscode.openFolder');
		else if (choice === whichFiles)
			void commands.executeCommand('workbench.action.openSettings', 'gouji.workspace.include');
	});
}

/** An address as its reader writes it. */
function readable(path: string): string {
	return /^[a-z][a-z0-9+.-]+:/.test(path) ? Uri.parse(path).fsPath : path;
}
