// The tables of a document drawn for the table view, and what is typed into them as edits.

import { locate } from '../core/report/locate.ts';
import { type Part, rangeOf } from '../core/review.ts';
import type { Span } from '../core/text/span.ts';
import { wordsIn } from '../core/words/languages.ts';
import type {
	PlainEdit,
	Position,
	TableEditParams,
	TableEditResult,
	TableViewParams,
	TableViewResult,
} from '../protocol.ts';
import { tableView } from '../table-view/draw.ts';
import { editCell } from '../table-view/edit.ts';
import type { ReportFacts } from '../workspace/facts.ts';
import type { PlaceHost } from './at-place.ts';
import type { Reviewed } from './documents.ts';
import { partAt } from './part-at.ts';

/** The tables of a session's documents; what is asked comes as the client sent it. */
export class TableViews {
	readonly #host: PlaceHost;
	readonly #lastYears: LastYears;

	constructor(host: PlaceHost) {
		this.#host = host;
		this.#lastYears = new LastYears(host.check);
	}

	/** The tables of a report; null where the document is not open or holds none. */
	async drawn(given: unknown): Promise<TableViewResult | null> {
		const params = viewParams(given);
		const before = params === undefined ? undefined : this.#host.reviewOf(params.uri);
		if (params === undefined || before === undefined) return null;
		const { uri } = params;
		const lastYear = params.before ? await this.#lastYears.of(uri, partNumber(before, params)) : undefined;
		// Reading the other report takes time, in which the text may have changed.
		const reviewed = this.#host.reviewOf(uri) ?? before;
		const number = partNumber(reviewed, params);
		const part = reviewed.review.parts[number];
		if (part === undefined) return null;
		const view = tableView(part, {
			language: wordsIn(this.#host.language()).language,
			interactive: true,
			...(lastYear === undefined ? {} : { before: lastYear }),
		});
		return {
			version: reviewed.version,
			part: number,
			parts: reviewed.review.parts.length,
			range: rangeOf(part, { start: 0, end: part.text.length }),
			organization: view.organization,
			year: view.year,
			html: view.html,
			places: view.places.flatMap((place) => numbersOf(part, place)),
			fixes: view.fixes.map(({ title, edits }) => ({ title, edits: edits.map((edit) => plainEdit(part, edit)) })),
			before: lastYear?.year ?? null,
		};
	}

	/** What is typed into a cell, as edits; undefined where the document is another by now. */
	edited(given: unknown): TableEditResult | undefined {
		const { uri, version, position, text } = editParams(given) ?? {};
		const reviewed = uri === undefined ? undefined : this.#host.reviewOf(uri);
		if (reviewed === undefined || reviewed.version !== version) return undefined;
		if (position === undefined || text === undefined) return undefined;
		const offset = reviewed.document.offsetAt(position);
		const part = partAt(reviewed.review, offset);
		const located = part === undefined ? undefined : locate(part.report, offset - part.start);
		const cell = located?.column === undefined ? undefined : located.row.cells[located.column];
		if (part === undefined || located === undefined || cell === undefined) return { edits: [], problem: 'no-room' };
		const change = editCell({ text: part.text, table: located.table }, cell, text);
		if ('problem' in change) return { edits: [], problem: change.problem };
		return { edits: change.edits.map((edit) => plainEdit(part, edit)) };
	}
}

/** Reports of the year before: the one asked for last is kept, since it is asked for at every keystroke. */
class LastYears {
	readonly #check: PlaceHost['check'];
	#kept: { readonly facts: ReportFacts; readonly part: Part } | undefined;

	constructor(check: PlaceHost['check']) {
		this.#check = check;
	}

	/** The report of the same body on the year before; undefined where none is known, or it can be read no more. */
	async of(uri: string, number: number): Promise<{ readonly part: Part; readonly year: number } | undefined> {
		const facts = this.#check.lastYear(uri, number);
		if (facts === undefined) return undefined;
		// Facts are taken anew where a file says something else, and only there.
		const known =
			this.#kept?.facts === facts ? this.#kept.part : (await this.#check.read(facts.address))?.at(facts.part);
		if (known === undefined) return undefined;
		this.#kept = { facts, part: known };
		return { part: known, year: facts.year };
	}
}

/** Which report is meant: the one that is named, else the last one that begins before the place, else the first. */
function partNumber({ document, review: { parts } }: Reviewed, { part, position }: TableViewParams): number {
	if (part !== undefined) return Math.min(part, parts.length - 1);
	const offset = document.offsetAt(position);
	return Math.max(
		0,
		parts.findLastIndex(({ start }) => start <= offset),
	);
}

function numbersOf(part: Part, place: Span): readonly number[] {
	const { start, end } = rangeOf(part, place);
	return [start.line, start.character, end.line, end.character];
}

function plainEdit(part: Part, edit: Span & { readonly newText: string }): PlainEdit {
	return { range: rangeOf(part, edit), newText: edit.newText };
}

function viewParams(given: unknown): TableViewParams | undefined {
	const { uri, position, part, before } = (given ?? {}) as Partial<TableViewParams>;
	if (typeof uri !== 'string' || !isPosition(position)) return undefined;
	return { uri, position, before: before === true, ...(isCount(part) ? { part } : {}) };
}

function editParams(given: unknown): TableEditParams | undefined {
	const { uri, version, position, text } = (given ?? {}) as Partial<TableEditParams>;
	const whole = typeof uri === 'string' && typeof version === 'number' && typeof text === 'string';
	return whole && isPosition(position) ? { uri, version, position, text } : undefined;
}

function isPosition(given: unknown): given is Position {
	const { line, character } = (given ?? {}) as Partial<Position>;
	return isCount(line) && isCount(character);
}

function isCount(given: unknown): given is number {
	return typeof given === 'number' && Number.isInteger(given) && given >= 0;
}
