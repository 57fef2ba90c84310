// Sums that the prose itself states: 共N条，其中A a条、B b条和C c条.

import { add, type Exact, sign, subtract } from '../number/exact.ts';
import type { Span } from '../text/span.ts';
import type { Count } from './counts.ts';
import { type Sentence, spanIn } from './sentences.ts';

/** A number of a list, with the place of its digits. */
export interface ListedNumber {
	readonly number: Span;
	readonly value: Exact;
	readonly style: 'digits' | 'chinese';
}

/** A whole with the parts that the prose names behind it. The Span holds all of it. */
export interface StatedList extends Span {
	readonly whole: ListedNumber;
	readonly parts: readonly ListedNumber[];
	/** Whether the list is plainly complete: its last part is joined by 和 or 及, or is called 其他, and nothing follows. */
	readonly complete: boolean;
	/** Whether its parts plainly shut each other out: they are joined by 、 */
	readonly joined: boolean;
}

const OPENS = /^(?:[,;]?\(?其中(?:包括)?[:,]?|[,]?(?:分别为|分别是|包括|具体为)[:]?|:|\((?![含较比占]))/;
/** The same at the beginning of a sentence that goes on about the one before it. */
const OPENS_SENTENCE = /^其中(?:包括)?[:,]?/;
const LAST = /^(?:和|及|以及|与|还有)/;
const REST = /其[他它](?![^,]*其[他它])/;
/** Words before a number by which something changed: 较上年增加12件. It is no whole that has parts. */
export const CHANGE = /(?:增加|减少|增长|下降|上升|多|少)了?$/;

/** A sentence with its counts. */
export interface CountedSentence {
	readonly sentence: Sentence;
	readonly counts: readonly Count[];
}

/**
 * The lists of a sentence, in its order; one that begins with 其中 goes on about what the sentence `before` it counted.
 * `beginning` finds words with which something new begins, and not another part.
 */
export function listsIn(
	{ sentence, counts }: CountedSentence,
	beginning: RegExp,
	before?: CountedSentence,
): readonly StatedList[] {
	const across = before === undefined ? undefined : listBehind({ sentence, counts, beginning }, before);
	const lists: StatedList[] = across === undefined ? [] : [across];
	for (let at = across?.parts.length ?? 0; at < counts.length; at++) {
		const list = listAt({ sentence, counts, beginning }, at);
		if (list === undefined) continue;
		lists.push(list);
		at += list.parts.length;
	}
	return lists;
}

/** A sentence whose lists are read. */
interface Reading extends CountedSentence {
	readonly beginning: RegExp;
}

/** A list that goes on behind a full stop: the sentence before it counted one thing alone in this unit, and last. */
function listBehind(reading: Reading, { sentence, counts }: CountedSentence): StatedList | undefined {
	const whole = counts.at(-1);
	const opening = OPENS_SENTENCE.exec(reading.sentence.words)?.[0];
	if (whole === undefined || opening === undefined || !isWhole(whole)) return undefined;
	if (counts.filter(({ unit }) => unit === whole.unit).length > 1) return undefined;
	return makeList(reading, { sentence, whole, depth: opening.includes('(') ? 1 : 0 }, reading.counts);
}

function listAt(reading: Reading, at: number): StatedList | undefined {
	const { sentence, counts } = reading;
	const whole = counts[at];
	if (whole === undefined || !isWhole(whole)) return undefined;
	const opening = openingBehind(sentence, whole);
	if (opening === undefined || (opening.includes('其中') && endsParts(reading, at))) return undefined;
	// Behind a semicolon it may part all that was counted before it: 行政复议14件，行政诉讼9件；其中复议维持11件.
	if (opening.startsWith(';') && counts.slice(0, at).some(({ unit }) => unit === whole.unit)) return undefined;
	const depth = opening.includes('(') ? whole.depth + 1 : whole.depth;
	const list = makeList(reading, { sentence, whole, depth }, counts.slice(at + 1));
	return opening === '(' && !isInBrackets(list, reading) ? undefined : list;
}

/** The words behind a whole that say that its parts follow; undefined where none do. */
function openingBehind({ words }: Sentence, { end }: Count): string | undefined {
	return OPENS.exec(words.slice(end, end + 8))?.[0];
}

/** Whether words behind a whole say that its parts follow, of which one is the first. */
export function opensParts({ sentence, counts }: CountedSentence, whole: Count, first: Count): boolean {
	return counts[counts.indexOf(whole) + 1] === first && openingBehind(sentence, whole) !== undefined;
}

/** Whether a number is the last of several parts: 收到57件，其中自然人41件，法人16件，其中网络申请40件. */
function endsParts({ sentence: { words }, counts }: Reading, at: number): boolean {
	const before = counts[at - 1];
	return before?.depth === counts[at]?.depth && words.slice(0, before?.start).includes('其中');
}

/** A number with which a sentence begins may be the end of one that something tore in the line above. */
function isWhole({ step, unit, head, start }: Count): boolean {
	return start > 0 && step === 1 && unit !== '' && !CHANGE.test(head);
}

/** A bracket that nothing but parts stands in: two of them at least, the last before its end. */
function isInBrackets(list: StatedList | undefined, { sentence: { words, at } }: Reading): boolean {
	return list !== undefined && list.parts.length > 1 && words.charAt(at.indexOf(list.end - 1) + 1) === ')';
}

/** What the parts of a list are parts of, and how many brackets are open around them. */
interface Whole {
	readonly sentence: Sentence;
	readonly whole: Count;
	readonly depth: number;
}

function makeList(reading: Reading, of: Whole, counts: readonly Count[]): StatedList | undefined {
	const { sentence } = reading;
	const parts = partsBehind(reading, of, counts);
	const last = parts.at(-1);
	if (last === undefined) return undefined;
	const after = sentence.words.charAt(last.end);
	const closed = after === '' || '。;.)'.includes(after);
	return {
		whole: listed(of.sentence, of.whole),
		start: spanIn(of.sentence, of.whole.headStart, of.whole.end).start,
		end: spanIn(sentence, last.start, last.end).end,
		parts: parts.map((part) => listed(sentence, part)),
		complete: closed && parts.length > 1 && (LAST.test(last.head) || REST.test(last.head)),
		joined: parts.slice(1).every((part) => separatorBefore(sentence, part) !== ','),
	};
}

/** The parts of a list: counts of the same unit between one kind of separator, up to a word that begins something new. */
function partsBehind(
	{ sentence, beginning }: Reading,
	{ whole, depth }: Whole,
	counts: readonly Count[],
): readonly Count[] {
	const parts: Count[] = [];
	for (const count of counts) {
		if (count.depth > depth) continue;
		const first = parts.length === 0;
		const head = first ? count.head.replace(/^(?:其中)?(?:包括|分别为|分别是|具体为)?/, '') : count.head;
		if (count.depth < depth || count.unit !== whole.unit || count.step !== 1 || beginning.test(head)) break;
		const separator = separatorBefore(sentence, count);
		const kind = parts[1] === undefined ? separator : separatorBefore(sentence, parts[1]);
		if (!first && separator !== kind && separator !== '') break;
		if (!first && separator !== ',' && separator !== '、' && separator !== '') break;
		parts.push(count);
	}
	return parts;
}

/** The mark before a part; an empty string where it follows the one before it without any. */
function separatorBefore({ words }: Sentence, part: Count): string {
	const before = words.charAt(part.headStart - 1);
	return ',、;:(。'.includes(before) ? before : '';
}

/** A count of a sentence as a number of a list. */
export function listed(sentence: Sentence, { value, style, start, numberEnd }: Count): ListedNumber {
	return { number: spanIn(sentence, start, numberEnd), value, style };
}

/** The parts of a list added up. */
export function sumOf({ parts }: StatedList): Exact {
	return parts.reduce<Exact>((sum, part) => add(sum, part.value), 0);
}

/** Whether a list is wrong for certain: its parts are more than the whole, or less though all of them are named. */
export function isWrongList(list: StatedList): boolean {
	const { whole, parts, complete, joined } = list;
	if (parts.some((part) => sign(subtract(part.value, whole.value)) > 0)) return true;
	if (parts.length < 2) return false;
	const excess = sign(subtract(sumOf(list), whole.value));
	return excess > 0 ? joined || complete : excess < 0 && complete;
}
