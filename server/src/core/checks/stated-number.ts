// A number that the prose states about a table is the number of the table (条例 第五十条: both report the same facts).
// Where a repair of the table agrees with the prose, the fault is the table's; here it is only noted.

import { columnName, columnOf, isOuter, rowName, rowOf } from '../forms/forms.ts';
import { type Exact, format } from '../number/exact.ts';
import { writeChinese } from '../number/numeral.ts';
import { styleOf, writeNumber } from '../number/write.ts';
import type { Statement } from '../prose/statement.ts';
import { columnKeyAt, rowKeyAt } from '../sums/sheet.ts';
import { isRepaired, type StatedPlace } from '../sums/stated.ts';
import { quoteOf } from '../text/quote.ts';
import type { PlaceWords } from '../words/told.ts';
import type { Words } from '../words/words.ts';
import { defineCheck, type Fix, naming } from './check.ts';
import { fixesOf, spanAt } from './totals.ts';

interface Contradiction {
	readonly statement: Statement;
	readonly places: readonly StatedPlace[];
	readonly sum: Exact;
	/** A repair of the table states what the prose states. */
	readonly repaired: boolean;
}

export const STATED_NUMBER = defineCheck<Contradiction>({
	id: 'stated-number',
	severity: 'warning',
	stage: 'stable',

	*find({ stated }) {
		for (const { verdict, reading, statement } of stated) {
			if (verdict !== 'differs' || reading?.sum === undefined) continue;
			const { places, sum } = reading;
			yield { statement, places, sum, repaired: isRepaired(reading, statement) };
		}
	},

	explain(fact, { text, report, words }) {
		const { statement, places, sum, repaired } = fact;
		const where = placesInWords(places);
		const quote = quoteOf(text, statement).replace(/\s+/g, '');
		const said = repaired ? words.statedRepair : words.statedNumber;
		return {
			start: statement.number.start,
			end: statement.number.end,
			...(repaired ? { severity: 'info' as const } : {}),
			message: said(quote, where, { sum: format(sum), several: places.length > 1 }),
			...keysOf(places),
			...places.slice(0, 1).map(({ sums }) => naming(report, sums.sheet.table))[0],
			actual: format(statement.value),
			expected: format(sum),
			fixes: [...(repaired ? [] : proseFix(text, fact, words)), ...tableFix(text, fact, words)],
			related: places
				.slice(0, 1)
				.map(({ sums, place }) => ({ message: words.tableSays(where, format(sum)), ...spanAt(sums.sheet, place) })),
		};
	},
});

/** The row and the column that all places share; what they do not share is left out. */
function keysOf(places: readonly StatedPlace[]) {
	const rows = new Set(places.map(({ sums, place }) => rowKeyAt(sums.sheet, place)));
	const columns = new Set(places.map(({ sums, place }) => columnKeyAt(sums.sheet, place)));
	const [row] = rows;
	const [column] = columns;
	return {
		...(rows.size === 1 && row !== undefined ? { row } : {}),
		...(columns.size === 1 && column !== undefined ? { column } : {}),
	};
}

/** Rows or columns that are added up are named by what stands over them: （三）不予公开, 法人或其他组织. */
export function placesInWords(places: readonly StatedPlace[]): PlaceWords {
	const [first, second] = places;
	if (first === undefined) return { row: '', column: '' };
	const { form } = first.sums.sheet.table;
	const row = rowKeyAt(first.sums.sheet, first.place);
	const column = columnKeyAt(first.sums.sheet, first.place);
	const { row: sameRow, column: sameColumn } = keysOf(places);
	const group = form.groups.find(({ key }) => key === rowOf(form, row)?.group && !isOuter(form, key));
	const above = columnOf(form, column)?.above;
	const alike = places.every(({ sums, place }) => {
		return columnOf(form, columnKeyAt(sums.sheet, place))?.above.join() === above?.join();
	});
	const rows =
		sameRow === undefined ? (group?.label ?? namesOf([first, second], rowName, rowKeyAt)) : rowName(form, row);
	const columns =
		sameColumn === undefined
			? alike
				? (above?.at(-1) ?? '')
				: namesOf([first, second], columnName, columnKeyAt)
			: columnName(form, column);
	return { row: form.rows.length === 1 ? '' : rows, column: columns };
}

function namesOf(places: readonly (StatedPlace | undefined)[], name: typeof rowName, keyAt: typeof rowKeyAt): string {
	return places
		.flatMap((one) => (one === undefined ? [] : [name(one.sums.sheet.table.form, keyAt(one.sums.sheet, one.place))]))
		.join('、');
}

/** A rough number (1.2万) and a number in words (未收到…) are left to the writer. */
function proseFix(text: string, { statement, sum }: Contradiction, words: Words): readonly Fix[] {
	const { number, style, step } = statement;
	if (style === 'words' || step !== 1) return [];
	const chinese = style === 'chinese' && typeof sum === 'number' ? writeChinese(sum) : undefined;
	const newText = chinese ?? writeNumber(sum, styleOf(text, { places: 0, ...number }));
	const title = words.fixProse(quoteOf(text, number), newText);
	return [{ title, preferred: false, safe: false, cells: [], edits: [{ newText, ...number }] }];
}

function tableFix(text: string, { statement, places }: Contradiction, words: Words): readonly Fix[] {
	const [only] = places;
	if (only === undefined || places.length > 1 || statement.step !== 1) return [];
	const changes = [{ place: only.place, to: statement.value }];
	return fixesOf({ text, sheet: only.sums.sheet }, { how: 'cell', changes, preferred: false, safe: false }, words);
}
