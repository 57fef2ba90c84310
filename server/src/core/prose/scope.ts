// What the numbers of a sentence are parts of: of all that came in, or of what came from one source; of all applicants, or some.

import { areWhole, type StatedCells, type StatementRule } from '../forms/catalogue.ts';
import { type Exact, sign, subtract } from '../number/exact.ts';
import type { ReadyProse } from './match.ts';

/** The source of what is counted where it is all of them, or more than one was counted. */
const ALL = 'all';
/** The source where a number says of what the next ones are parts: 在20件答复中. */
const SOME = 'some';

/** What a sentence has counted, as far as the next number may count a part of it. */
export class Scope {
	#table: string | undefined;
	#source: string | undefined;
	/** How much of the row that was counted last its columns leave over. */
	#left: Exact | undefined;
	/** The columns that were counted last, of a row whose other columns were not. */
	#columns: readonly string[] = [];
	/** Whether it was told since what became of these. */
	#followed = false;
	/** Whether what was counted last is what became of things, and whether it is being parted. */
	#outcome: 'counted' | 'parted' | undefined;
	/** How many things were done, of which the next numbers tell. */
	#all: Exact | undefined;

	/** Takes a number that was counted by a rule, and the cells that it may mean. */
	take({ source, outcome, all }: StatementRule, value: Exact, [first]: readonly StatedCells[]): void {
		this.#table = first?.table;
		if (all === true) this.#all = value;
		if (source !== undefined && this.#outcome !== 'parted') {
			this.#source = (this.#source ?? source) === source ? source : ALL;
			this.#outcome = undefined;
		}
		if (first !== undefined && !areWhole(first)) {
			this.#left = this.#left && subtract(this.#left, value);
			this.#columns = this.#left !== undefined && sign(this.#left) === 0 ? [] : first.columns;
			this.#followed = false;
		} else if (outcome !== true || this.#columns.length === 0) {
			this.#left = value;
			this.#columns = [];
			if (outcome === true) this.#outcome = 'counted';
		} else {
			this.#followed = true;
		}
	}

	/** The same, for the words in brackets. */
	copy(): Scope {
		const copy = new Scope();
		copy.#take(this);
		copy.#source = this.#source;
		return copy;
	}

	/** Brackets were closed: what stood before them is spoken of again, with all sources that were counted in them. */
	leave(before: Scope): void {
		this.#take(before);
	}

	#take(other: Scope): void {
		this.#table = other.#table;
		this.#left = other.#left;
		this.#columns = other.#columns;
		this.#followed = other.#followed;
		this.#outcome = other.#outcome;
		this.#all = other.#all;
	}

	/** What follows parts what was counted last. */
	enter(): void {
		if (this.#outcome === 'counted') this.#outcome = 'parted';
	}

	/** What follows is part of a number that is only told again, of `all` that was done or of something else. */
	narrow(all: Exact | undefined): void {
		this.#source = SOME;
		this.#all = all;
	}

	/** How many things were done, where a number that follows a rule tells of a part of these. */
	partedBy({ all }: StatementRule): Exact | undefined {
		return all === true || this.#columns.length > 0 ? undefined : this.#all;
	}

	/** A mark was printed with which something else begins, unless it parts a list: 自然人41件，其中予以公开14件；不予公开3件. */
	breakOff(): void {
		if (!this.#followed) this.#columns = [];
		this.#outcome = undefined;
	}

	/** Whether the last number was one of another table. */
	isElsewhere(table: string): boolean {
		return this.#table !== undefined && this.#table !== table;
	}

	/** The columns of which alone a number may be that follows a rule, of a row as a whole; none where it cannot. */
	columnsFor({ outcome }: StatementRule): readonly string[] {
		return outcome === true ? this.#columns : [];
	}

	/** Whether a number that follows a rule may be that of some applicants, of one source, or of one outcome alone. */
	narrows({ outcome, source }: StatementRule): boolean {
		if (source !== undefined) return this.#outcome === 'parted';
		return outcome === true && (this.#columns.length > 0 || (this.#source !== undefined && this.#source !== ALL));
	}
}

/** Whether words may make a number count a part: 按期, 有效, or some of those who apply alone. */
export function mayNamePart(words: string, prose: Pick<ReadyProse, 'partWords' | 'applicants'>): boolean {
	return prose.partWords.some((word) => words.includes(word)) || namesSomeApplicants(words, prose);
}

/** Whether words name some of those who may apply, and not all of them: 法人或其他组织 without 公民. */
export function namesSomeApplicants(words: string, { applicants }: Pick<ReadyProse, 'applicants'>): boolean {
	const named = kindsNamed(words, applicants);
	return named > 0 && named < applicants.length;
}

/** Whether words name all who may apply: 公民、法人和其他组织. */
export function namesAllApplicants(words: string, { applicants }: Pick<ReadyProse, 'applicants'>): boolean {
	return applicants.length > 0 && kindsNamed(words, applicants) === applicants.length;
}

/** How many kinds of applicants words name; 本单位 is none. */
function kindsNamed(words: string, applicants: ReadyProse['applicants']): number {
	const others = words.replace(/[本我]单位/g, '');
	return applicants.filter((kind) => kind.some((word) => others.includes(word))).length;
}
