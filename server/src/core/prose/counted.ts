// What a number of a sentence counts, by the words before it or behind it.

import { areWhole, type StatementRule } from '../forms/catalogue.ts';
import { isHan } from '../text/chars.ts';
import { type Clause, type Count, PIECES } from './counts.ts';
import { isBareHead, isPlain, matchHead } from './match.ts';
import { type Counted, isOfTopic, isSpokenOf, isTopicOpen, meaningOf, type Reading } from './reading.ts';
import { mayNamePart, namesAllApplicants } from './scope.ts';
import { withRelativeYears } from './years.ts';

/** Where a number stands: in its clause, the first of it or the last one or neither, and between two others. */
export interface Around {
	readonly clause: Clause;
	readonly before: Clause | undefined;
	readonly after: Clause | undefined;
	/** All clauses of its sentence, and which of them is its own. */
	readonly clauses: readonly Clause[];
	readonly at: number;
}

/** What a number counts; undefined where no rule says so. */
export function countedBy(reading: Reading, count: Count, around: Around): Counted | undefined {
	if (reading.foreign) return undefined;
	return (
		wordsBefore(reading, count, around) ?? wordsBehind(reading, count, around) ?? wordsAround(reading, count, around)
	);
}

function wordsBefore(reading: Reading, count: Count, around: Around): Counted | undefined {
	const { clause, before, clauses, at } = around;
	const isFirst = count === clause.counts[0];
	const resumed = isFirst ? clause.resumed : '';
	const joined =
		before !== undefined && isFirst && resumed === '' && before.counts.length === 0 && isBareHead(count.head);
	const { context, scope } = reading;
	const head = plainWords((joined ? before.words : resumed) + count.head, context.year);
	// 行政许可(含变更)5件 are not those of the table alone.
	const isAnother = resumed !== '' && before !== undefined && !isPlain(before.words, context, context.prose.leads);
	if (isAnother || isPart(head, reading)) return undefined;
	const { rule, others } = rulesOf(reading, head, count);
	if (rule === undefined || isOtherThing(reading, count, around)) return undefined;
	if (reading.apart && !isOfTopic(reading, rule, count.start)) return undefined;
	const [{ table } = { table: '' }] = rule.means ?? [];
	// 其中上年结转2件 behind a number of lawsuits is no number of requests.
	if (rule.source !== undefined && scope.isElsewhere(table) && !isSpokenOf(head, table, context)) return undefined;
	const listed = listedBefore(reading, count, { clauses, last: at - Number(joined) });
	if (listed === undefined) return undefined;
	const sharing = [...listed.map((one) => one.rule), ...others].filter((other) => other !== rule);
	if (sharing.some((other) => !mayShare(other, rule) || haveOwn(head, count, around))) return undefined;
	const part = isQualified(reading, count, around) || mayCountPart(rule, head, reading);
	const start = listed[0]?.start ?? (joined ? before.start : count.headStart);
	return { rule, count, start, end: count.end, part, inside: count.depth > 0 || head.includes('其中'), sharing };
}

/** The rule that some words follow, and those of things that they name beside it. */
interface Rules {
	readonly rule: StatementRule | undefined;
	readonly others: readonly StatementRule[];
}

/** Words that join two things: 予以公开或部分公开. */
const JOINS = /以及|或者|[和及与或]/g;

/** The rules that the words before a number follow, where they join two things that it counts together. */
function rulesOf(reading: Reading, head: string, count: Count): Rules {
	const rule = ruleOf(reading, head, count);
	for (const { 0: join, index } of head.matchAll(JOINS)) {
		const own = ruleOf(reading, head.slice(index + join.length), count);
		// A rule that knows all of the words says itself what they mean.
		if (own === undefined || (rule !== undefined && rule !== own)) continue;
		const other = ruleOf(reading, head.slice(0, index), count);
		if (other !== undefined && other !== own) return { rule: own, others: [other] };
	}
	return { rule, others: [] };
}

/**
 * The rules of what a list names directly before a number without numbers of their own: 予以公开、部分公开28件. Undefined where
 * it names what nobody knows: it may be counted, too.
 */
function listedBefore(
	reading: Reading,
	count: Count,
	{ clauses, last }: { readonly clauses: readonly Clause[]; readonly last: number },
): readonly { readonly rule: StatementRule; readonly start: number }[] | undefined {
	const rules: { readonly rule: StatementRule; readonly start: number }[] = [];
	if (clauses[last]?.counts.some((one) => one !== count && one.start < count.start)) return rules;
	for (let at = last; at > 0 && clauses[at]?.mark === '、'; at--) {
		const clause = clauses[at - 1];
		if (clause === undefined || clause.counts.length > 0 || clause.depth !== count.depth) break;
		const words = plainWords(clause.words, reading.context.year);
		const rule = ruleOf(reading, words, count);
		if (rule === undefined) {
			if (isPlain(words, reading.context, reading.context.prose.leads)) break;
			return undefined;
		}
		rules.unshift({ rule, start: clause.start });
	}
	return rules;
}

/** Words behind several things of which each has the number that follows. */
export const EACH = '均为';

/** Whether each of several things has a number of its own: 不予公开、无法提供分别为9件和14件. */
function haveOwn(head: string, count: Count, { clause, after }: Around): boolean {
	if (head.endsWith(EACH)) return count.value !== 0;
	const next = clause.counts[clause.counts.indexOf(count) + 1] ?? after?.counts[0];
	return head.includes('分别') || (next !== undefined && /^[和及与、]?$/.test(next.head));
}

/** Whether two things may be counted by one number: things of one kind alone. */
function mayShare(one: StatementRule, other: StatementRule): boolean {
	const kindOf = ({ columns, means, outcome, source }: StatementRule) =>
		[columns === undefined, means?.[0]?.table, outcome, source === undefined].join();
	return kindOf(one) === kindOf(other);
}

