// numbering.xml and the lists of styles.xml as data: definitions, the lists made of them, and the styles that are in one.

import { elementsOf, type XmlElement } from './properties.ts';

/** One level of a list. */
export interface Level {
	start: number;
	format: string;
	/** `第%1条`: the numbers of this level and those above. */
	text: string;
	/** What stands between the number and the text: `tab`, `space` or `nothing`. */
	suffix: string;
	/** The numbers of all levels are written as digits. */
	isLegal: boolean;
	/** The level, counted from 1, behind which it begins again; 0 where it never does. */
	restart: number | undefined;
	/** The paragraphs of a style stand at this level. */
	style: string | undefined;
}

export type Levels = Map<number, Level>;

/** A list: a definition, with levels and starts of its own. */
export interface List {
	/** Lists of one definition count on together. */
	definition: string;
	readonly own: Levels;
	readonly starts: Map<number, number>;
}

/** Everything by its id. */
export interface Numbering {
	readonly definitions: ReadonlyMap<string, Levels>;
	readonly lists: ReadonlyMap<string, List>;
	/** Definitions that only name the style whose definition counts, and the definitions of such styles. */
	readonly links: ReadonlyMap<string, string>;
	readonly styled: ReadonlyMap<string, string>;
}

/** What a style says of lists. */
export interface Style {
	basedOn?: string;
	numId?: string;
	level?: string;
}

/** Reads numbering.xml; what it does not say is not there. */
export function readNumbering(xml: string): Numbering {
	const reader = new NumberingReader();
	for (const element of elementsOf(xml)) reader.take(element);
	return reader;
}

class NumberingReader implements Numbering {
	readonly definitions = new Map<string, Levels>();
	readonly lists = new Map<string, List>();
	readonly links = new Map<string, string>();
	readonly styled = new Map<string, string>();
	#definition = '';
	#levels: Levels = new Map();
	#list: List | undefined;
	#at = 0;
	#level: Level | undefined;

	take({ name, attributes }: XmlElement): void {
		const take = this.#takers[name];
		if (take !== undefined) take(attributes);
		else if (this.#level !== undefined) tell(this.#level, name, attributes['val'] ?? '');
	}

	readonly #takers: Readonly<Record<string, (attributes: XmlElement['attributes']) => void>> = {
		abstractNum: ({ abstractNumId = '' }) => {
			this.#definition = abstractNumId;
			this.#levels = new Map();
			this.definitions.set(abstractNumId, this.#levels);
		},
		styleLink: ({ val = '' }) => this.styled.set(val, this.#definition),
		numStyleLink: ({ val = '' }) => this.links.set(this.#definition, val),
		num: ({ numId = '' }) => {
			this.#list = { definition: '', own: new Map(), starts: new Map() };
			this.#levels = this.#list.own;
			this.lists.set(numId, this.#list);
		},
		abstractNumId: ({ val = '' }) => {
			if (this.#list !== undefined) this.#list.definition = val;
		},
		lvlOverride: ({ ilvl }) => {
			this.#at = Number(ilvl ?? 0);
		},
		startOverride: ({ val }) => this.#list?.starts.set(this.#at, Number(val) || 0),
		lvl: ({ ilvl }) => {
			this.#at = Number(ilvl ?? 0);
			this.#level = newLevel();
			this.#levels.set(this.#at, this.#level);
		},
	};
}

function newLevel(): Level {
	return {
		start: 0,
		format: 'decimal',
		text: '',
		suffix: 'tab',
		isLegal: false,
		restart: undefined,
		style: undefined,
	};
}

function tell(level: Level, name: string, value: string): void {
	if (name === 'start') level.start = Number(value) || 0;
	else if (name === 'numFmt') level.format = value;
	else if (name === 'lvlText') level.text = value;
	else if (name === 'suff') level.suffix = value;
	else if (name === 'isLgl') level.isLegal = value !== '0' && value !== 'false';
	else if (name === 'lvlRestart') level.restart = Number(value) || 0;
	else if (name === 'pStyle') level.style = value;
}

/** The styles that are in a list, or based on another style. */
export function readStyles(xml: string): ReadonlyMap<string, Style> {
	const styles = new Map<string, Style>();
	let style: Style = {};
	for (const { name, attributes } of elementsOf(xml)) {
		const { val = '' } = attributes;
		if (name === 'style') {
			style = {};
			styles.set(attributes['styleId'] ?? '', style);
		} else if (name === 'basedOn') style.basedOn = val;
		else if (name === 'numId') style.numId = val;
		else if (name === 'ilvl') style.level = val;
	}
	return styles;
}
