// The VS Code side of Gouji: starts the language server at the first report met, and shows what it says.

import { type Disposable, type ExtensionContext, type TextDocument, Uri, window, workspace } from 'vscode';
import { STATUS, type StatusParams } from '../../server/src/protocol.ts';
import { onTextAtHand, textAtHand } from './at-hand.ts';
import { registerCommands } from './commands.ts';
import { Cursor } from './cursor.ts';
import { becameReport, looksLikeReport } from './documents.ts';
import { EncodingHint } from './encoding.ts';
import { registerFindingCommands } from './finding-commands.ts';
import { FirstReports, registerFirstMinutes } from './first-minutes.ts';
import { keepTabs, TrimWarning } from './habits.ts';
import { registerDocumentTexts } from './open-as-text.ts';
import { Outline } from './outline.ts';
import { registerPaste } from './paste.ts';
import { ReportContext } from './report-context.ts';
import { Server } from './server.ts';
import { Status } from './status.ts';
import { registerViews, type Views } from './views.ts';

/** Registers the commands and looks at the documents; nothing else runs until one of them is a report. */
export function activate(context: ExtensionContext): Views {
	const status = new Status(() => textAtHand(views.tables));
	const server = new Server(context, () => status.stop());
	const encoding = new EncodingHint();
	const views = registerViews(server, context.extensionUri);
	context.subscriptions.push(
		server,
		status,
		views,
		...registerDocumentTexts(context),
		...registerPaste(context, (uri) => status.isReport(uri)),
		...followReports(server, status, { views, context }),
		...startAtReports(server, encoding),
		...registerCommands({ context, server, status, encoding, findings: views.findings }),
		...registerFirstMinutes(context),
		...registerFindingCommands(context, server, views.findings),
	);
	return views;
}

/** Starts the server as soon as a document speaks like a report, and points out those that are read wrongly. */
function startAtReports(server: Server, encoding: EncodingHint): Disposable[] {
	const look = (document: TextDocument) => {
		if (looksLikeReport(document)) void server.start();
		else void encoding.look(document);
	};
	for (const document of workspace.textDocuments) look(document);
	return [
		workspace.onDidOpenTextDocument(look),
		workspace.onDidCloseTextDocument(({ uri }) => encoding.forget(uri.toString())),
		workspace.onDidChangeTextDocument((change) => {
			if (!server.isSettled && becameReport(change)) void server.start();
		}),
	];
}

/** What else is told of recognised reports. */
interface Followers {
	readonly views: Views;
	readonly context: ExtensionContext;
}

/** Shows what the server recognised, and guards the tables of recognised reports against the editor's habits. */
function followReports(server: Server, status: Status, { views: { tables }, context }: Followers): Disposable[] {
	const trim = new TrimWarning();
	const reports = new ReportContext();
	const first = new FirstReports(context);
	const outline = new Outline();
	const cursor = new Cursor(server, (uri) => status.isReport(uri));
	const guard = (uri: string) => {
		for (const editor of window.visibleTextEditors) {
			if (editor.document.uri.toString() !== uri || !status.isReport(uri)) continue;
			keepTabs(editor);
			cursor.follow(editor);
			void trim.warn(editor.document);
		}
	};
	return [
		cursor,
		outline,
		server.client.onNotification(STATUS, (params: StatusParams) => {
			const address = Uri.parse(params.uri);
			const uri = address.toString();
			const document = workspace.textDocuments.find((one) => one.uri.toString() === uri);
			status.update(uri, params);
			if (document !== undefined) outline.told(document);
			first.look(params);
			reports.set(address, params.reports.length > 0);
			if (params.reports.length > 0) tables.recognised(uri);
			cursor.forget();
			guard(uri);
		}),
		workspace.onDidCloseTextDocument((document) => {
			status.forget(document.uri.toString());
			outline.forget(document);
			reports.set(document.uri, false);
		}),
		...onTextAtHand(() => status.show()),
		window.onDidChangeActiveTextEditor((editor) => {
			if (editor !== undefined) guard(editor.document.uri.toString());
		}),
	];
}
