// Reads drawn tables back: what a browser would make of the HTML, and a small picture of it for tests.

import assert from 'node:assert/strict';

/** The tags and attributes that a drawn table consists of; whatever else stands in it came from a report. */
const TAGS = 'section table caption thead tbody tr th td span b small code button ul li i a p'.split(' ');
const ATTRIBUTES =
	'class colspan rowspan scope id headers title role tabindex data-at data-fix data-copy aria-label aria-readonly aria-invalid'.split(
		' ',
	);
const TAG = /<(\/?)([a-z]+)((?: [a-z-]+="[^"<>]*")*)>/g;

/** A cell as a browser lays it out. */
export interface DrawnCell {
	readonly tag: string;
	readonly classes: readonly string[];
	readonly columns: number;
	readonly rows: number;
	readonly text: string;
	readonly attributes: ReadonlyMap<string, string>;
}

/** A drawn table: its name with the verdict, and its cells row by row. */
export interface DrawnTable {
	readonly caption: string;
	readonly rows: readonly { readonly classes: readonly string[]; readonly cells: readonly DrawnCell[] }[];
}

/** Fails unless HTML consists of the known tags and attributes alone, every tag closed, and no character left that could be markup. */
export function assertOnlyOurMarkup(html: string): void {
	const open: string[] = [];
	for (const [, close, tag = '', attributes = ''] of html.matchAll(TAG)) {
		assert.ok(TAGS.includes(tag), `<${tag}>`);
		for (const [, name = ''] of attributes.matchAll(/ ([a-z-]+)="/g)) assert.ok(ATTRIBUTES.includes(name), name);
		if (close === '/') assert.equal(open.pop(), tag);
		else open.push(tag);
	}
	assert.deepEqual(open, []);
	assert.doesNotMatch(html.replace(TAG, ''), /[<>"']/, 'no bare markup');
}

/** The tables of drawn HTML. */
export function drawnTables(html: string): readonly DrawnTable[] {
	return [...html.matchAll(/<table[^>]*>(.*?)<\/table>/gs)].map(([, table = '']) => ({
		caption: words(/<caption>(.*?)<\/caption>/s.exec(table)?.[1] ?? ''),
		rows: [...table.matchAll(/<tr([^>]*)>(.*?)<\/tr>/gs)].map(([, attributes = '', row = '']) => ({
			classes: classesIn(attributesOf(attributes)),
			cells: [...row.matchAll(/<(th|td)([^>]*)>(.*?)<\/\1>/gs)].map(([, tag = '', own = '', content = '']) =>
				cellOf(tag, attributesOf(own), content),
			),
		})),
	}));
}

/** Fails unless the cells of a table, with all that they cover, fill a rectangle without holes and without lying over each other. */
export function assertRectangle({ caption, rows }: DrawnTable): void {
	const taken = rows.map(() => new Set<number>());
	for (const [at, { cells }] of rows.entries()) {
		let column = 0;
		for (const cell of cells) {
			while (taken[at]?.has(column)) column++;
			assert.ok(at + cell.rows <= rows.length, `${caption}: ${cell.text} reaches below the table`);
			for (const covered of taken.slice(at, at + cell.rows))
				assert.ok(cover(covered, column, cell.columns), `${caption}: ${cell.text} lies over another cell`);
		}
	}
	const widths = taken.map((columns) => columns.size);
	assert.deepEqual(new Set(widths).size, 1, `${caption}: rows of different widths ${widths}`);
	for (const columns of taken) assert.equal(Math.max(...columns), columns.size - 1, `${caption}: a hole`);
}

/** Takes so many columns of a row from one of them on; false where one is taken. */
function cover(taken: Set<number>, first: number, columns: number): boolean {
	const own = Array.from({ length: columns }, (_, more) => first + more);
	const free = !own.some((column) => taken.has(column));
	for (const column of own) taken.add(column);
	return free;
}

/** A table a row a line: `text→columns↓rows[classes]`. */
export function pictureOf({ caption, rows }: DrawnTable): string {
	const lines = rows.map(({ classes, cells }) => {
		const drawn = cells.map((cell) => {
			const spans = `${cell.columns > 1 ? `→${cell.columns}` : ''}${cell.rows > 1 ? `↓${cell.rows}` : ''}`;
			return `${cell.tag === 'th' ? '#' : ''}${cell.text}${spans}${listed(cell.classes)}`;
		});
		return `${drawn.join(' | ')}${listed(classes)}`;
	});
	return `${[caption, ...lines].join('\n')}\n`;
}

function listed(classes: readonly string[]): string {
	return classes.length === 0 ? '' : ` [${classes.join(' ')}]`;
}

function cellOf(tag: string, attributes: ReadonlyMap<string, string>, content: string): DrawnCell {
	const count = (name: string) => Number(attributes.get(name) ?? 1);
	return {
		tag,
		attributes,
		classes: classesIn(attributes),
		columns: count('colspan'),
		rows: count('rowspan'),
		text: words(content.replace(/<(?:b|button|small|code)[^>]*>/g, ' ')),
	};
}

function attributesOf(attributes: string): ReadonlyMap<string, string> {
	return new Map([...attributes.matchAll(/ ([a-z-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]));
}

function classesIn(attributes: ReadonlyMap<string, string>): readonly string[] {
	return attributes.get('class')?.split(' ') ?? [];
}

/** The text of HTML, its numbered characters read. */
function words(html: string): string {
	return html
		.replace(/<[^>]*>/g, '')
		.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))
		.trim();
}
