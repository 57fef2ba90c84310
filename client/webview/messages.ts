// What the table view and the extension say to each other; either side takes nothing that has another shape.

/** To the view: a report, drawn. */
export interface Show {
	readonly type: 'show';
	/** The version of the text that is drawn; answers name it. */
	readonly version: number;
	/** The text's address, by which the view is found again after a reload. */
	readonly uri: string;
	readonly title: string;
	/** Which of the text's reports it is, from 0, and how many there are. */
	readonly part: number;
	readonly parts: number;
	/** HTML in which every word of the report is escaped; empty where there is nothing to draw, and `title` says why. */
	readonly html: string;
	/** The place at the cursor, by its number; -1 where there is none. */
	readonly selected: number;
	/** Whether the numbers of the year before are shown. */
	readonly before: boolean;
}

/** To the view: the cursor moved. */
export interface Select {
	readonly type: 'select';
	readonly version: number;
	readonly at: number;
}

/** To the view: a sentence to be read out and shown for a moment. */
export interface Say {
	readonly type: 'say';
	readonly text: string;
}

export type ToView = Show | Select | Say;

/** From the view. A `version` that is not the present one changes nothing. */
export type FromView =
	| { readonly type: 'ready' }
	| { readonly type: 'shown'; readonly version: number }
	| { readonly type: 'select'; readonly version: number; readonly at: number }
	| { readonly type: 'edit'; readonly version: number; readonly at: number; readonly text: string }
	| { readonly type: 'fix'; readonly version: number; readonly fix: number }
	| { readonly type: 'part'; readonly version: number; readonly part: number }
	| { readonly type: 'before'; readonly on: boolean }
	| { readonly type: 'undo' }
	| { readonly type: 'redo' }
	| { readonly type: 'save' };

type Shape = Readonly<Record<string, 'count' | 'place' | 'string' | 'boolean'>>;

const SHOWN: Shape = { version: 'count' };
const FROM_VIEW: Readonly<Record<FromView['type'], Shape>> = {
	ready: {},
	shown: SHOWN,
	select: { version: 'count', at: 'count' },
	edit: { version: 'count', at: 'count', text: 'string' },
	fix: { version: 'count', fix: 'count' },
	part: { version: 'count', part: 'count' },
	before: { on: 'boolean' },
	undo: {},
	redo: {},
	save: {},
};
const TO_VIEW: Readonly<Record<ToView['type'], Shape>> = {
	show: {
		version: 'count',
		uri: 'string',
		title: 'string',
		part: 'count',
		parts: 'count',
		html: 'string',
		selected: 'place',
		before: 'boolean',
	},
	select: { version: 'count', at: 'place' },
	say: { text: 'string' },
};

/** Nobody types more into a cell. */
const LONGEST_TYPED = 100;

/** A message of the view, or undefined for anything else. */
export function readFromView(message: unknown): FromView | undefined {
	if (!hasShape(message, FROM_VIEW)) return undefined;
	const read = message as FromView;
	return read.type === 'edit' && read.text.length > LONGEST_TYPED ? undefined : read;
}

/** A message to the view, or undefined for anything else. */
export function readToView(message: unknown): ToView | undefined {
	return hasShape(message, TO_VIEW) ? (message as ToView) : undefined;
}

function hasShape(message: unknown, shapes: Readonly<Record<string, Shape>>): boolean {
	if (typeof message !== 'object' || message === null) return false;
	const fields = message as Readonly<Record<string, unknown>>;
	const type = fields['type'];
	if (typeof type !== 'string' || !Object.hasOwn(shapes, type)) return false;
	return Object.entries(shapes[type] ?? {}).every(([name, kind]) => isOf(kind, fields[name]));
}

function isOf(kind: Shape[string], value: unknown): boolean {
	if (kind === 'count') return Number.isSafeInteger(value) && (value as number) >= 0;
	if (kind === 'place') return Number.isSafeInteger(value) && (value as number) >= -1;
	return typeof value === kind;
}
