// The heat map of the overview page: organisations by years, the worst first, each cell leading to its place.

import { escaped } from '../html.ts';
import { type MatrixCell, type MatrixRow, type Overview, type Place, STATES, type State, type Tally } from './data.ts';
import type { OverviewWords } from './words.ts';

/** More organisations and years than these are counted below the map. */
export const MOST_ROWS = 200;
export const MOST_YEARS = 12;

/** From so many errors on a cell has the next darker colour. */
const DARKER_FROM = [2, 5, 10];

type LinkOf = (place: Place) => string | undefined;
type Year = number | null;

/** What the drawing of every row needs. */
interface Pen {
	readonly columns: readonly Year[];
	readonly words: OverviewWords;
	readonly linkOf: LinkOf;
}

/** The map, row by row. */
export function* matrix(overview: Overview, words: OverviewWords, linkOf: LinkOf): Iterable<string> {
	const { rows, years } = overview;
	const known = [...years.keys()].filter((year) => year !== null);
	const columns: Year[] = [...known.slice(-MOST_YEARS), ...(years.has(null) ? [null] : [])];
	yield `<h2>${escaped(words.matrix)}</h2>\n<p>${escaped(words.matrixNote)}</p>\n${legend(words)}`;
	yield `<div class="scroll"><table class="matrix" style="--columns:${columns.length}"><colgroup><col>${'<col class="cell">'.repeat(columns.length)}<col class="sum"><col class="sum"></colgroup>\n`;
	yield heads(overview, columns, words);
	const named = rows.filter(({ organization }) => organization !== null);
	const unnamed = rows.filter(({ organization }) => organization === null);
	for (const row of [...named.slice(0, MOST_ROWS), ...unnamed]) yield rowHtml(row, { columns, words, linkOf });
	yield '</tbody></table></div>\n';
	const earlier = known.slice(0, -MOST_YEARS).flatMap((year) => years.get(year) ?? []);
	yield leftOut(named.slice(MOST_ROWS), earlier, words);
}

function heads({ years }: Overview, columns: readonly Year[], words: OverviewWords): string {
	const cells = columns.map((year) => {
		const tally = years.get(year);
		const counts = tally === undefined ? '' : words.ofYear(tally.states.wrong, tally.reports);
		return `<th scope="col" class="cell">${escaped(yearName(year, words))}<small>${escaped(counts).replace('/', '/<wbr>')}</small></th>`;
	});
	return `<thead><tr><th scope="col">${escaped(words.organization)}<small>${escaped(words.ofYearNote)}</small></th>${cells.join('')}<th scope="col" class="number">${escaped(words.errors)}</th><th scope="col" class="number">${escaped(words.others)}</th></tr></thead><tbody>\n`;
}

function rowHtml(row: MatrixRow, pen: Pen): string {
	const { columns, words } = pen;
	const name = row.organization ?? words.noOrganization;
	const cells = columns.map((year) => {
		const cell = row.cells.get(year);
		const of = { name, year: yearName(year, words) };
		return `<td class="cell">${cell === undefined ? gone(year, words) : cellHtml(cell, of, pen)}</td>`;
	});
	const title = escaped(name);
	return `<tr><th scope="row" title="${title}">${title}</th>${cells.join('')}<td class="number">${words.number(row.errors)}</td><td class="number">${words.number(row.others)}</td></tr>\n`;
}

/** A cell: its colour tells the state, its sign tells it again to those who print in grey. */
function cellHtml(
	cell: MatrixCell,
	{ name, year }: { readonly name: string; readonly year: string },
	{ words, linkOf }: Pen,
): string {
	const { state, reports, errors, others, place } = cell;
	const several = reports > 1 ? words.several(reports) : '';
	const said = escaped(words.cell(name, year, { state: words.states[state], errors, others }) + several);
	const link = linkOf(place);
	const target = link === undefined ? '' : ` href="${escaped(link)}"`;
	return `<a${target} class="${classOf(state, errors)}" title="${said}" aria-label="${said}">${drawn(signOf(cell))}</a>`;
}

function gone(year: Year, words: OverviewWords): string {
	return year === null ? '' : `<span class="gone" title="${escaped(words.missing)}">·</span>`;
}

/** Drawn, not a background: browsers leave backgrounds out when they print. */
function drawn(sign: string): string {
	return `<svg aria-hidden="true"><rect width="100%" height="100%"/></svg><span>${sign}</span>`;
}

function signOf({ state, errors, others }: Pick<MatrixCell, 'state' | 'errors' | 'others'>): string {
	if (state === 'wrong') return String(errors);
	return state === 'noted' ? String(others) : state === 'right' ? '✓' : '?';
}

/** The darker, the more errors. */
function classOf(state: State, errors: number): string {
	return state === 'wrong' ? `w${1 + DARKER_FROM.filter((from) => errors >= from).length}` : state;
}

function legend(words: OverviewWords): string {
	const sample = (kind: string, sign: string) => `<span class="${kind}">${drawn(sign)}</span>`;
	const samples: Readonly<Record<State, string>> = {
		wrong: [1, ...DARKER_FROM].map((errors) => sample(classOf('wrong', errors), `${errors}`)).join(''),
		unchecked: sample('unchecked', '?'),
		noted: sample('noted', '1'),
		right: sample('right', '✓'),
	};
	const items = STATES.map((state) => item(samples[state], words.states[state], words.stateNotes[state]));
	return `<ul class="legend">${items.join('')}${item('<span class="gone">·</span>', words.missing, words.missingNote)}</ul>\n`;
}

function item(sample: string, name: string, note: string): string {
	return `<li title="${escaped(note)}"><span class="cell">${sample}</span>${escaped(name)}</li>`;
}

/** What the map leaves out, in numbers. */
function leftOut(rest: readonly MatrixRow[], past: readonly Tally[], words: OverviewWords): string {
	const notes = [
		rest.length === 0 ? [] : words.moreRows(rest.length, sum(rest), sumWrong(rest)),
		past.length === 0 ? [] : words.moreYears(past.length, sum(past), sumWrong(past)),
	].flat();
	return notes.map((note) => `<p class="left-out">${escaped(note)}</p>\n`).join('');
}

const sum = (tallies: readonly Tally[]) => tallies.reduce((total, { reports }) => total + reports, 0);
const sumWrong = (tallies: readonly Tally[]) => tallies.reduce((total, { states }) => total + states.wrong, 0);

function yearName(year: Year, words: OverviewWords): string {
	return year === null ? words.noYear : String(year);
}
