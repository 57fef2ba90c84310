// The headings are numbered 一 to 六 (国办公开办函〔2021〕30号); all that differ are one finding. Where none has a number, a
// program lost those that a word processor counts by itself.

import { sectionOf } from '../forms/forms.ts';
import { areEnough, type Report, type Section } from '../report/report.ts';
import { CHINESE_NUMERALS } from '../text/numbering.ts';
import { quoteOf } from '../text/quote.ts';
import type { Words } from '../words/words.ts';
import { defineCheck, type Fix } from './check.ts';

export const HEADING_NUMBER = defineCheck<readonly Section[]>({
	id: 'heading-number',
	severity: 'info',
	stage: 'stable',

	*find({ report }) {
		const wrong = report.sections.filter(({ key, heading: { numbering } }) => {
			return numbering.style !== 'chinese' || numbering.value !== sectionOf(report.catalogue, key).number;
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
