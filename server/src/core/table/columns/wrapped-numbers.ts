// Numbers that a narrow column broke in text aligned by spaces: the end of each stands on the next line, below its beginning.

import type { Strip, Token } from '../../grid/tokens.ts';
import type { Lexicon } from '../rows/labels.ts';
import { measuresAt } from './extents.ts';
import { aboveOf, type Line, lineFrom, mayGoOn, type Reading, WrappedRow } from './wrapped-row.ts';

/** The strip with each broken number as one value, where all numbers of a line stand below beginnings of theirs. */
export function withWrappedNumbers(strip: Strip, lexicon: Lexicon): Strip {
	if (strip.delimiter !== '' || isParted(strip) || !mayBeWrapped(strip)) return strip;
	const readings = measuresAt(strip).map((measure) => joinedBy({ strip, lexicon, measure }));
	const [first, second = first] = readings;
	return first !== undefined && second !== undefined && areSame(first, second) ? first : strip;
}

/** Whether bars or tabs part most of what a strip prints. */
function isParted({ tokens, after: [bars, tabs] }: Strip): boolean {
	return (bars + tabs) * 2 > tokens.length;
}

function areSame({ tokens }: Strip, other: Strip): boolean {
	return (
		tokens.length === other.tokens.length &&
		tokens.every(({ start, more }, at) => {
			const token = other.tokens[at];
			return token?.start === start && token.more?.length === more?.length;
		})
	);
}

function mayBeWrapped(strip: Strip): boolean {
	let above: Line | undefined;
	for (let first = 0; first < strip.tokens.length; ) {
		const line = lineFrom(strip, first);
		if (above !== undefined && mayGoOn(strip, aboveOf(above), line)) return true;
		above = line;
		first = line.next;
	}
	return false;
}

/** The strip with its broken numbers joined. */
function joinedBy(reading: Reading): Strip {
	const { strip } = reading;
	const { tokens } = strip;
	const joined: Token[] = [];
	let kept = 0;
	let above: Line | undefined;
	for (let first = 0; first < tokens.length; ) {
		let line = lineFrom(strip, first);
		if (above !== undefined && mayGoOn(strip, aboveOf(above), line)) {
			const row = new WrappedRow(reading, above);
			while (row.take(line)) line = lineFrom(strip, line.next);
			const numbers = row.joined();
			if (numbers !== undefined) {
				joined.push(...tokens.slice(kept, above.numbers), ...numbers, ...row.words);
				kept = line.first;
			}
		}
		above = line;
		first = line.next;
	}
	return kept === 0 ? strip : { ...strip, tokens: [...joined, ...tokens.slice(kept)] };
}