/** Where no words stand before it those behind it: 3件结转下年度, 其中2件予以公开. */
function wordsBehind(reading: Reading, count: Count, { clause }: Around): Counted | undefined {
	const behind = plainWords(wordsAfter(count, clause), reading.context.year);
	const isExcepted = count.head === '除' && behind.endsWith('外');
	const words = isExcepted ? behind.replace(/[以之]?外$/, '') : behind;
	const isRest = isExcepted || REST.test(count.head);
	if (words === '' || !(isRest || isBareHead(count.head)) || isPart(words, reading)) return undefined;
	const rule = ruleOf(reading, words, count);
	if (rule === undefined || rule.source !== undefined) return undefined;
	const end = clause.start + clause.words.length;
	return { rule, count, start: count.start, end, part: rule.own !== true || isRest, inside: false, sharing: [] };
}

/** Words before a number of what is left over. */
const REST = /^(?:剩余|其余|余下|余|另有|还有|尚有|仍有)$/;

/** Where what was done stands before it, and to what behind it: 收到8份政府信息公开申请. */
function wordsAround(reading: Reading, count: Count, around: Around): Counted | undefined {
	const { clause } = around;
	const { year } = reading.context;
	const head = plainWords(count.head, year);
	const words = plainWords(wordsAfter(count, clause), year);
	if (words === '' || isPart(head + words, reading)) return undefined;
	const rule = ruleOf(reading, head + words, count);
	const isDone = rule?.needs?.some((done) => done.some((word) => head.includes(word)));
	const isCounted = rule?.ends.some((end) => end !== '' && words.endsWith(end));
	const end = clause.start + clause.words.length;
	// 收到12件申请 may be requests of any kind.
	if (rule === undefined || isDone !== true || isCounted !== true || !isOfTopic(reading, rule, end)) return undefined;
	const part = isQualified(reading, count, around) || mayCountPart(rule, head + words, reading);
	const inside = count.depth > 0 || head.includes('其中');
	return { rule, count, start: count.headStart, end, part, inside, sharing: [] };
}

/** The words behind the last number of a clause; none behind another one. */
function wordsAfter(count: Count, { words, start, counts }: Clause): string {
	return counts.at(-1) === count ? words.slice(count.end - start) : '';
}

/** Whether words behind a number may name another thing than those before it: 答复30件信访. */
function isOtherThing({ context }: Reading, count: Count, { clause }: Around): boolean {
	const words = wordsAfter(count, clause).replace(/^次|[\d.%]+/g, '');
	return isHan(words.charCodeAt(0)) && !isPlain(words, context, context.prose.leads);
}

/** Whether brackets behind a number tell more of what it counts: 行政处罚5件（简易程序）. */
function isQualified({ context }: Reading, count: Count, { clause, after }: Around): boolean {
	if (after?.mark !== '(' || after.counts.length > 0 || clause.counts.at(-1) !== count) return false;
	return !isPlain(after.words, context, context.prose.leads);
}

/** Whether the words of a number may make it count a part of what its rule means. */
function mayCountPart(rule: StatementRule, words: string, { context: { prose } }: Reading): boolean {
	const says = rule.partWords?.some((word) => words.includes(word)) === true;
	return (
		says || (isWhole(rule) && (mayNamePart(words, prose) || (words.includes('等') && prose.allChannels.test(words))))
	);
}

/** Whether a rule means whole rows, and not some of their columns. */
function isWhole({ means = [], columns }: StatementRule): boolean {
	return columns === undefined && means.every(areWhole);
}

/** Words as rules have them: without quotes and marks of lists, and with the years around the report's own told by it. */
export function plainWords(words: string, year: number | null): string {
	return withRelativeYears(words.replace(QUOTES, ''), year);
}

const QUOTES = /["'“”‘’「」『』、]/g;

/** The rule that the words before a number follow; one whose topic is not open yet only where its words are its own. */
function ruleOf(reading: Reading, head: string, count: Count): StatementRule | undefined {
	const { prose, organization } = reading.context;
	let closed = false;
	const namesAll = namesAllApplicants(head, prose);
	const isOpen = (rule: StatementRule) => {
		const open = isTopicOpen(reading, rule, count.start) && (isWhole(rule) || !namesAll);
		closed ||= !open && rule.own === true;
		return open;
	};
	const open = matchHead(head, { prose, organization, isOpen });
	const waits = open === undefined && closed && !reading.strayed;
	const rule = waits ? matchHead(head, { prose, organization, isOpen: ({ own }) => own === true }) : open;
	if (rule === undefined || !isRightUnit(rule, count)) return undefined;
	return waits || meaningOf(reading, rule) !== undefined ? rule : undefined;
}

/** Whether the words before a number name one part of what the sentence parts: 按时答复35件，延期答复2件. */
function isPart(head: string, { sentence: { words }, context }: Reading): boolean {
	return context.prose.contrasts.some(([part, other]) => head.includes(part) && words.includes(other));
}

/** Whether money is stated in 元, which tables state in 万元. */
export function isInOnes(rule: StatementRule, { unit }: Count): boolean {
	return rule.unit === 'money' && unit === '元';
}

/** The unit of matters and of powers: 行政许可12项 are those that a body may give. */
const KINDS = '项';

function isRightUnit(rule: StatementRule, { unit }: Count): boolean {
	if (PIECES.has(unit)) return rule.unit === 'pieces';
	if (rule.unit === 'cases' && unit === KINDS) return false;
	return rule.unit === 'money' ? unit === '元' || unit === '万元' : !unit.endsWith('元');
}
