// What can be done about a finding besides putting it right, by commands of the client: read why, accept it, switch the
// check off.

import type { CodeAction, Diagnostic } from 'vscode-languageserver';
import { type Finding, type Part, rangeOf } from '../core/review.ts';
import { plainLine } from '../core/text/plain.ts';
import { titlesIn } from '../core/words/languages.ts';
import type { Words } from '../core/words/words.ts';
import type { FindingArguments } from '../protocol-findings.ts';
import { ACCEPT, EXPLAIN, SWITCH_OFF } from '../protocol-findings.ts';
import { briefly } from './briefly.ts';

/** A menu shows no more of what a finding says, in characters. */
const LONGEST_SAID = 40;

/** Actions that run those of the commands that the client has. */
export function commandActions(
	{
		uri,
		part,
		finding,
		diagnostics,
	}: { uri: string; part: Part; finding: Finding; diagnostics: readonly Diagnostic[] },
	commands: ReadonlySet<string>,
	words: Words,
): readonly CodeAction[] {
	const { check } = finding;
	const title = titlesIn(words.language, part.report.catalogue)[check];
	const of: FindingArguments = { uri, check, start: rangeOf(part, finding).start };
	const offered = [
		{ command: EXPLAIN, title: words.editor.explain(title) },
		{ command: ACCEPT, title: words.editor.accept(plainLine(briefly(finding, LONGEST_SAID))) },
		{ command: SWITCH_OFF, title: words.editor.switchOff(title) },
	];
	return offered
		.filter(({ command }) => commands.has(command))
		.map(({ command, title }) => ({
			title,
			kind: 'quickfix',
			command: { title, command, arguments: [of] },
			...(diagnostics.length === 0 ? {} : { diagnostics: [...diagnostics] }),
		}));
}
