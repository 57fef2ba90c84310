// Who reports on which year by the sentence that announces a report: 现公布云山县教育局2023年政府信息公开工作年度报告. Web pages often
// keep it, and lose the title.

import type { TitleWords } from '../forms/catalogue.ts';
import { simplified } from '../text/chars.ts';
import { bodyOn } from './body-name.ts';

/** Who reports, and on which year, as far as a sentence says it. */
export interface Announced {
	readonly organization: string | null;
	readonly year: number | null;
}

/** So much of a text is searched. */
const SEARCHED = 1500;
/** What announces a report: that it is published, or made. */
const VERBS = '公布|社会公开|现公开|发布|编制|制定|形成|现将';
/** The same before a name, and what else led to it. */
const BEFORE_NAME = new RegExp(`^.*(?:${VERBS})`);
/** A body's name, as far as it may reach. */
const NAME = '[\\u3400-\\u9fff（）()]{2,40}?';
const YEAR = '(?:(\\d{4})年度?)?';
/** By what other name it goes. */
const SHORT = '(?:[（(](?:以下)?(?:简称|统称)[^（）()]{1,40}[）)])?';
/** Who made a report. */
const MADE_BY = new RegExp(
	`由(${NAME})(?:负责)?(?:(?:根据|依据|按照|依照|围绕|结合)[^。\\n]{1,120}?)?(?:编制|编写|撰写)`,
);

/** What the first sentences of a text announce; the words of its titles tell what is announced. */
export function announcedIn(text: string, { subjects }: TitleWords): Announced {
	const head = simplified(text.slice(0, SEARCHED));
	const disclosure = `(?:${subjects.join('|')})`;
	const subject = `${disclosure}(?:工作)?${YEAR}[^，,。；;：:]{0,12}(?:报告|年报|情况)`;
	const announced = new RegExp(
		`(?:^|\\n|(${VERBS}))了?[^\\u3400-\\u9fff\\d]{0,8}${YEAR}(${NAME})${SHORT}${YEAR}${subject}`,
		'g',
	);
	for (const [, verb, before, name = '', between, behind] of head.matchAll(announced)) {
		const organization = name.endsWith('关于') ? null : bodyOn(name.replace(BEFORE_NAME, ''));
		const digits = before ?? between ?? behind;
		// A line that begins with a name and a year is a title that runs into its report.
		if (organization === null || (verb === undefined && !BEFORE_NAME.test(name) && digits === undefined)) continue;
		return { organization, year: digits === undefined ? null : Number(digits) };
	}
	// 云山县水务局编制了2023年度政府信息公开年度报告.
	const made = new RegExp(
		`(?:^|[\\n，。])(?:现?由)?(${NAME})${SHORT}编制[^，。\\d]{0,12}(\\d{4})年度?${disclosure}`,
		'g',
	);
	for (const [, name = '', digits] of head.matchAll(made)) {
		const organization = bodyOn(name);
		if (organization !== null) return { organization, year: Number(digits) };
	}
	const [, by = ''] = MADE_BY.exec(head) ?? [];
	const own = new RegExp(`(?<!关于)(?:${VERBS})(?:[我本][\\u3400-\\u9fff]{1,2})?(\\d{4})年度?${disclosure}`);
	const year = own.exec(head)?.[1];
	return { organization: bodyOn(by), year: year === undefined ? null : Number(year) };
}
