// Which rule the words before a number follow; none where a word stands there that may change what is counted.

import type { NoughtRule, ProseWords, StatementRule } from '../forms/catalogue.ts';
import { append } from '../text/groups.ts';
import type { Clause, Count } from './counts.ts';

/** What the prose of a family of reports may state, made ready once. */
export interface ReadyProse extends Omit<ProseWords, 'rules' | 'plain' | 'beginnings' | 'noughts'> {
	readonly rulesByEnd: ReadonlyMap<string, readonly StatementRule[]>;
	/** How long the ends of rules are that end with a character, the longest first. */
	readonly lengthsByLast: ReadonlyMap<string, readonly number[]>;
	/** The plain words by their first character. */
	readonly plain: ReadonlyMap<number, readonly string[]>;
	/** Finds a word with which something new begins in a list. */
	readonly beginning: RegExp;
	/** Finds ways in which things come in, where all of them are meant: 通过网络、信函等渠道提交. */
	readonly allChannels: RegExp;
	readonly noughts: readonly (NoughtRule & { readonly match: RegExp })[];
}

/** Makes the words of the prose ready. */
export function makeProse({ rules, plain, beginnings, noughts, ...words }: ProseWords): ReadyProse {
	const rulesByEnd = new Map<string, StatementRule[]>();
	for (const rule of rules) for (const end of rule.ends) append(rulesByEnd, end, rule);
	const plainByFirst = new Map<number, string[]>();
	for (const word of plain) append(plainByFirst, word.charCodeAt(0), word);
	return {
		...words,
		rulesByEnd,
		lengthsByLast: lengthsByLast(rulesByEnd.keys()),
		plain: plainByFirst,
		beginning: new RegExp([...NEW_SUBJECT, ...beginnings].join('|')),
		allChannels: new RegExp(
			`(?:通过|以|采取|采用)?(?:(?:${words.channels.join('|')})(?:、|和|及|与|或)?)+等(?:各种|各类|多种)?(?:方式|渠道|途径|形式)`,
		),
		noughts: noughts.map((rule) => ({ ...rule, match: new RegExp(rule.pattern) })),
	};
}

/** Words with which something new begins anywhere. */
const NEW_SUBJECT = ['完成', '较', '比', '占', '其余', '另', '还', '共', '新增', '转', '包括', '其中', '全年', '累计'];

/** What the words before a number are matched against. */
export interface MatchContext {
	readonly prose: ReadyProse;
	/** The name of the reporting body, in plain characters; it may stand before any statement. */
	readonly organization: string;
	/** Whether the sentence speaks of what a rule needs it to speak of. */
	readonly isOpen: (rule: StatementRule) => boolean;
}

/** The most words that are looked at before a number. */
const LONGEST_HEAD = 60;

/** Words between what is counted and its number. */
const TAILS = [
	'共计',
	'总计',
	'合计',
	'数量',
	'总数',
	'总量',
	'件数',
	'分别为',
	'均为',
	'共',
	'为',
	'有',
	'的',
	'了',
	'计',
	'达',
	'是',
];
/** The characters that these words end with. */
const TAIL_ENDS: ReadonlySet<string> = new Set(TAILS.map((tail) => tail.charAt(tail.length - 1)));

function lengthsByLast(ends: Iterable<string>): ReadonlyMap<string, readonly number[]> {
	const lengths = new Map<string, Set<number>>();
	for (const end of ends) {
		const last = end.charAt(end.length - 1);
		lengths.set(last, (lengths.get(last) ?? new Set()).add(end.length));
	}
	return new Map([...lengths].map(([last, known]) => [last, [...known].sort((a, b) => b - a)]));
}

/** The rule that the words before a number follow, or undefined; the rule with the longest end comes first. */
export function matchHead(head: string, context: MatchContext): StatementRule | undefined {
	if (head.length > LONGEST_HEAD) return undefined;
	const words = withoutTails(head);
	const tail = head.slice(words.length);
	const { rulesByEnd, lengthsByLast } = context.prose;
	for (const length of lengthsByLast.get(words.charAt(words.length - 1)) ?? []) {
		if (length > words.length) continue;
		const end = words.slice(words.length - length);
		for (const rule of rulesByEnd.get(end) ?? []) {
			const before = words.slice(0, words.length - length);
			if (context.isOpen(rule) && fits({ before, end, tail }, rule, context)) return rule;
		}
	}
	return undefined;
}

/** Whether the words before a number only say in which way things came in. */
export function isChannel(head: string, { channels }: ReadyProse): boolean {
	return channels.some((channel) => head.includes(channel));
}

/** Whether nothing but plain words stands before a number, so that the clause before says what is counted. */
export function isBareHead(head: string): boolean {
	return withoutTails(head).replace(/^(?:全年|本年度|年内|其中)/, '') === '';
}

