// Where one table ends among the rows of a grid and another begins: at new heads, and at new labels beside numbers.

import { type Cell, type GridRow, isText } from '../grid/grid.ts';
import { isStated } from '../number/amount.ts';
import { tally } from '../text/groups.ts';
import { readLine } from './total-words.ts';

/** The tables among some rows, below each other and side by side. */
export function tablesAmong(text: string, rows: readonly GridRow[]): readonly (readonly GridRow[])[] {
	return partAtHeads(text, rows).flatMap((part) => sideBySide(text, part));
}

/** Whether some cell of a row states a number. */
export function statesNumbers({ cells }: GridRow): boolean {
	return cells.some(({ amount }) => isStated(amount));
}

/** Years over columns are heads, whatever they look like. */
export function isYears({ cells }: GridRow): boolean {
	const numbers = cells.flatMap(({ amount }) => (isStated(amount) ? [amount.value] : []));
	return numbers.length > 1 && numbers.every((value) => typeof value === 'number' && value >= 1990 && value < 2100);
}

/** What stands among the numbers of columns: 栏次, and the columns of words that are counted as 甲 and 乙. */
const INDEX_WORDS = /^(?:栏次|列次|行次|序号|编号|[甲乙丙丁])?$/;
/** What leaves no doubt of it. */
const INDEX_LABEL = /^[栏列]次$/;

/** Numbers of columns are heads too: 栏次 1 2 3. */
function isIndex(text: string, { cells }: GridRow): boolean {
	let last: number | undefined;
	let count = 0;
	for (const { amount, start, end } of cells) {
		const printed = text.slice(start, end);
		if (count === 0 && INDEX_LABEL.test(printed)) return true;
		if (!isStated(amount)) {
			if (!INDEX_WORDS.test(printed)) return false;
			continue;
		}
		if (typeof amount.value !== 'number' || (last !== undefined && amount.value !== last + 1)) return false;
		last = amount.value;
		count++;
	}
	return count > 1;
}

/** Whether a row with numbers is one of heads. */
export function isNumberedHead(text: string, row: GridRow): boolean {
	return isYears(row) || isIndex(text, row);
}

/** New heads below numbers begin another table: two words or more where numbers stood. */
function partAtHeads(text: string, rows: readonly GridRow[]): readonly (readonly GridRow[])[] {
	const parts: GridRow[][] = [[]];
	let firstNumber = -1;
	let captions: GridRow[] = [];
	for (const row of rows) {
		if (row.cells.length === 1 && firstNumber >= 0) {
			captions.push(row);
			continue;
		}
		const words = row.cells.filter((cell, at) => at >= firstNumber && isText(cell)).length;
		if (firstNumber >= 0 && !statesNumbers(row) && words > 1) {
			parts.push(captions.slice(-1));
			parts.at(-2)?.push(...captions.slice(0, -1));
			captions = [];
			firstNumber = -1;
		}
		parts.at(-1)?.push(...captions, row);
		captions = [];
		const first = row.cells.findIndex(({ amount }, at) => at > 0 && isStated(amount));
		if (first >= 0 && !isNumberedHead(text, row)) firstNumber = first;
	}
	return parts;
}

/**
 * Tables side by side, each with its own labels: a column of words with a total among them, between columns of numbers,
 * begins another one.
 */
function sideBySide(text: string, rows: readonly GridRow[]): readonly (readonly GridRow[])[] {
	const body = rows.filter((row) => statesNumbers(row) && !isNumberedHead(text, row));
	const width = usualWidth(body);
	const whole = body.filter(({ cells }) => cells.length >= width);
	const numbers = countCells(whole, width, ({ amount }) => isStated(amount));
	const words = countCells(whole, width, isText);
	const isNumbers = (at: number) => (numbers[at] ?? 0) > (words[at] ?? 0);
	const starts = [0];
	for (let at = 2; at + 1 < width; at++) {
		const labels = (words[at] ?? 0) > (numbers[at] ?? 0) && whole.some(({ cells }) => isTotalCell(text, cells[at]));
		if (labels && isNumbers(at - 1) && isNumbers(at + 1)) starts.push(at);
	}
	if (starts.length === 1) return [rows];
	return starts.map((start, at) => rows.flatMap((row) => sliced(row, start, starts[at + 1])));
}

/** Some cells of a row; nothing where it has none there. */
function sliced(row: GridRow, start: number, end: number | undefined): readonly GridRow[] {
	const cells = row.cells.slice(start, end);
	const [first] = cells;
	const last = cells.at(-1);
	return first === undefined || last === undefined ? [] : [{ ...row, cells, start: first.start, end: last.end }];
}

function isTotalCell(text: string, cell: Cell | undefined): boolean {
	return cell !== undefined && isText(cell) && isTotal(text, cell);
}

/** The number of cells that most rows with numbers have; the smaller of two. */
export function usualWidth(rows: readonly GridRow[]): number {
	const counts = new Map<number, number>();
	for (const row of rows) if (statesNumbers(row)) tally(counts, row.cells.length);
	let usual = 0;
	for (const [width, count] of counts) {
		const most = counts.get(usual) ?? 0;
		if (count > most || (count === most && width < usual)) usual = width;
	}
	return usual;
}

/** For each of so many columns in how many rows its cell counts; a row with fewer cells has none in the last columns. */
export function countCells(
	rows: readonly GridRow[],
	width: number,
	counts: (cell: Cell) => boolean,
): readonly number[] {
	const found = new Array<number>(width).fill(0);
	for (const { cells } of rows)
		for (let at = 0; at < width; at++) {
			const cell = cells[at];
			if (cell !== undefined && counts(cell)) found[at] = (found[at] ?? 0) + 1;
		}
	return found;
}

/** Whether the words of a cell name a total, of whatever rank. */
export function isTotal(text: string, { start, end }: Cell): boolean {
	return readLine(text.slice(start, end)).rank > 0;
}
