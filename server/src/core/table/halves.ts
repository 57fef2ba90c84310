// Two years side by side: a table with twice its columns, the years over its halves or over each pair of columns. Each
// year is a table of its own.

import type { KnownTable, ReadyKind } from '../forms/ready.ts';
import type { Strip, Token } from '../grid/tokens.ts';
import { digitOf } from '../text/chars.ts';
import type { Span } from '../text/span.ts';
import type { Columns } from './columns/heads.ts';
import type { Table } from './table.ts';

/** A table as wide as two, and the years of its halves. */
export interface TwoYears {
	/** What it is read by: its columns twice. */
	readonly form: KnownTable;
	/** What a half is read by. */
	readonly half: KnownTable;
	readonly years: readonly [first: number, second: number];
	/** Whether each year stands over a half of the columns, and not over every second one. */
	readonly halved: boolean;
	/** The columns in the order in which they are printed. */
	readonly columns: Columns;
}

/** The two years that the heads of a table name, half by half or column by column; undefined where they name others. */
export function twoYearsOf(
	strip: Strip,
	heads: { readonly first: number; readonly next: number },
	kind: ReadyKind,
): TwoYears | undefined {
	const { usual, twice } = kind;
	if (twice === undefined) return undefined;
	const above = strip.tokens.slice(heads.first, heads.next);
	const alone = above.flatMap((token) => yearOf(strip.text, token) ?? []);
	const years = alone.length > 0 ? alone : above.flatMap((token) => yearBehind(strip.text, token) ?? []);
	const [first, second = first] = [...new Set(years)];
	const width = usual.columns.length;
	if (first === undefined || second === undefined || new Set(years).size !== 2) return undefined;
	const keys = twice.columns.map(({ key }) => key);
	const paired = years.length === 2 * width && years.every((year, at) => year === (at % 2 === 0 ? first : second));
	const halved =
		years.length === 2 ||
		(years.length === 2 * width && years.every((year, at) => year === (at < width ? first : second)));
	if (!paired && !halved) return undefined;
	const columns = paired ? keys.map((_, at) => keys[(at >> 1) + (at % 2 === 0 ? 0 : width)] ?? null) : keys;
	return { form: twice, half: usual, years: [first, second], halved: !paired, columns };
}

/** The year that stands in brackets behind a name: 自然人（2023年）. */
function yearBehind(text: string, { start, end }: Token): number | undefined {
	const brackets = /[（(]([^（()）]{4,6})[)）]$/.exec(text.slice(start, end).trimEnd());
	if (brackets === null) return undefined;
	const from = start + brackets.index + 1;
	return yearOf(text, { start: from, end: from + (brackets[1]?.length ?? 0) });
}

/** The year that a stretch names: 2023, 2023年 or 2023年度. */
function yearOf(text: string, { start, end }: Span): number | undefined {
	if (end - start < 4 || end - start > 6) return undefined;
	const rest = text.slice(start + 4, end);
	let year = 0;
	for (let at = start; at < start + 4; at++) year = year * 10 + digitOf(text.charCodeAt(at));
	return year >= 1990 && year < 2100 && (rest === '' || rest === '年' || rest === '年度') ? year : undefined;
}

/** The tables of both years, the earlier one first; what is odd about their rows is told of the later year alone. */
export function halvesOf(table: Table, { years, half: form }: TwoYears): readonly Table[] {
	const width = form.columns.length;
	const halves = years.map((year, half) => ({
		...table,
		form,
		year,
		...(year < Math.max(...years) ? { earlier: true as const } : {}),
		rows: table.rows.map((row) => {
			const part = <T>(cells: readonly T[]) => cells.slice(half * width, (half + 1) * width);
			const own = { ...row, cells: part(row.cells) };
			return row.claim === undefined ? own : { ...own, claim: { ...row.claim, cells: part(row.claim.cells) } };
		}),
	}));
	return halves.sort((a, b) => a.year - b.year);
}
