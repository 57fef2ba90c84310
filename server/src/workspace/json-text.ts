// Values as JSON that also a terminal can show: what it would obey is written as an escape, which reads back as it was.

import { replaceHidden } from '../core/text/plain.ts';

/** A value as JSON; with `indent` over several lines. */
export function jsonText(value: unknown, indent?: string): string {
	return JSON.stringify(value, null, indent).replace(/[^\t\n]+/g, (line) => replaceHidden(line, escapeOf));
}

function escapeOf(character: string): string {
	return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
