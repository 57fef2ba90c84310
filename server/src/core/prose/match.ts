// Which rule the words before a number follow; none where a word stands there that may change what is counted.

import { CHANNELS, PLAIN_WORDS } from '../forms/plain-words.ts';
import { STATEMENT_RULES, type StatementRule } from '../forms/statements.ts';
import { append } from '../text/groups.ts';

/** What the words before a number are matched against. */
export interface MatchContext {
	/** The name of the reporting body, in plain characters; it may stand before any statement. */
	readonly organization: string;
	/** Whether the sentence speaks of what a rule needs it to speak of. */
	readonly isOpen: (rule: StatementRule) => boolean;
}

/** The most words that are looked at before a number. */
const LONGEST_HEAD = 60;

const BY_END: ReadonlyMap<string, readonly StatementRule[]> = rulesByEnd();
/** How long the ends of rules are that end with a character, the longest first. */
const LENGTHS_BY_LAST: ReadonlyMap<string, readonly number[]> = lengthsByLast();
/** The plain words by their first character. */
const PLAIN: ReadonlyMap<number, readonly string[]> = plainByFirst();
/** Words between what is counted and its number. */
const TAILS = ['共计', '总计', '合计', '数量', '总数', '分别为', '共', '为', '有', '的', '了', '计', '达', '是'];
/** The characters that these words end with. */
const TAIL_ENDS: ReadonlySet<string> = new Set(TAILS.map((tail) => tail.charAt(tail.length - 1)));

function plainByFirst(): ReadonlyMap<number, readonly string[]> {
	const words = new Map<number, string[]>();
	for (const word of PLAIN_WORDS) append(words, word.charCodeAt(0), word);
	return words;
}

function rulesByEnd(): ReadonlyMap<string, readonly StatementRule[]> {
	const rules = new Map<string, StatementRule[]>();
	for (const rule of STATEMENT_RULES) {
		for (const end of rule.ends) append(rules, end, rule);
	}
	return rules;
}

function lengthsByLast(): ReadonlyMap<string, readonly number[]> {
	const lengths = new Map<string, Set<number>>();
	for (const end of BY_END.keys()) {
		const last = end.charAt(end.length - 1);
		lengths.set(last, (lengths.get(last) ?? new Set()).add(end.length));
	}
	return new Map([...lengths].map(([last, known]) => [last, [...known].sort((a, b) => b - a)]));
}

/** The rule that the words before a number follow, or undefined; the rule with the longest end comes first. */
export function matchHead(head: string, context: MatchContext): StatementRule | undefined {
	if (head.length > LONGEST_HEAD) return undefined;
	const words = withoutTails(head);
	for (const length of LENGTHS_BY_LAST.get(words.charAt(words.length - 1)) ?? []) {
		if (length > words.length) continue;
		const end = words.slice(words.length - length);
		for (const rule of BY_END.get(end) ?? []) {
			if (!context.isOpen(rule)) continue;
			if (fits(words.slice(0, words.length - length), end, rule, context.organization)) return rule;
		}
	}
	return undefined;
}

/** Whether the words before a number only say in which way requests came in. */
export function isChannel(head: string): boolean {
	return CHANNELS.some((channel) => head.includes(channel));
}

/** Whether nothing but plain words stands before a number, so that the clause before says what is counted. */
export function isBareHead(head: string): boolean {
	return withoutTails(head).replace(/^(?:全年|本年度|年内|其中)/, '') === '';
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

/** Whether the words before a rule's end hold what it needs and else nothing but plain words and the body's own name. */
function fits(before: string, end: string, rule: StatementRule, organization: string): boolean {
	const needed = rule.needs ?? [];
	if (!needed.every((words) => words.some((word) => before.includes(word) || end.includes(word)))) return false;
	return isPlain(before, organization, [...needed.flat(), ...(rule.also ?? [])]);
}

/** Whether words are nothing but plain ones, dates, some others and parts of the body's own name. */
export function isPlain(before: string, organization: string, others: readonly string[] = []): boolean {
	const words = before.includes('年') ? before.replace(/\d{4}年(?:\d{1,2}月)?(?:\d{1,2}日)?/g, '') : before;
	for (let at = 0; at < words.length; ) {
		const plain = PLAIN.get(words.charCodeAt(at)) ?? [];
		const length = Math.max(longestAt(words, at, plain), longestAt(words, at, others), partAt(words, at, organization));
		if (length === 0) return false;
		at += length;
	}
	return true;
}

/** The length of the longest of some words that stand at an offset; 0 where none does. */
function longestAt(words: string, at: number, known: readonly string[]): number {
	let longest = 0;
	for (const word of known) if (word.length > longest && words.startsWith(word, at)) longest = word.length;
	return longest;
}

/** How many characters at an offset stand in a name in this order; 0 where it is one or none. */
function partAt(words: string, at: number, name: string): number {
	let length = 1;
	while (at + length < words.length && name.includes(words.slice(at, at + length + 1))) length++;
	return length > 1 ? length : 0;
}
