// How a hover is written: as Markdown, or plainly for a client that shows nothing else.

import type { ClientCapabilities, MarkupKind } from 'vscode-languageserver';
import { markdown } from '../core/text/markdown.ts';
import { plainLine } from '../core/text/plain.ts';

/** A way to write. Every fragment that is handed in is escaped; what is answered goes into lines and paragraphs as it is. */
export interface Markup {
	readonly kind: MarkupKind;
	readonly text: (fragment: string) => string;
	readonly strong: (fragment: string) => string;
	readonly lines: (lines: readonly string[]) => string;
	readonly paragraphs: (paragraphs: readonly string[]) => string;
	/** Rows of fragments below their heads: the first column is words, the others numbers and marks. */
	readonly table: (heads: readonly string[], rows: readonly (readonly string[])[]) => string;
	/** Commands in a line; nothing where there are none, or none can be shown. */
	readonly links: (links: readonly Link[]) => string;
}

/** A command that a hover offers, with its one argument. */
export interface Link {
	readonly title: string;
	readonly command: string;
	readonly argument: unknown;
}

/** Markdown as GitHub has it. */
export const MARKDOWN: Markup = {
	kind: 'markdown',
	text: markdown,
	strong: (fragment) => `**${markdown(fragment)}**`,
	lines: (lines) => lines.join('  \n'),
	paragraphs: (paragraphs) => paragraphs.join('\n\n'),
	table: (heads, rows) => {
		const line = (cells: readonly string[]) => `| ${cells.map(markdown).join(' | ')} |`;
		return [line(heads), `| :-- |${' --: |'.repeat(heads.length - 1)}`, ...rows.map(line)].join('\n');
	},
	links: (links) => links.map((link) => `[${markdown(link.title)}](${addressOf(link)})`).join(' · '),
};

/** Nothing but text. */
export const PLAIN: Markup = {
	kind: 'plaintext',
	text: plainLine,
	strong: plainLine,
	lines: (lines) => lines.join('\n'),
	paragraphs: (paragraphs) => paragraphs.join('\n\n'),
	table: (heads, rows) => {
		const line = (cells: readonly string[]) => cells.map(plainLine).join('  ').trimEnd();
		return [line(heads), ...rows.map(line)].join('\n');
	},
	links: () => '',
};

/** A command as an address: nothing in its argument ends the link, whatever a file is called. */
function addressOf({ command, argument }: Link): string {
	const given = encodeURIComponent(JSON.stringify([argument]));
	return `command:${command}?${given.replace(/[!'()*~]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`)}`;
}

/** The way that a client prefers; Markdown where it says nothing. */
export function markupFor({ textDocument }: ClientCapabilities): Markup {
	const known = textDocument?.hover?.contentFormat?.find((kind) => kind === 'markdown' || kind === 'plaintext');
	return known === 'plaintext' ? PLAIN : MARKDOWN;
}
