// Cells, changes and equations of a sheet, as sentences are told of them.

import { type Equation, placesOf } from '../forms/equations.ts';
import { columnName, columnOf, rowName } from '../forms/forms.ts';
import { add, type Exact, format, subtract } from '../number/exact.ts';
import { sidesOf } from '../sums/analyse.ts';
import { columnKeyAt, rowKeyAt, type Sheet, STATED, UNSTATED } from '../sums/sheet.ts';
import type { Change } from '../sums/solutions.ts';
import { halves, slackOf } from '../sums/verdict.ts';
import type { Bounds, ChangeWords, EquationWords, PlaceWords, Side } from './told.ts';
import type { Words } from './words.ts';

/** What a place states, in plain digits; an empty string where it states nothing. */
export function valueAt(sheet: Sheet, place: number): string {
	return sheet.state[place] === STATED ? format(sheet.values[place] ?? 0) : '';
}

/** A cell in words. */
export function placeWords(sheet: Sheet, place: number): PlaceWords {
	const { form, year } = sheet.table;
	const row = rowKeyAt(sheet, place);
	const column = columnName(form, columnKeyAt(sheet, place));
	return {
		row: form.rows.length === 1 ? '' : rowName(form, row),
		column: year === undefined ? column : `${year}年${column}`,
	};
}

/** A change of one cell in words. */
export function changeWords(sheet: Sheet, change: Change): ChangeWords {
	return { from: valueAt(sheet, change.place), to: format(change.to), ...placeWords(sheet, change.place) };
}

/** An equation with its numbers in words. */
export function equationWords(sheet: Sheet, equation: Equation, { language }: Pick<Words, 'language'>): EquationWords {
	const { left, right } = sidesOf(sheet, equation);
	const { form } = sheet.table;
	const column = columnOf(form, columnKeyAt(sheet, equation.total));
	const parts = equation.parts.filter(({ place }) => sheet.state[place] === STATED);
	const total = valueAt(sheet, equation.total);
	const side = (sign: 1 | -1, more: readonly number[]): Side => {
		const places = [...equation.parts.filter((part) => part.sign === sign).map((part) => part.place), ...more];
		const stated = places.filter((place) => sheet.state[place] === STATED);
		const sum = stated.reduce<Exact>((all, place) => add(all, sheet.values[place] ?? 0), 0);
		return { values: stated.map((place) => valueAt(sheet, place)), sum: format(sum) };
	};
	return {
		kind: equation.kind,
		along: directionOf(sheet, equation),
		official: form.key !== null,
		words: equation.words?.[language],
		total: placeWords(sheet, equation.total),
		head: column?.short ?? column?.label ?? '',
		above: column?.above.at(-1) ?? '',
		parts: parts.map(({ place, sign }) => ({ sign, value: valueAt(sheet, place), ...placeWords(sheet, place) })),
		left: format(left),
		right: total === '' ? '' : format(right),
		sides: [side(1, []), side(-1, [equation.total])],
		blanks: placesOf(equation).filter((place) => sheet.state[place] === UNSTATED).length,
		...(slackOf(sheet, equation) === 0 ? {} : { bounds: boundsOf(sheet, equation) }),
	};
}

function directionOf(sheet: Sheet, { total, parts }: Equation): 'row' | 'column' {
	const row = Math.floor(total / sheet.columns);
	return parts.every(({ place }) => Math.floor(place / sheet.columns) === row) ? 'row' : 'column';
}

function boundsOf(sheet: Sheet, equation: Equation): EquationWords['bounds'] {
	const { left, right } = sidesOf(sheet, equation);
	const between = (value: Exact, places: readonly number[]): Bounds => {
		const half = halves(sheet, places);
		return [format(subtract(value, half)), format(add(value, half))];
	};
	const parts = equation.parts.map(({ place }) => place);
	return { left: between(left, parts), right: between(right, [equation.total]) };
}
