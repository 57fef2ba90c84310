// 按各项重算: the refactorings of a row, of the row that adds up the results, and of a whole table.

import type { Fix } from '../core/checks/check.ts';
import { fixesOf } from '../core/checks/totals.ts';
import { rowName, totalRuleOf } from '../core/forms/forms.ts';
import { format, negate, sign } from '../core/number/exact.ts';
import { locate } from '../core/report/locate.ts';
import type { Part } from '../core/review.ts';
import type { Sums } from '../core/sums/analyse.ts';
import { type Recomputed, recompute, type Scope } from '../core/sums/recompute.ts';
import type { Span } from '../core/text/span.ts';
import type { Words } from '../core/words/words.ts';

/** The recomputations at a place that would change something, each with its effect in its title. Never preferred. */
export function recomputeFixes(part: Part, span: Span, words: Words): readonly Fix[] {
	const located = locate(part.report, span.start);
	const sums = part.sums.find((one) => one.sheet.table === located?.table);
	if (located === undefined || sums === undefined || located.row.key === null) return [];
	const fixes: Fix[] = [];
	for (const scope of scopesOf(sums, located.row.key)) {
		const fix = fixFor({ part, sums }, scope, words);
		const known = fix === undefined || fixes.some((other) => JSON.stringify(other.edits) === JSON.stringify(fix.edits));
		if (fix !== undefined && !known) fixes.push(fix);
	}
	return fixes;
}

interface Recomputable {
	readonly part: Part;
	readonly sums: Sums;
}

function scopesOf({ sheet }: Sums, row: string): readonly Scope[] {
	const { form } = sheet.table;
	if (form.rows.length === 1) return ['table'];
	const total = totalRuleOf(form)?.total;
	if (total === undefined) return [{ row }, 'table'];
	return row === total ? ['total-row', 'table'] : [{ row }, 'total-row', 'table'];
}

function fixFor({ part, sums: { sheet } }: Recomputable, scope: Scope, words: Words): Fix | undefined {
	const { changes, unbalanced } = recompute(sheet, scope);
	if (changes.length === 0) return undefined;
	const [fix] = fixesOf({ text: part.text, sheet }, { how: 'cell', changes, preferred: false, safe: false }, words);
	if (fix === undefined) return undefined;
	const { form } = sheet.table;
	const row = typeof scope === 'object' ? scope.row : (totalRuleOf(form)?.total ?? '');
	const what = scope === 'table' ? scope : { row: rowName(form, row) };
	return { ...fix, title: words.recompute(what, changes.length, leftIn(unbalanced, words)) };
}

/** What still differs afterwards, in words; an empty string where nothing does. */
function leftIn(unbalanced: Recomputed['unbalanced'], { language }: Words): string {
	const said = unbalanced?.equation.words?.[language].balance;
	if (unbalanced === undefined || said === undefined) return '';
	const { by } = unbalanced;
	return `${said.off} ${format(sign(by) < 0 ? negate(by) : by)}`;
}
