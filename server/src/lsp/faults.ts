// The numbers of a report that are wrong, or fit no other: each with what it should be and the change that makes it so.

import type { EquationFact, Fix } from '../core/checks/check.ts';
import { format, negate, sign, subtract } from '../core/number/exact.ts';
import { locate } from '../core/report/locate.ts';
import type { Finding, Part } from '../core/review.ts';
import type { Span } from '../core/text/span.ts';
import type { EditorWords } from '../core/words/editor.ts';
import { parseDecimal } from '../workspace/numbers.ts';

/** A number that is wrong, or contradicts others. Its Span is what is printed. */
export interface Fault extends Span {
	readonly finding: Finding;
	/** What it should be, in a few words. */
	readonly note: string;
	/** The change that is most probably meant; none where nothing tells which number is wrong. */
	readonly fix: Fix | undefined;
}

/** The wrong numbers of a report in the text's order. Hints are no faults. */
export function faultsOf(part: Part, words: EditorWords): readonly Fault[] {
	const faults = part.findings.flatMap((finding) =>
		finding.severity === 'hint' ? [] : faultsOfFinding(part, finding, words),
	);
	return faults.sort((a, b) => a.start - b.start);
}

function faultsOfFinding(part: Part, finding: Finding, words: EditorWords): readonly Fault[] {
	const { check, expected, equations = [] } = finding;
	const fix = finding.fixes?.find(({ preferred, cells }) => preferred && cells.length > 0);
	if (fix !== undefined) return changedCells(part, { finding, fix }, words);
	const [first] = equations;
	const note = first === undefined ? expected && words.against[check]?.(expected) : noteOf(first, words);
	return note === undefined ? [] : [{ ...withUnit(part, finding), finding, note, fix: undefined }];
}

/** The unit belongs to a number of the prose: nothing is written between the two. */
function withUnit({ text, stated }: Part, { start, end }: Finding): Span {
	const unit = stated.find(({ statement: { number } }) => number.start === start)?.statement.unit ?? '';
	return { start, end: unit !== '' && text.startsWith(unit, end) ? end + unit.length : end };
}

/** Each cell that a fix changes in this report. */
function changedCells(
	part: Part,
	{ finding, fix }: { readonly finding: Finding; readonly fix: Fix },
	words: EditorWords,
): readonly Fault[] {
	return fix.edits.flatMap((edit) => {
		if (edit.elsewhere !== undefined || edit.whole === '') return [];
		const { start, end } = locate(part.report, edit.start)?.span ?? edit;
		return [{ start, end, finding, note: words.expected((edit.whole ?? edit.newText).trim()), fix }];
	});
}

function noteOf({ kind, left, right }: EquationFact, words: EditorWords): string {
	if (kind !== 'balance') return words.sum(left);
	const difference = subtract(parseDecimal(left), parseDecimal(right));
	return words.apart(format(sign(difference) < 0 ? negate(difference) : difference));
}
