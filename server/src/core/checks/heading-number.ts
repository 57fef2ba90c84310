// The headings are numbered 一 to 六 (国办公开办函〔2021〕30号); all that differ are one finding. Where none has a number, a
// program lost those that a word processor counts by itself. A section of the body's own between them takes a number, too.

import { sectionOf } from '../forms/forms.ts';
import { areEnough, type Report, type Section } from '../report/report.ts';
import { lineAt } from '../text/lines.ts';
import { CHINESE_NUMERALS, readNumbering } from '../text/numbering.ts';
import { quoteOf } from '../text/quote.ts';
import type { Words } from '../words/words.ts';
import { defineCheck, type Fix } from './check.ts';

export const HEADING_NUMBER = defineCheck<readonly Section[]>({
	id: 'heading-number',
	severity: 'info',
	stage: 'stable',

	*find({ report }) {
		let own = 0;
		const wrong = report.sections.filter((section, at) => {
			const { numbering } = section.heading;
			if (numbering.style !== 'chinese') return true;
			const ahead = numbering.value - sectionOf(report.catalogue, section.key).number;
			if (ahead > own && followsOwn(report, section, report.sections[at - 1])) own = ahead;
			return ahead !== own;
		});
		const isLost = areEnough(wrong, report.catalogue) && report.sections.every(isBare);
		if (wrong.length > 0 && !isLost) yield wrong;
	},

	explain(sections, { text, report, words }) {
		const numbers = sections.map(({ key, heading: { numbering } }) => ({
			found: quoteOf(text, numbering).trim(),
			expected: numberOf(report, key),
		}));
		const [first] = sections;
		const [number] = numbers;
		const start = first?.heading.start ?? 0;
		return {
			start,
			end: first?.heading.end ?? start,
			message:
				numbers.length === 1 && number !== undefined
					? words.headingNumberOne(number.found, number.expected)
					: words.headingNumber(numbers),
			...(sections.length === 1 && first !== undefined ? { section: first.key } : {}),
			fixes: fixesOf(report, sections, words),
			reach: sections.map(({ heading }) => ({ start: heading.start, end: heading.end })),
			related: sections.slice(1).map(({ heading }, at) => ({
				start: heading.start,
				end: heading.end,
				message: words.headingNumberOne(numbers[at + 1]?.found ?? '', numbers[at + 1]?.expected ?? ''),
				again: true,
			})),
		};
	},
});

/** Whether the numbers between two headings are printed before sections that no form has: 六、2022年工作思路. */
function followsOwn(report: Report, { heading }: Section, before: Section | undefined): boolean {
	if (before === undefined || before.heading.numbering.style !== 'chinese') return false;
	const { lines, tables } = report;
	let next = before.heading.numbering.value + 1;
	for (let line = lineAt(lines, before.heading.end) + 1; line < lineAt(lines, heading.start); line++) {
		const [start, end] = [lines.starts[line] ?? 0, lines.ends[line] ?? 0];
		const { style, value } = readNumbering(lines.text, start, end);
		const inTable = tables.some((table) => start >= table.start && start < table.end);
		if (style === 'chinese' && value === next && !inTable) next++;
	}
	return next > before.heading.numbering.value + 1 && next === heading.numbering.value;
}

function isBare({ heading }: Section): boolean {
	return heading.numbering.style === 'none';
}

function numberOf({ catalogue }: Report, key: Section['key']): string {
	return `${CHINESE_NUMERALS.charAt(sectionOf(catalogue, key).number - 1)}、`;
}

/** Each heading by itself, and before them all at once. */
function fixesOf(report: Report, sections: readonly Section[], words: Words): readonly Fix[] {
	const edits = sections.map(({ key, heading: { numbering } }) => ({
		start: numbering.start,
		end: numbering.end,
		newText: numberOf(report, key),
	}));
	const fix = { safe: false, cells: [] };
	const single = edits.map((edit) => ({
		...fix,
		title: words.fixHeading(edit.newText),
		preferred: edits.length === 1,
		edits: [edit],
	}));
	if (edits.length === 1) return single;
	return [{ ...fix, title: words.fixHeadings(edits.length), preferred: true, edits }, ...single];
}
