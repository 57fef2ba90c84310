// Fixtures as changes of one right report: what differs from it is all that stands in their files.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Layout } from '../../server/src/core/grid/grid.ts';
import { formOf } from './catalogue.ts';
import { columnsOfRow, type ReportSpec, rightRequests, writeReport } from './make-report.ts';

/** A text to be checked, with its marks. */
export interface Fixture {
	/** Its file; with the layout behind it where the file holds a change. */
	readonly name: string;
	readonly text: string;
}

/** The files that hold changes end so. */
const CHANGE = '.change';
const LAYOUTS = [
	['rows', 'row-per-line'],
	['cells', 'cell-per-line'],
] as const;

/** A right report on 2023 by the form of 2021; no two of its sentences are the same. */
const BASE: Omit<ReportSpec, 'layout'> = {
	form: '2021',
	organization: '云山县青石镇人民政府',
	year: 2023,
	requests: rightRequests(
		'2021',
		{
			granted: [4, 1, 0, 0, 0, 0],
			refused_5: [2, 0, 0, 0, 0, 0],
			unable_1: [3, 0, 0, 0, 0, 0],
			declined_2: [1, 0, 0, 0, 0, 0],
		},
		{ carriedIn: [1, 0, 0, 0, 0, 0], carriedOut: [2, 0, 0, 0, 0, 0] },
	),
	proactive: { normative: ['1', '0', '4'], licence: ['12'], penalty: ['3'] },
	prose: {
		overview: '本年度各项工作按要求开展。',
		problems: '工作人员业务不熟，下一步加强培训。',
		other: '无其他需要报告的事项。',
	},
};

/** The text of a fixture of a check, `CHECK/NAME`, with its marks; NAME is that of its file, or of a change in a layout. */
export function fixture(path: string): string {
	const [check = '', wanted = ''] = path.split('/');
	const found = fixturesIn(join('test', 'checks', 'fixtures', check)).find(
		({ name }) => name === wanted || name === `${wanted}.txt`,
	);
	if (found === undefined) throw new Error(`no fixture ${path}`);
	return found.text;
}

/** The fixtures of a folder: whole texts as they are, and each change in both layouts. */
export function fixturesIn(folder: string): readonly Fixture[] {
	return readdirSync(folder)
		.sort()
		.flatMap((file) => {
			const text = readFileSync(join(folder, file), 'utf8');
			if (!file.endsWith(CHANGE)) return [{ name: file, text }];
			const name = file.slice(0, -CHANGE.length);
			return LAYOUTS.map(([suffix, layout]) => ({ name: `${name}-${suffix}`, text: changedBase(text, layout) }));
		});
}

/**
 * The base report with a change, in a layout. The change is written line by line:
 * `# …` says what it is for; `ROW.COLUMN = TEXT` puts a text into a cell, by the keys of docs/forms.md; lines with `- `
 * are text of the report, to be replaced by the lines with `+ ` below them. Throws where it does not fit the report.
 */
export function changedBase(change: string, layout: Layout): string {
	const cells = new Map<string, string>();
	const replaced: { old: string[]; now: string[] }[] = [];
	for (const line of change.split(/\r?\n/)) {
		const text = line.slice(2);
		const last = replaced.at(-1);
		if (line === '' || line.startsWith('#')) continue;
		if (line.startsWith('- ') && (last === undefined || last.now.length > 0)) replaced.push({ old: [text], now: [] });
		else if (line.startsWith('- ')) last?.old.push(text);
		else if (line.startsWith('+ ') && last !== undefined) last.now.push(text);
		else cells.set(...cellIn(line));
	}
	const text = writeReport(withCells(cells, layout));
	return replaced.reduce((left, { old, now }) => replaceOnce(left, old.join('\n'), now.join('\n')), text);
}

function cellIn(line: string): [place: string, text: string] {
	const match = /^(\w+\.[\w.]+) = (.*)$/.exec(line);
	if (match === null) throw new Error(`neither ROW.COLUMN = TEXT nor a line with # - +: ${line}`);
	return [match[1] ?? '', match[2] ?? ''];
}

function withCells(cells: ReadonlyMap<string, string>, layout: Layout): ReportSpec {
	const left = new Map(cells);
	const filled = Object.values(formOf(BASE.form).tables).map((table) => {
		const given = new Map(Object.entries(givenFor(table.key)));
		const rows = table.rows.map(({ key }) => {
			const values = columnsOfRow(table, key).map((column, at) => {
				const place = `${key}.${column}`;
				const value = left.get(place) ?? given.get(key)?.[at] ?? '0';
				left.delete(place);
				return value;
			});
			return [key, values] as const;
		});
		return [table.key, Object.fromEntries(rows)] as const;
	});
	if (left.size > 0) throw new Error(`no cells ${[...left.keys()].join(', ')} in the form of 2021`);
	const { requests = {}, proactive = {}, litigation = {} } = Object.fromEntries(filled);
	return { ...BASE, layout, requests, proactive, litigation: litigation['count'] ?? [] };
}

function givenFor(table: string | null): Readonly<Record<string, readonly string[] | undefined>> {
	if (table === 'requests') return BASE.requests;
	return table === 'proactive' ? (BASE.proactive ?? {}) : {};
}

function replaceOnce(text: string, old: string, now: string): string {
	const parts = text.split(old);
	if (parts.length !== 2) throw new Error(`stands ${parts.length - 1} times in the base report, not once: ${old}`);
	return parts.join(now);
}
