// 新建年度报告: asks for the body and the year, and opens a text with the headings and empty tables of that year's form.

import { Position, SnippetString, type TextDocument, Uri, window, workspace } from 'vscode';
import { NEW_REPORT, type NewReportParams, type NewReportResult } from '../../server/src/protocol-findings.ts';
import type { Findings } from './findings.ts';
import { firstWords } from './first-words.ts';
import { keepTabs } from './habits.ts';
import { ask } from './questions.ts';
import type { Server } from './server.ts';
import { words } from './words.ts';

/** Asks twice; whoever turns away from a question gets nothing. */
export async function beginReport(server: Server, findings: Findings): Promise<void> {
	const { newReport, newBody, newBodyHint, newYear, newYearWrong, toWrite } = firstWords();
	const answers = await ask(newReport, [
		{ prompt: newBody, placeholder: newBodyHint, value: onlyBody(findings) },
		{
			prompt: newYear,
			value: String(new Date().getFullYear() - 1),
			wrong: (year) => (/^20\d\d$/.test(year) ? undefined : newYearWrong),
		},
	]);
	if (answers === undefined || !(await server.start(true))) return;
	const [organization = '', year] = answers;
	const params: NewReportParams = { organization, year: Number(year), toWrite };
	const made = await server.client.sendRequest<NewReportResult | null>(NEW_REPORT, params);
	if (made === null) throw new Error(words().seeLog);
	const editor = await window.showTextDocument(await emptyText(made.title));
	keepTabs(editor);
	await editor.insertSnippet(new SnippetString(made.snippet), new Position(0, 0));
}

/** The body whose reports the workspace holds, where it is one alone. */
function onlyBody(findings: Findings): string {
	const bodies = new Set([...findings.reports()].map(({ organization }) => organization));
	const [only] = bodies;
	return bodies.size === 1 ? (only ?? '') : '';
}

/** What no system takes in the name of a file. */
const NO_NAME = /[\\/:*?"<>|\p{Cc}]/gu;

/** A text of no file yet. Where a folder is open that has no file of the report's name, saving puts it there. */
async function emptyText(title: string): Promise<TextDocument> {
	const [folder] = workspace.workspaceFolders ?? [];
	if (folder?.uri.scheme === 'file') {
		const file = Uri.joinPath(folder.uri, `${title.replace(NO_NAME, '')}.txt`);
		const isThere = await workspace.fs.stat(file).then(
			() => true,
			() => false,
		);
		const named = isThere ? undefined : await workspace.openTextDocument(file.with({ scheme: 'untitled' }));
		if (named?.getText() === '') return named;
	}
	return workspace.openTextDocument({ language: 'plaintext' });
}
