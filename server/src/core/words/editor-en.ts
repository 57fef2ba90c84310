// What stands in and above the text of an editor, in English.

import type { EditorWords, VerdictWords } from './editor.ts';

function sums({ held, failed, undecided, accepted = 0 }: VerdictWords): string {
	if (held + failed + undecided + accepted === 0) return '';
	if (held + failed + accepted === 0) return `○ ${undecided} sums undecided`;
	if (failed > 0) return `✗ ${failed} sums fail`;
	if (undecided + accepted === 0) return `✓ all ${held} sums hold`;
	const rest = [
		...(accepted > 0 ? [`${accepted} accepted`] : []),
		...(undecided > 0 ? [`${undecided} undecided`] : []),
	];
	return `✓ ${[`${held} sums hold`, ...rest].join(', ')}`;
}

export const EDITOR_EN: EditorWords = {
	expected: (value) => `✗ should be ${value}`,
	sum: (value) => `✗ the parts make ${value}`,
	apart: (difference) => `✗ the sides differ by ${difference}`,
	against: {
		'stated-number': (value) => `✗ the table says ${value}`,
		'stated-sum': (value) => `✗ the parts make ${value}`,
		unit: (value) => `✗ should be ${value}`,
		'carry-over': (value) => `✗ last year's report says ${value}`,
		stock: (value) => `✗ from last year follows ${value}`,
		'roll-up': (value) => `✗ the reports below make ${value}`,
	},
	howToFix: 'Double-click, or Ctrl and click, to put it right',
	report: (form, year) =>
		[form === null ? 'form unknown' : `form of ${form}`, year === null ? 'year unknown' : String(year)].join(' · '),
	verdict: (verdict) => {
		const { errors, others } = verdict;
		if (errors > 0) return others > 0 ? `✗ ${errors} wrong, ${others} more to look at` : `✗ ${errors} wrong`;
		return others > 0 ? `△ ${others} to look at` : sums(verdict) || '✓ nothing found';
	},
	sums,
	found: (first, count, wrong) => `${wrong ? '✗' : '△'} ${first}${count > 1 ? ` (${count} in all)` : ''}`,
	goTo: (line) => `→ line ${line}`,
	tableView: 'Table view',
	fix: (count) => (count === 1 ? 'Put right' : `Put ${count} right`),
	sumOfParts: 'sum of its parts',
	ofForm: 'as the form has it',
	padRow: (row) => `Add a blank cell: ${row}`,
	fillRow: (cells) => `Fill the blank cells of this row with 0 (${cells})`,
	fillTable: (cells) => `Fill the blank cells of this table with 0 (${cells})`,
	explain: (title) => `Why: ${title}`,
	accept: (said) => `Checked and right, do not show again: ${said}`,
	switchOff: (title) => `Switch this check off (${title})`,
	configIgnored: (line) =>
		`Gouji: gouji.config.json ${line === 0 ? 'cannot be read' : `is wrong on line ${line}`}, and all of it is left aside.`,
	acceptedIgnored: 'Gouji: the list of accepted findings cannot be read, and is left aside; the log says why.',
	stated: (verdict, { table, where, sum }) =>
		verdict === 'undecided'
			? `○ speaks of ${where} of ${table}, where nothing can be compared`
			: verdict === 'agrees'
				? `✓ agrees with ${where} of ${table}`
				: `✗ ${where} of ${table} is ${sum ?? ''}`,
	links: { fix: 'Put right', cell: 'Show cell', year: (year) => `Show ${year}`, explain: 'Why' },
};
