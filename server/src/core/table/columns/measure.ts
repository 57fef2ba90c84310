// Counts of separators between the tokens of a strip: what a convention is inferred from.

import { betweenLists, endsList } from '../../grid/delimited.ts';
import { SEPARATORS, type Separator, type Strip } from '../../grid/tokens.ts';
import { isLineEnd, isSpace } from '../../text/chars.ts';
import { tally } from '../../text/groups.ts';
import type { Draft } from '../rows/drafts.ts';

/** How many separators of a kind stand before a token in its strip; 0 where there is no token. */
export function countBefore({ tokens }: Strip, at: number, separator: number): number {
	return tokens[at]?.before[separator] ?? 0;
}

/** The tokens of the cells of a row: the last one of its label, where it has one, and its values. */
export function cellsOf({ label, values }: Draft): readonly number[] {
	return label === undefined ? values : [label.next - 1, ...values];
}

/** What a token prints; an empty string where there is no token. */
export function printedBy({ text, tokens }: Strip, at: number): string {
	const { start = 0, end = 0 } = tokens[at] ?? {};
	return text.slice(start, end);
}

/** How far each of some numbers but the first is from the one before it. */
export function stepsIn(numbers: readonly number[]): readonly number[] {
	return numbers.slice(1).map((number, at) => number - (numbers[at] ?? 0));
}

/** How many separators stand between the label of a row, or its first value where it has none, and each of its values. */
export function placesIn(strip: Strip, { label, values, first }: Draft, separator: number): readonly number[] {
	const origin = countBefore(strip, label === undefined ? first : label.next - 1, separator);
	return values.map((at) => countBefore(strip, at, separator) - origin);
}

/** Whether places begin behind another one, which is the label's unless told, and each stands behind the one before it. */
export function isRising(places: readonly number[], behind = 0): boolean {
	return places.every((place, at) => place > (at === 0 ? behind : (places[at - 1] ?? 0)));
}

/** Whether columns are known, of which one that is not is -1, and each stands behind the one before it. */
export function areColumns(columns: readonly number[]): boolean {
	return isRising(columns, -1);
}

/**
 * The characters that nothing but a writer or a program puts between two cells, by the separator that they are: of
 * `comma` it is what the text says. Undefined where it is no character.
 */
const CHARACTERS: Readonly<Record<Separator, string | undefined>> = {
	bar: '|│┃｜',
	tab: '\t',
	comma: '',
	white: undefined,
	line: undefined,
};

/** Whether cells are parted by something that is printed, or by tags. */
export function partsVisibly({ marked }: Strip, separator: number): boolean {
	return marked !== undefined || CHARACTERS[SEPARATORS[separator] ?? 'line'] !== undefined;
}

/**
 * Whether some value of a row stands in a cell with something else, where something is printed between the values:
 * neither is what the cell states.
 */
export function sharesCells(strip: Strip, { values }: Draft): boolean {
	const { tokens } = strip;
	const [first, last] = [tokens[values[0] ?? -1], tokens[values.at(-1) ?? -1]];
	const separator = SEPARATORS.findIndex(
		(_, one) => partsVisibly(strip, one) && first?.before[one] !== last?.before[one],
	);
	if (separator < 0) return false;
	return values.some((at) =>
		[tokens[at - 1], tokens[at + 1]].some(
			(other) => other?.line === tokens[at]?.line && other?.before[separator] === tokens[at]?.before[separator],
		),
	);
}

/** Whether what is printed between the cells of a row, if anything, stands alike between all of its values. */
export function isEven(strip: Strip, row: Draft): boolean {
	const cells = cellsOf(row);
	return SEPARATORS.every((_, separator) => {
		if (!partsVisibly(strip, separator)) return true;
		const [first = 0, ...steps] = stepsIn(cells.map((at) => countBefore(strip, at, separator)));
		if (first === 0 && steps.every((step) => step === 0)) return true;
		return steps.every((step) => step === steps[0] && step > 0) && (row.label === undefined || first > 0);
	});
}

/** The first separator, the surest first, of which as many stand between any two neighbours of values; -1 where none does. */
export function evenSeparator(strip: Strip, values: readonly number[]): number {
	return SEPARATORS.findIndex((_, separator) => {
		const steps = stepsIn(values.map((at) => countBefore(strip, at, separator)));
		const [step = 0] = steps;
		return step > 0 && steps.every((one) => one === step);
	});
}

