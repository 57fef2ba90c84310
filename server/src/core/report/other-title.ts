// The title of a report on another matter than the family's: 法治政府建设年度报告, 政府信息公开工作评估报告.

import type { TitleWords } from '../forms/catalogue.ts';
import { fold } from '../text/chars.ts';
import type { Lines } from '../text/lines.ts';
import { bodyOn } from './body-name.ts';
import { isPath, NO_REPORT, namesSubject, SENTENCE } from './title.ts';
import { LONGEST } from './title-lines.ts';

/** Words of titles that say of no report what it is on. */
const ANY_REPORT = /\d{4}年?度?|关于|年度|工作|情况|总结|报告|的/g;
/** The title of a text stands on one of so many lines. */
const HEAD_LINES = 8;

/** Whether a text is headed as a report on another matter before an offset. */
export function isTitledOtherwise({ text }: Lines, before: number, known: TitleWords): boolean {
	const lines = text.slice(0, before).split(/[\r\n]+/, HEAD_LINES);
	return lines.some((words) => {
		const folded = words.length > LONGEST ? '' : fold(words);
		if (!folded.endsWith(known.parting) || SENTENCE.test(words) || isPath(words)) return false;
		if (namesSubject(folded, known)) return NO_REPORT.test(folded);
		const matter = folded.replace(ANY_REPORT, '');
		return matter !== '' && bodyOn(matter) === null;
	});
}
