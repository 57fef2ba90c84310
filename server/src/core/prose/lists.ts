// Sums that the prose itself states: 共N条，其中A a条、B b条和C c条.

import { add, type Exact, sign, subtract } from '../number/exact.ts';
import type { Span } from '../text/span.ts';
import type { Clause, Count } from './counts.ts';
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

const OPENS = /^(?:[,;]?\(?其中(?:包括)?[:,]?|[,]?(?:分别为|分别是|包括|具体为)[:]?|:)/;
const LAST = /^(?:和|及|以及|与|还有)/;
const REST = /其[他它](?![^,]*其[他它])/;
/** By how much something changed is no whole that has parts. */
const CHANGE = /(?:增加|减少|增长|下降|上升|多|少)了?$/;

/** The lists of a sentence, in its order. `beginning` finds words with which something new begins, and not another part. */
export function listsIn(sentence: Sentence, clauses: readonly Clause[], beginning: RegExp): readonly StatedList[] {
	const counts = clauses.flatMap((clause) => clause.counts);
	const lists: StatedList[] = [];
	for (let at = 0; at < counts.length; at++) {
		const list = listAt(sentence, { counts, at, beginning });
		if (list === undefined) continue;
		lists.push(list);
		at += list.parts.length;
	}
	return lists;
}

/** The counts of a sentence, and the one at which a list may begin. */
interface ListPlace {
	readonly counts: readonly Count[];
	readonly at: number;
	readonly beginning: RegExp;
}

function listAt(sentence: Sentence, { counts, at, beginning }: ListPlace): StatedList | undefined {
	const whole = counts[at];
	if (whole === undefined || whole.step !== 1 || whole.unit === '' || CHANGE.test(whole.head)) return undefined;
	const opening = OPENS.exec(sentence.words.slice(whole.end, whole.end + 8))?.[0];
	if (opening === undefined) return undefined;
	const depth = opening.includes('(') ? whole.depth + 1 : whole.depth;
	const parts = partsBehind(sentence, counts.slice(at + 1), { whole, depth, beginning });
	const last = parts.at(-1);
	if (last === undefined) return undefined;
	const after = sentence.words.charAt(last.end);
	const closed = after === '' || '。;.)'.includes(after);
	return {
		whole: listed(sentence, whole),
		...spanIn(sentence, whole.headStart, last.end),
		parts: parts.map((part) => listed(sentence, part)),
		complete: closed && parts.length > 1 && (LAST.test(last.head) || REST.test(last.head)),
		joined: parts.slice(1).every((part) => separatorBefore(sentence, part) !== ','),
	};
}

/** The parts of a list: counts of the same unit between one kind of separator, up to a word that begins something new. */
function partsBehind(
	sentence: Sentence,
	counts: readonly Count[],
	{ whole, depth, beginning }: { readonly whole: Count; readonly depth: number; readonly beginning: RegExp },
): readonly Count[] {
	const parts: Count[] = [];
	for (const count of counts) {
		if (count.depth > depth) continue;
		const first = parts.length === 0;
		const head = first ? count.head.replace(/^其中(?:包括)?/, '') : count.head;
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

function listed(sentence: Sentence, { value, style, start, numberEnd }: Count): ListedNumber {
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
