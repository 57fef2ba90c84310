// The numbers of a table as one short string: what an index of many thousand reports keeps of them.

import { kindOf } from '../core/forms/forms.ts';
import type { KnownTable, ReadyKind } from '../core/forms/ready.ts';
import type { FormTable, TableKey } from '../core/forms/types.ts';
import { type Exact, exact, format } from '../core/number/exact.ts';
import type { Part } from '../core/review.ts';
import { type Sheet, STATED, UNREADABLE, UNSTATED } from '../core/sums/sheet.ts';

/** What a place holds that states no number. Nought, by far the most frequent number, is an empty string. */
const SIGNS: Readonly<Record<number, string>> = { [UNSTATED]: '-', [UNREADABLE]: '!' };
const NO_CELL = '?';
const SEPARATOR = ',';
/** Stands between what several places in a row hold alike, and how many they are. */
const TIMES = '*';
/** Fewer places alike are written out. */
const FEWEST_ALIKE = 3;

/** A table's numbers, unpacked: plain decimals by place, undefined where the place states none. */
export interface Numbers {
	readonly form: FormTable;
	readonly values: readonly (string | undefined)[];
	/** Whether a place can be counted: it states a number or is blank, so that it adds nothing. */
	readonly counts: (place: number) => boolean;
}

/** The one table of a kind that a part has; undefined where it has none, or several that do not say the same. */
export function sheetOf(part: Part, key: TableKey): Sheet | undefined {
	// One that says again what another one says has no cells of its own.
	const [first, ...others] = part.sums.flatMap(({ sheet }) =>
		sheet.table.form.key === key && sheet.table.again !== 'same' ? [sheet] : [],
	);
	if (first === undefined || others.length === 0) return first;
	const kind = kindOf(part.report.catalogue, key);
	const packed = packSheet(first, kind);
	return others.every((other) => packSheet(other, kind) === packed) ? first : undefined;
}

/** The numbers of the one table of a kind that a part has, packed; the empty string where it has none. */
export function packTable(part: Part, key: TableKey): string {
	return packSheet(sheetOf(part, key), kindOf(part.report.catalogue, key));
}

/** Packs the numbers of a sheet, behind the place of what it was read by among the readings of its kind. */
export function packSheet(sheet: Sheet | undefined, kind: ReadyKind | undefined): string {
	if (sheet === undefined || kind === undefined) return '';
	const { form } = sheet.table;
	const at = (kind.readings as readonly FormTable[]).indexOf(form);
	if (at < 0) return '';
	return `${at}${SEPARATOR}${packPlaces(sheet, form.rows.length * sheet.columns)}`;
}

function packPlaces({ state, values }: Sheet, count: number): string {
	const cells: string[] = [];
	for (let place = 0; place < count; place++) {
		const kind = state[place] ?? 0;
		if (kind !== STATED) cells.push(SIGNS[kind] ?? NO_CELL);
		else cells.push(values[place] === 0 ? '' : format(values[place] ?? 0));
	}
	return packRuns(cells).join(SEPARATOR);
}

/** Cells with those that follow each other alike put into one. */
function packRuns(cells: readonly string[]): readonly string[] {
	const packed: string[] = [];
	for (let from = 0; from < cells.length; ) {
		const cell = cells[from] ?? '';
		let to = from + 1;
		while (cells[to] === cell) to++;
		if (to - from >= FEWEST_ALIKE) packed.push(`${cell}${TIMES}${to - from}`);
		else for (let at = from; at < to; at++) packed.push(cell);
		from = to;
	}
	return packed;
}

/** What places of a packed table hold, from one up to another; what stands behind them is not looked at. */
function unpackPlaces(packed: string, from: number, to: number): readonly string[] {
	const cells: string[] = [];
	let place = 0;
	for (let at = packed.indexOf(SEPARATOR) + 1; place < to && at <= packed.length; ) {
		const comma = packed.indexOf(SEPARATOR, at);
		const end = comma < 0 ? packed.length : comma;
		const [cell = '', times = '1'] = packed.slice(at, end).split(TIMES);
		const next = place + Number(times);
		for (place = Math.max(place, from); place < Math.min(next, to); place++) cells.push(cell);
		place = next;
		at = end + 1;
	}
	return cells;
}

