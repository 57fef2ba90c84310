// `gouji check --fix`: safe repairs put into the bytes of a file.

import { readFileSync } from 'node:fs';
import { decode } from '../documents/plain/decode.ts';
import { splice } from '../documents/plain/splice.ts';
import { replaceFile } from '../node/write.ts';
import { safeEdits } from '../workspace/files/safe-edits.ts';
import type { FileContent } from './printer.ts';

/** What became of a file: its new text and the number of cells that changed, or why it was left as it is. */
export type Fixed =
	| { readonly kind: 'none' }
	| { readonly kind: 'fixed'; readonly before: string; readonly text: string; readonly cells: number }
	| { readonly kind: 'left'; readonly why: 'broken' | 'unsafe' | 'changed' };

/**
 * Applies the safe repairs of a file's findings; `dry` writes nothing. The bytes outside of the cells are kept as they are,
 * whatever the encoding. Throws what the system throws.
 */
export function fixFile({ path, encoding, parts }: FileContent, dry: boolean): Fixed {
	const edits = parts.flatMap((part) =>
		safeEdits(part).map(({ start, end, newText }) => ({ start: start + part.start, end: end + part.start, newText })),
	);
	if (edits.length === 0) return { kind: 'none' };
	const bytes = readFileSync(path);
	const decoded = decode(bytes);
	if (decoded.text === undefined || decoded.encoding !== encoding) return { kind: 'left', why: 'changed' };
	if (parts.some(({ start, text }) => !decoded.text.startsWith(text, start))) return { kind: 'left', why: 'changed' };
	if (decoded.broken > 0) return { kind: 'left', why: 'broken' };
	const spliced = splice(bytes, decoded, edits);
	if (spliced === undefined) return { kind: 'left', why: 'unsafe' };
	if (!dry && replaceFile(path, bytes, spliced.bytes) === 'changed') return { kind: 'left', why: 'changed' };
	return { kind: 'fixed', before: decoded.text, text: spliced.text, cells: edits.length };
}