/** Words before a number that only adds up those before it. */
const SUM_HEADS: ReadonlySet<string> = new Set([
	'共',
	'共计',
	'合计',
	'总计',
	'总共',
	'两项共',
	'两项合计',
	'合计办理',
	'共计办理',
]);

/** Whether a number only adds up those before it: 新收57件，上年结转6件，共计63件. */
export function isSumHead(head: string): boolean {
	return SUM_HEADS.has(head);
}

/** Words before a number that was told before. */
const AGAIN: ReadonlySet<string> = new Set(['', '在', '上述', '以上', '这', '该', '在上述', '在这', '在以上']);

/** Whether a number only says of what the next ones are parts: 在60件答复中. */
export function isMention({ head, end }: Count, { words, start }: Clause): boolean {
	return AGAIN.has(head) && /^[^\d]{0,12}[中里]$/.test(words.slice(end - start));
}

function withoutTails(head: string): string {
	let words = head;
	for (let cut = TAIL_ENDS.has(words.charAt(words.length - 1)); cut; ) {
		const tail = TAILS.find((candidate) => words.endsWith(candidate));
		cut = tail !== undefined;
		if (tail !== undefined) words = words.slice(0, -tail.length);
	}
	return words;
}

/** The words before a number: what a rule ends with, what stands before that, and between it and the number. */
interface Head {
	readonly before: string;
	readonly end: string;
	readonly tail: string;
}

/** Whether the words before a rule's end hold what it needs and else nothing but plain words and the body's own name. */
function fits({ before, end, tail }: Head, rule: StatementRule, context: PlainContext): boolean {
	const needed = rule.needs ?? [];
	const isThere = (word: string) => before.includes(word) || end.includes(word) || tail.includes(word);
	if (!needed.every((words) => words.some(isThere))) return false;
	return isPlain(before, context, [...needed.flat(), ...(rule.also ?? [])]);
}

/** By what plain words are known. */
export type PlainContext = Pick<MatchContext, 'prose' | 'organization'>;

/** Whether words are nothing but plain ones, dates, some others and parts of the body's own name. */
export function isPlain(before: string, context: PlainContext, others: readonly string[] = []): boolean {
	const { prose, organization } = context;
	const undated = before.includes('年') ? before.replace(/\d{4}年(?:\d{1,2}月)?(?:\d{1,2}日)?/g, '') : before;
	const words = undated.includes('等') ? undated.replace(prose.allChannels, '') : undated;
	for (let at = 0; at < words.length; ) {
		const plain = prose.plain.get(words.charCodeAt(at)) ?? [];
		const length = Math.max(longestAt(words, at, plain), longestAt(words, at, others), partAt(words, at, organization));
		const step = length === 0 ? areaAt(words, at, context) : length;
		if (step === 0) return false;
		at += step;
	}
	return true;
}

/** The length of the longest of some words that stand at an offset; 0 where none does. */
function longestAt(words: string, at: number, known: readonly string[]): number {
	let longest = 0;
	for (const word of known) if (word.length > longest && words.startsWith(word, at)) longest = word.length;
	return longest;
}

/** Words that say whose an area is, or that it is meant as a whole. */
const ALL_OF = '全我本';
/** Words behind an area that change nothing: 全县各级行政机关. */
const ALL_LEVELS = '各级';

/**
 * How many characters at an offset name all that the body reports for: 全县 in the report of a county. In that of one of its
 * bureaus 全县 counts others too. Of a body without a name nothing is known but what its kind alone says.
 */
function areaAt(words: string, at: number, { prose, organization }: PlainContext): number {
	if (!ALL_OF.includes(words.charAt(at))) return 0;
	if (words.charAt(at) !== '全') {
		// 我关 of a 海关, 本中心 of a 中心.
		const own = [2, 1].find(
			(length) => at + length < words.length && organization.endsWith(words.slice(at + 1, at + 1 + length)),
		);
		if (own !== undefined) return 1 + own;
	}
	const length = longestAt(words, at + 1, prose.areas);
	if (length === 0) return 0;
	const area = words.slice(at + 1, at + 1 + length);
	const isOwn =
		organization === ''
			? prose.ownAreas.includes(area)
			: organization.endsWith(area) || prose.governing.some((word) => organization.endsWith(area + word));
	const all = words.startsWith(ALL_LEVELS, at + 1 + length) ? ALL_LEVELS.length : 0;
	return isOwn ? 1 + length + all : 0;
}

/** How many characters at an offset stand in a name in this order; 0 where it is one or none. */
function partAt(words: string, at: number, name: string): number {
	let length = 1;
	while (at + length < words.length && name.includes(words.slice(at, at + length + 1))) length++;
	return length > 1 ? length : 0;
}
