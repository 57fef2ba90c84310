// Completion within tables: the sum in a total, nought in a blank cell, the form's words in a label, and nothing else.

import type { CompletionItem, Position } from 'vscode-languageserver';
import { rowOf } from '../core/forms/forms.ts';
import { format } from '../core/number/exact.ts';
import { type Part, rangeOf } from '../core/review.ts';
import { type Span, touches } from '../core/text/span.ts';
import type { EditorWords } from '../core/words/editor.ts';
import type { OfPart } from './by-part.ts';
import type { Reviewed } from './documents.ts';
import { COMPLETION } from './kinds.ts';
import { partAt } from './part-at.ts';
import { cellAt, isTotal, type Places, rowAt } from './places.ts';
import { expectedAt } from './relations.ts';

/** What completion is made of. */
interface CompletionContext {
	readonly places: OfPart<Places>;
	readonly words: EditorWords;
}

/** What may stand at a place of a table, nothing where we know of nothing; null outside the tables. */
export function completionsAt(
	{ document, review }: Reviewed,
	position: Position,
	{ places: placesOf, words }: CompletionContext,
): CompletionItem[] | null {
	const at = document.offsetAt(position);
	const part = partAt(review, at);
	if (part === undefined) return null;
	const places = placesOf(part);
	const offset = at - part.start;
	const cell = cellAt(places, offset);
	if (cell !== undefined) {
		const { sums } = cell.row.table;
		const { place } = cell;
		const sum = place !== undefined && isTotal(sums.sheet, place) ? expectedAt(sums, place) : undefined;
		const span = touches(cell, offset) ? cell : { start: offset, end: offset };
		if (sum !== undefined) return [item(part, span, { newText: format(sum), detail: words.sumOfParts })];
		const blank = cell.start === cell.end && cell.cell.closed !== true;
		return blank ? [item(part, { start: offset, end: offset }, { newText: '0' })] : [];
	}
	const row = rowAt(places, offset);
	if (row === undefined) return null;
	const { label, key } = row.row;
	const official = row.first === undefined ? '' : (rowOf(row.table.table.form, key ?? '')?.label ?? '');
	return touches(label, offset) && !label.exact && official !== ''
		? [item(part, label, { newText: official, detail: words.ofForm })]
		: [];
}

/** What is suggested, and why. */
interface Suggestion {
	readonly newText: string;
	readonly detail?: string;
}

function item(part: Part, span: Span, { newText, detail = '' }: Suggestion): CompletionItem {
	return {
		label: newText,
		kind: COMPLETION.Value,
		...(detail === '' ? {} : { detail }),
		textEdit: { range: rangeOf(part, span), newText },
	};
}
