// 插入缺失的章节: the official heading in its right place, with the empty official table in the document's layout.

import type { Fix } from '../core/checks/check.ts';
import { FORM_2021, formOfYear, headingOf, sectionOf } from '../core/forms/forms.ts';
import type { SectionKey } from '../core/forms/types.ts';
import { signatureStart } from '../core/report/signature.ts';
import { skeletonOf } from '../core/report/skeleton.ts';
import type { Finding, Part } from '../core/review.ts';
import { lineAt } from '../core/text/lines.ts';
import type { Words } from '../core/words/words.ts';

/** The fix of a missing section; undefined for every other finding. */
export function insertSection(part: Part, finding: Finding, words: Words): Fix | undefined {
	const { check, section } = finding;
	if (check !== 'section-missing' || section === undefined) return undefined;
	const { report, text } = part;
	const form = report.form ?? (report.title?.year == null ? FORM_2021 : formOfYear(report.title.year));
	const written = skeletonOf(section, form, report.tables[0]?.layout ?? 'row-per-line');
	const at = placeFor(part, section);
	const open = at > 0 && !'\r\n'.includes(text.charAt(at - 1)) ? '\n' : '';
	const newText = `${open}${written}`.replaceAll('\n', lineEndOf(text));
	const title = words.insertSection(headingOf(sectionOf(section)));
	return { title, preferred: true, safe: false, cells: [], edits: [{ start: at, end: at, newText }] };
}

/** The beginning of the line of the next section that is there, else before the signature at the end. */
function placeFor({ report, text }: Part, key: SectionKey): number {
	const number = sectionOf(key).number;
	const next = report.sections.find((section) => sectionOf(section.key).number > number);
	if (next !== undefined) return report.lines.starts[lineAt(report.lines, next.heading.start)] ?? text.length;
	return signatureStart(text, { start: report.sections.at(-1)?.body.start ?? 0, end: text.length });
}

function lineEndOf(text: string): string {
	const feed = text.indexOf('\n');
	if (feed > 0 && text.charCodeAt(feed - 1) === 13) return '\r\n';
	return feed < 0 && text.includes('\r') ? '\r' : '\n';
}
