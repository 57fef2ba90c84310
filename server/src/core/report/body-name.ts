// Names of public bodies as titles and signatures print them, and what stands in their places without being a name.

import { simplified } from '../text/chars.ts';

/** The words with which the sentences begin that open a report. */
export const OPENING = '根据|依据|依照|按照|遵照|为了|为进一步|为贯彻|现将|现公布|现就';
/** What no body is called: the words of opening sentences, of the pages around a report, and of the report itself. */
const NO_NAME = new RegExp(
	`^(?:${OPENING}|关于)|条例|规定|要求|公布|编制|印发|信息公开|政务公开|主动公开|依申请|附件|目录|网站|当前位置|索引号|发布日期|国务院令`,
);
/** What a body calls itself, and words for any of them. */
const ANY_BODY =
	/^(?:[本我各该](?:单位|机关|部门|行政机关|中心|公司|街道|[局委办镇乡县区市院校厅州盟旗])|年度?|部门|单位|机关|政府|人民政府|政务|工作|全[省市县区镇乡]|[省市县区乡镇]级?|正文|全文|公开|信息)$/;
/** What names of bodies end with; a line that ends otherwise may be anything. */
const ENDINGS =
	/(?:政府|办事处|委员会|中心|公司|集团|街道|联合会|总会|协会|基金会|法院|检察院|大学|学院|中学|小学|学校|[局厅部委办会院校所站队处室馆署司社行场台库厂园区市县镇乡村州盟旗省府关])$/;
/** What ends as a body does and is a part of a web page. */
const PAGE_PARTS = /(?:办事大厅|新闻中心|数据中心|服务中心|互动中心|个人中心|会员中心)$/;
const SENTENCE_MARKS = /[，。；：、！？,;:!?>»|\t]/;
/** No body has a longer name, and none a shorter one. */
const LONGEST = 40;
const SHORTEST = 2;
/** With what stands around it a name is no longer than this. */
const MOST_PRINTED = 2 * LONGEST;
/** A name so short must end as a body does. */
const SHORT = 3;

/** Spaces of every kind, those that take no room too. */
const BLANKS = /[\s\u00ad\u200b-\u200f\u2060\ufeff]/g;
/** What may stand around a name in a title; a bracket that the name itself opens is its own. */
const AROUND =
	/^[\d（(《“"'「]*(?:关于)?|(?:[》”"'」]|(?<![（(].*)[）)]|[（(](?:公章|盖章|印章|章)[）)])*(?:关于(?:报送|上报|公布|发布|印发)?|\d{4}[-–—~至]\d{4}学年度?)?$/g;

/** The name that some words of a title are, without what stands around it; null where they are no name. */
export function nameIn(words: string): string | null {
	const printed = words.replace(BLANKS, '');
	if (printed.length > MOST_PRINTED) return null;
	const name = printed.replace(AROUND, '').replace(/(?<=[\u3400-\u9fff])[\d[\]]+$/, '');
	if (name.length < SHORTEST || name.length > LONGEST || SENTENCE_MARKS.test(name)) return null;
	const plain = simplified(name);
	if (NO_NAME.test(plain) || ANY_BODY.test(plain) || !/[\u3400-\u9fff]/.test(plain)) return null;
	if (plain.length <= SHORT && !ENDINGS.test(plain)) return null;
	return name.endsWith('人民') ? `${name}政府` : name;
}

/** What a form prints before the name of the body that fills it in. */
const LABELLED =
	/^\s*(?:填报|报送|编制|报告)?单位(?:名称)?(?:[（(](?:公章|盖章)[）)])?\s*[：:]\s*([^\t：:]*?)(?:\s{2}|\t|$)/;

/** The body that a line names behind 填报单位： and its like; null where there is none. */
export function labelledBody(line: string): string | null {
	const [whole = '', name] = LABELLED.exec(simplified(line)) ?? [];
	return name === undefined ? null : bodyOn(line.slice(whole.lastIndexOf(name)).slice(0, name.length));
}

/** The name of the body that a line names and nothing else; null where it may be anything else. */
export function bodyOn(line: string): string | null {
	const name = nameIn(line);
	if (name === null) return null;
	const plain = simplified(name);
	return !ENDINGS.test(plain) || PAGE_PARTS.test(plain) || /\d|年/.test(plain) ? null : name;
}
