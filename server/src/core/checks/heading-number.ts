// The headings are numbered 一 to 六 (国办公开办函〔2021〕30号); all that differ are one finding.

import { sectionOf } from '../forms/forms.ts';
import type { Section } from '../report/report.ts';
import { defineCheck } from './check.ts';

const NUMERALS = '一二三四五六';

export const HEADING_NUMBER = defineCheck<readonly Section[]>({
	id: 'heading-number',
	severity: 'info',
	stage: 'stable',

	*find({ report }) {
		const wrong = report.sections.filter(({ key, heading }) => {
			return heading.numbering.style !== 'chinese' || heading.numbering.value !== sectionOf(key).number;
		});
		if (wrong.length > 0) yield wrong;
	},

	explain(sections, { text, words }) {
		const numbers = sections.map(({ key, heading: { numbering } }) => ({
			found: text.slice(numbering.start, numbering.end).trim(),
			expected: `${NUMERALS.charAt(sectionOf(key).number - 1)}、`,
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
			related: sections.slice(1).map(({ heading }, at) => ({
				start: heading.start,
				end: heading.end,
				message: words.headingNumberOne(numbers[at + 1]?.found ?? '', numbers[at + 1]?.expected ?? ''),
			})),
		};
	},
});