/** The longest run of line ends behind a token and before another, with nothing but spaces among them; a list of a program ends a line as well. */
export function lineEnds({ text, tokens, delimiter, end, marked }: Strip, first: number, second: number): number {
	if (marked !== undefined) return tokens[second]?.line === tokens[first]?.line ? 0 : 1;
	const to = tokens[second]?.start ?? end;
	let most = 0;
	let run = 0;
	for (let at = tokens[first]?.end ?? to; at < to; at++) {
		if (endsAt(text, at, delimiter === ',')) run++;
		else if (printsAt(text, at)) run = 0;
		most = Math.max(most, run);
	}
	return most;
}

/** Whether a row may begin with a token: what ends a row stands before it, or any line end where rows do not tell. */
export function mayBeginRow(strip: Strip, at: number, rowEnd: number): boolean {
	return lineEnds(strip, at - 1, at) >= Math.max(1, rowEnd);
}

/** Whether a line ends at a place, CR LF at the latter, or a list of a program between which and the next one a comma stands. */
function endsAt(text: string, at: number, isListed: boolean): boolean {
	const code = text.charCodeAt(at);
	if (isLineEnd(code)) return code !== 0x0d || text.charCodeAt(at + 1) !== 0x0a;
	return isListed && betweenLists(text, at);
}

/** Whether something else than spaces and line ends stands at a place; a tab is a separator. */
function printsAt(text: string, at: number): boolean {
	const code = text.charCodeAt(at);
	return code === 9 || !(isSpace(code) || isLineEnd(code));
}

/** The separators behind a token up to the run of line ends that ends its row. */
export function separatorsBehind(
	{ text, tokens, delimiter, end, marked }: Strip,
	last: number,
	{ separator, rowEnd }: { readonly separator: number; readonly rowEnd: number },
): number {
	if (marked !== undefined) return marked.rows.lastIndexOf(tokens[last]?.line ?? 0) - (tokens[last]?.before[0] ?? 0);
	const to = tokens[last + 1]?.start ?? end;
	const isListed = delimiter === ',' && isSeparator(delimiter, separator, delimiter);
	let count = 0;
	let run = 0;
	for (let at = tokens[last]?.end ?? to; at < to; at++) {
		if (isSeparator(text.charAt(at), separator, delimiter)) count++;
		if (endsAt(text, at, isListed)) {
			if (++run >= rowEnd) break;
		} else if (printsAt(text, at)) run = 0;
		if (isListed && endsList(text, at)) count++;
	}
	return count;
}

/** Whether a character is a separator of a kind that is one character. */
export function isSeparator(character: string, separator: number, delimiter: string): boolean {
	const kind = SEPARATORS[separator];
	if (kind === 'comma') return character === delimiter;
	return kind !== undefined && CHARACTERS[kind]?.includes(character) === true;
}

/** The first token of the line on which a token stands; a line end within a cell does not end the line. */
export function firstOfLine(strip: Strip, at: number): number {
	let first = at;
	while (first > 0 && lineEnds(strip, first - 1, first) === 0) first--;
	return first;
}

/** In which column of the page a token stands: how many separators its line prints before it. */
export function columnOf(strip: Strip, at: number, separator: number): number {
	const { text, tokens, delimiter } = strip;
	const first = firstOfLine(strip, at);
	let column = countBefore(strip, at, separator) - countBefore(strip, first, separator);
	for (let here = (tokens[first]?.start ?? 0) - 1; here >= 0 && !isLineEnd(text.charCodeAt(here)); here--)
		if (isSeparator(text.charAt(here), separator, delimiter)) column++;
	return column;
}

/** Nearly all of a kind must agree. */
const AGREE = 0.75;

/** Of numbers seen for things of several kinds the one on which nearly all of a kind agree. */
export function mostUsual<K>(seen: readonly (readonly [K, number | undefined])[]): ReadonlyMap<K, number> {
	const kinds = new Map<K, Map<number, number>>();
	for (const [kind, value] of seen) {
		if (value === undefined) continue;
		const counts = kinds.get(kind) ?? new Map<number, number>();
		kinds.set(kind, counts);
		tally(counts, value);
	}
	const agreed = new Map<K, number>();
	for (const [kind, counts] of kinds) {
		let all = 0;
		let most = 0;
		let usual = 0;
		for (const [value, count] of counts) {
			all += count;
			if (count > most) [most, usual] = [count, value];
		}
		if (most >= all * AGREE) agreed.set(kind, usual);
	}
	return agreed;
}
