// The elements of a Word document that matter for its text (ECMA-376 Part 1, 17); all others are passed through.

/** The elements at which something is done, by the numbers that stand for them while a document is read. */
export const E = {
	other: 0,
	/** An element with all that it holds left out. */
	skipped: 1,
	p: 2,
	pPr: 3,
	pStyle: 4,
	numPr: 5,
	ilvl: 6,
	numId: 7,
	r: 8,
	rPr: 9,
	vanish: 10,
	t: 11,
	tab: 12,
	br: 13,
	noBreakHyphen: 14,
	sym: 15,
	fldChar: 16,
	txbxContent: 17,
	tbl: 18,
	tr: 19,
	trPr: 20,
	gridBefore: 21,
	hidden: 22,
	tc: 23,
	tcPr: 24,
	vMerge: 25,
	hMerge: 26,
	cellDel: 27,
	cellMerge: 28,
	del: 29,
	alternate: 30,
	choice: 31,
	fallback: 32,
} as const;

export type ElementCode = (typeof E)[keyof typeof E];

/** By local name: those of WordprocessingML. */
const WORDS: Readonly<Record<string, ElementCode>> = {
	...{ p: E.p, pPr: E.pPr, pStyle: E.pStyle, numPr: E.numPr, ilvl: E.ilvl, numId: E.numId },
	...{ r: E.r, rPr: E.rPr, vanish: E.vanish, t: E.t, tab: E.tab, ptab: E.tab, br: E.br, cr: E.br },
	...{ noBreakHyphen: E.noBreakHyphen, sym: E.sym, fldChar: E.fldChar, txbxContent: E.txbxContent },
	...{ tbl: E.tbl, tr: E.tr, trPr: E.trPr, gridBefore: E.gridBefore, hidden: E.hidden },
	...{ tc: E.tc, tcPr: E.tcPr, vMerge: E.vMerge, hMerge: E.hMerge, cellDel: E.cellDel, cellMerge: E.cellMerge },
	// As accepted: what was deleted or moved away is gone, what was inserted or moved here is read.
	...{ del: E.del, moveFrom: E.del, delText: E.skipped, delInstrText: E.skipped },
	// What was, before formatting changed.
	...{ rPrChange: E.skipped, pPrChange: E.skipped, tblPrChange: E.skipped, tcPrChange: E.skipped },
	...{ trPrChange: E.skipped, sectPrChange: E.skipped, tblGridChange: E.skipped, tblPrExChange: E.skipped },
	...{ numberingChange: E.skipped },
	// What says how something is done, and shows nothing.
	...{ instrText: E.skipped, sdtPr: E.skipped, sdtEndPr: E.skipped, sectPr: E.skipped, tblPr: E.skipped },
	...{ tblGrid: E.skipped, rubyPr: E.skipped, tabs: E.skipped },
	// How characters above a word are read aloud.
	rt: E.skipped,
};

/** Both forms of the same vocabulary: as Word writes by default, and Strict Open XML. */
const WORD_SPACES = [
	'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
	'http://purl.oclc.org/ooxml/wordprocessingml/main',
];
const MATH_SPACES = [
	'http://schemas.openxmlformats.org/officeDocument/2006/math',
	'http://purl.oclc.org/ooxml/officeDocument/math',
];
const COMPATIBILITY = 'http://schemas.openxmlformats.org/markup-compatibility/2006';

/** An element by its name as the document writes it. */
export interface NamedElement {
	readonly name: string;
	readonly code: ElementCode;
	/** Whether its attributes are looked at. */
	readonly tells: boolean;
}

/** So many names are found again at a look; a document uses some forty. */
const SLOTS = 256;

/** Which element a name means, by the name spaces that a document declares. Prefixes are taken to mean the same throughout. */
export class ElementNames {
	readonly #spaces = new Map<string, string>();
	readonly #known = new Map<string, NamedElement>();
	readonly #recent: (NamedElement | undefined)[] = new Array(SLOTS).fill(undefined);

	/** Takes note of `xmlns` or `xmlns:prefix`. */
	declare(name: string, space: string): void {
		const prefix = name.slice('xmlns:'.length);
		if (this.#spaces.get(prefix) === space) return;
		this.#spaces.set(prefix, space);
		this.#known.clear();
		this.#recent.fill(undefined);
	}

	/** The element whose name stands between two offsets: of nearly all names without making a string of them. */
	elementAt(xml: string, start: number, end: number): NamedElement {
		const slot = (end - start + 7 * xml.charCodeAt(start + 2) + 31 * xml.charCodeAt(end - 1)) & (SLOTS - 1);
		const recent = this.#recent[slot];
		if (recent !== undefined && recent.name.length === end - start && xml.startsWith(recent.name, start)) return recent;
		const element = this.elementOf(xml.slice(start, end));
		this.#recent[slot] = element;
		return element;
	}

	elementOf(name: string): NamedElement {
		const known = this.#known.get(name);
		if (known !== undefined) return known;
		const code = this.#find(name);
		const element = { name, code, tells: WITH_ATTRIBUTES.has(code) };
		this.#known.set(name, element);
		return element;
	}

	#find(name: string): ElementCode {
		const colon = name.indexOf(':');
		const space = this.#spaces.get(colon < 0 ? '' : name.slice(0, colon)) ?? '';
		const local = name.slice(colon + 1);
		if (WORD_SPACES.includes(space)) return Object.hasOwn(WORDS, local) ? (WORDS[local] ?? E.other) : E.other;
		if (MATH_SPACES.includes(space)) return local === 't' ? E.t : E.other;
		if (space !== COMPATIBILITY) return E.other;
		return local === 'AlternateContent'
			? E.alternate
			: local === 'Choice'
				? E.choice
				: local === 'Fallback'
					? E.fallback
					: E.other;
	}
}

/** The elements whose attributes are looked at. */
const WITH_ATTRIBUTES: ReadonlySet<ElementCode> = new Set<ElementCode>([
	...[E.pStyle, E.ilvl, E.numId, E.vanish, E.sym, E.fldChar],
	...[E.gridBefore, E.hidden, E.vMerge, E.hMerge, E.cellMerge],
]);
