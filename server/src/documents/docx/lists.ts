// The numbers that Word prints before paragraphs: lists as numbering.xml and the styles define them (ECMA-376 Part 1, 17.9).

import { writeNumber } from './list-numbers.ts';
import {
	type Level,
	type Levels,
	type List,
	type Numbering,
	readNumbering,
	readStyles,
	type Style,
} from './numbering.ts';

/** What a paragraph says of its list. */
export interface ListPlace {
	readonly style?: string | undefined;
	/** `0` takes it out of the list of its style. */
	readonly numId?: string | undefined;
	readonly level?: string | undefined;
}

const MOST_LEVELS = 9;
/** Styles that are based on each other in a circle are left after so many steps. */
const MOST_STEPS = 20;

/** The lists of a document; numbers are asked for in the order of its paragraphs. */
export class Lists {
	readonly #numbering: Numbering;
	readonly #styles: ReadonlyMap<string, Style>;
	readonly #counts = new Map<string, number[]>();
	/** The lists whose own start was used, level by level. */
	readonly #begun = new Set<string>();

	/** `numbering` and `styles` are the parts of those names, empty where a document has none. */
	constructor(numbering: string, styles: string) {
		this.#numbering = readNumbering(numbering);
		this.#styles = styles.includes('numPr') ? readStyles(styles) : new Map();
	}

	/** The number of the next paragraph with what parts it from its text; empty where none is printed. */
	next(place: ListPlace): string {
		const inherited = this.#inherited(place.style);
		const numId = place.numId ?? inherited.numId;
		const list = this.#numbering.lists.get(numId ?? '0');
		if (list === undefined) return '';
		const definition = this.#definitionOf(list);
		const levels = this.#numbering.definitions.get(definition);
		const at = Number(place.level ?? this.#levelOfStyle(levels, place.style) ?? inherited.level ?? 0);
		if (!(at >= 0 && at < MOST_LEVELS)) return '';
		const levelAt = (which: number) => list.own.get(which) ?? levels?.get(which);
		const level = levelAt(at);
		if (level === undefined) return '';
		const counts = this.#count({ definition, list, numId: numId ?? '', at }, levelAt);
		return printed(level, counts, levelAt);
	}

	#definitionOf({ definition }: List): string {
		const style = this.#numbering.links.get(definition);
		return style === undefined ? definition : (this.#numbering.styled.get(style) ?? definition);
	}

	#levelOfStyle(levels: Levels | undefined, style: string | undefined): number | undefined {
		if (style === undefined) return undefined;
		for (const [at, level] of levels ?? []) if (level.style === style) return at;
		return undefined;
	}

	#inherited(name: string | undefined): Style {
		const found: Style = {};
		let style = name === undefined ? undefined : this.#styles.get(name);
		for (let step = 0; style !== undefined && step < MOST_STEPS; step++) {
			if (found.numId === undefined && style.numId !== undefined) found.numId = style.numId;
			if (found.level === undefined && style.level !== undefined) found.level = style.level;
			style = style.basedOn === undefined ? undefined : this.#styles.get(style.basedOn);
		}
		return found;
	}

	/** Counts one paragraph; the levels below begin again. */
	#count(
		{ definition, list, numId, at }: { definition: string; list: List; numId: string; at: number },
		levelAt: (which: number) => Level | undefined,
	): readonly number[] {
		const counts = this.#counts.get(definition) ?? [];
		this.#counts.set(definition, counts);
		for (let above = 0; above < at; above++) counts[above] ??= levelAt(above)?.start ?? 1;
		const own = list.starts.get(at);
		const key = `${numId} ${at}`;
		const before = counts[at];
		if (own !== undefined && !this.#begun.has(key)) counts[at] = own;
		else counts[at] = before === undefined ? (levelAt(at)?.start ?? 1) : before + 1;
		this.#begun.add(key);
		for (let below = at + 1; below < MOST_LEVELS; below++) {
			const restart = levelAt(below)?.restart;
			if (restart === undefined || (restart > 0 && at < restart)) delete counts[below];
		}
		return counts;
	}
}

/** A number as it stands before its paragraph. A gap would part what is written without one. */
function printed(level: Level, counts: readonly number[], levelAt: (which: number) => Level | undefined): string {
	if (level.format === 'bullet' || level.format === 'none') return '';
	const text = level.text.replace(/%([1-9])/g, (_, digit: string) => {
		const which = Number(digit) - 1;
		const format = level.isLegal ? 'decimal' : (levelAt(which)?.format ?? 'decimal');
		return writeNumber(counts[which] ?? 1, format);
	});
	if (text === '' || level.suffix === 'nothing') return text;
	return /[0-9A-Za-z.)\]]$/.test(text) || /^第/.test(text) ? `${text} ` : text;
}
