// 插入缺失的章节: the official heading in its right place, with the empty official table in the document's layout.

import type { Fix } from '../core/checks/check.ts';
import { formOfYear, headingOf, sectionOf } from '../core/forms/forms.ts';
import type { SectionKey } from '../core/forms/types.ts';
import { signatureStart } from '../core/report/signature.ts';
import { skeletonOf } from '../core/report/skeleton.ts';
import type { Finding, Part } from '../core/review.ts';
import { type Lines, lineAt, lineEndOf } from '../core/text/lines.ts';
import type { Words } from '../core/words/words.ts';

/** The fix of a missing section; undefined for every other finding. */
export function insertSection(part: Part, finding: Finding, words: Words): Fix | undefined {
	const { check, section } = finding;
	if (check !== 'section-missing' || section === undefined) return undefined;
	const { report, text } = part;
	const { catalogue } = report;
	const form = report.form ?? formOfYear(catalogue, report.year ?? Number.POSITIVE_INFINITY);
	const own = sectionOf(catalogue, section);
	const written = skeletonOf(own, form, report.tables[0]?.layout ?? 'row-per-line').replace(/\n+$/, '');
	const at = placeFor(part, section);
	const open = at > 0 && !'\r\n'.includes(text.charAt(at - 1)) ? '\n' : '';
	const body = isSpaced(part) ? written : written.replace('\n\n', '\n');
	const newText = `${open}${body}\n${'\n'.repeat(blankLinesBefore(part, at))}`.replaceAll('\n', lineEndOf(text));
	const title = words.insertSection(headingOf(own));
	return { title, preferred: true, safe: false, cells: [], edits: [{ start: at, end: at, newText }] };
}

/** Whether a blank line stands between the heading and the table of a section; also where no section tells. */
function isSpaced({ report: { catalogue, sections, lines } }: Part): boolean {
	const withTable = sections.filter(({ key }) => sectionOf(catalogue, key).table !== undefined);
	return withTable.length === 0 || withTable.some(({ heading }) => isBlank(lines, lineAt(lines, heading.start) + 1));
}

/** How many blank lines stand before a line's beginning: as many part the new section from what follows. */
function blankLinesBefore({ report: { lines }, text }: Part, at: number): number {
	if (at === text.length) return 0;
	const line = lineAt(lines, at);
	let first = line;
	while (first > 0 && isBlank(lines, first - 1)) first--;
	return line - first;
}

/** A line with a tab is a row of blank cells. */
function isBlank({ text, starts, ends }: Lines, line: number): boolean {
	return [...text.slice(starts[line], ends[line])].every((character) => character === ' ' || character === '\u3000');
}

/** The beginning of the line of the next section that is there, else before the signature at the end. */
function placeFor({ report, text }: Part, key: SectionKey): number {
	const { number } = sectionOf(report.catalogue, key);
	const next = report.sections.find((section) => sectionOf(report.catalogue, section.key).number > number);
	if (next !== undefined) return report.lines.starts[lineAt(report.lines, next.heading.start)] ?? text.length;
	return signatureStart(text, { start: report.sections.at(-1)?.body.start ?? 0, end: text.length });
}
