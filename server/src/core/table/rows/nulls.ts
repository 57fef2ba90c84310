// What programs print in a cell that has no value.

import type { Strip } from '../../grid/tokens.ts';

const NULLS: ReadonlySet<string> = new Set([
	'nan',
	'none',
	'null',
	'n/a',
	'#n/a',
	'nil',
	'nat',
	'<na>',
	'空',
	'（空）',
	'(空)',
]);
const LONGEST = 4;

/** Whether a token is the word for no value, of a program or in words. */
export function saysNothing({ text, tokens }: Strip, at: number): boolean {
	const { start, end } = tokens[at] ?? { start: 0, end: 0 };
	return end - start <= LONGEST && NULLS.has(text.slice(start, end).toLowerCase());
}
