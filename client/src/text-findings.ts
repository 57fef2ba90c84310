// The findings of a text that is open, as the server names them: what leads from one to the next where nothing else was checked.

import { type Diagnostic, DiagnosticSeverity, languages, type TextDocument, window } from 'vscode';
import { openPlace } from './places.ts';

/** As the server names it: diagnostics of others are none of ours. */
const SOURCE = '勾稽';

/** The findings of a text in its order. Hints are none. */
export function findingsIn({ uri }: TextDocument): readonly Diagnostic[] {
	return languages
		.getDiagnostics(uri)
		.filter(({ source, severity }) => source === SOURCE && severity !== DiagnosticSeverity.Hint)
		.sort((a, b) => a.range.start.compareTo(b.range.start));
}

/** Goes to the finding behind (1) or before (-1) the cursor of the text at hand, around the end; whether there is one. */
export async function stepInText(by: 1 | -1): Promise<boolean> {
	const editor = window.activeTextEditor;
	if (editor === undefined) return false;
	const ranges = findingsIn(editor.document).map(({ range }) => range);
	const cursor = editor.selection.start;
	const next =
		by > 0
			? (ranges.find(({ start }) => start.isAfter(cursor)) ?? ranges[0])
			: (ranges.findLast(({ start }) => start.isBefore(cursor)) ?? ranges.at(-1));
	if (next === undefined) return false;
	return (await openPlace(editor.document.uri.toString(), next)) !== undefined;
}