/** What a packed table was read by; undefined for the empty string. */
function readingOf(packed: string, { readings }: Pick<ReadyKind, 'readings'>): KnownTable | undefined {
	return packed === '' ? undefined : readings[Number.parseInt(packed, 10)];
}

/** Unpacks a table; undefined for the empty string. */
export function unpackTable(packed: string, kind: Pick<ReadyKind, 'readings'>): Numbers | undefined {
	const table = readingOf(packed, kind);
	if (table === undefined) return undefined;
	const cells = unpackPlaces(packed, 0, Number.POSITIVE_INFINITY);
	const values = cells.map(decimalOf);
	return {
		form: table,
		values,
		counts: (place) => values[place] !== undefined || cells[place] === SIGNS[UNSTATED],
	};
}

/** One row of a table, unpacked: a plain decimal for each column, undefined where it states none. */
export interface RowNumbers {
	readonly form: FormTable;
	readonly values: readonly (string | undefined)[];
}

/** Unpacks one row of a table, and looks at no more of it than it must; undefined where there is none. */
export function unpackRow(packed: string, row: string, kind: Pick<ReadyKind, 'readings'>): RowNumbers | undefined {
	const form = readingOf(packed, kind);
	const index = form?.official.indexOf.get(row);
	if (form === undefined || index === undefined) return undefined;
	const columns = form.columns.length;
	return { form, values: unpackPlaces(packed, index * columns, (index + 1) * columns).map(decimalOf) };
}

function decimalOf(cell: string): string | undefined {
	if (cell === '') return '0';
	return cell === '-' || cell === '!' || cell === NO_CELL ? undefined : cell;
}

/** A plain decimal as an exact number. */
export function parseDecimal(decimal: string): Exact {
	const point = decimal.indexOf('.');
	const small = Number(decimal);
	if (point < 0 && Number.isSafeInteger(small)) return small;
	return exact(BigInt(decimal.replace('.', '')), point < 0 ? 0 : decimal.length - point - 1);
}

/** The places at which two packed tables state different numbers, as places of the first one; rows and columns are matched by key. */
export function differences(first: string, second: string, kind: ReadyKind): readonly number[] {
	if (first === second) return [];
	return pairsOf(first, second, kind).flatMap(({ place, one, other }) => (one === other ? [] : [place]));
}

/** How many places of two packed tables state the same number other than nought. */
export function countAgreeing(first: string, second: string, kind: ReadyKind): number {
	return pairsOf(first, second, kind).filter(({ one, other }) => one === other && one !== '0').length;
}

/** The places at which both tables state a number. */
function pairsOf(first: string, second: string, kind: ReadyKind) {
	const own = unpackTable(first, kind);
	const others = unpackTable(second, kind);
	if (own === undefined || others === undefined) return [];
	return own.values.flatMap((one, place) => {
		const there = placeIn(others.form, own.form, place);
		const other = there === undefined ? undefined : others.values[there];
		return one === undefined || other === undefined ? [] : [{ place, one, other }];
	});
}

/** The place of another form's table that has the same row and column. */
export function placeIn(form: FormTable, other: FormTable, place: number): number | undefined {
	if (form === other) return place;
	const columns = other.columns.length;
	const row = other.rows[Math.floor(place / columns)]?.key;
	const column = other.columns[place % columns]?.key;
	const atRow = form.rows.findIndex(({ key }) => key === row);
	const atColumn = form.columns.findIndex(({ key }) => key === column);
	return atRow < 0 || atColumn < 0 ? undefined : atRow * form.columns.length + atColumn;
}
