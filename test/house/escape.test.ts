// A report's words reach Markdown, HTML, a terminal and a spreadsheet through one function each, and no other way.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What only some files may say, since it leads past the function that escapes. */
const BOUND: readonly { readonly what: RegExp; readonly where: RegExp }[] = [
	{ what: /kind: 'markdown'|MarkupKind\.Markdown/, where: /lsp\/markup\.ts$/ },
	{ what: /\bMarkdownString\b|\bsupportHtml\b/, where: /^$/ },
	// A hover runs the few commands that stand here, and no other.
	{ what: /\bisTrusted\b(?!: \{ enabledCommands: HOVER_COMMANDS \})/, where: /^$/ },
	{ what: /\bisTrusted\b/, where: /client\/src\/server\.ts$/ },
	{ what: /\binnerHTML\b|\bouterHTML\b|\binsertAdjacentHTML\b|document\.write/, where: /^$/ },
	{
		what: /'&(?:lt|amp|#\d+);'|`&#\$/,
		where: /workspace\/html\.ts$|documents\/source-edits\.ts$|cli\/formats\/(?:xml|junit)\.ts$/,
	},
	{ what: /^[^\n]*(?:cli\/formats|workspace\/known)\/.*JSON\.stringify/s, where: /workspace\/known\/fingerprint\.ts$/ },
	{ what: /complain\(`gouji: \$\{(?!visible)/, where: /^$/ },
];

const sources = ['server/src', 'client/src'].flatMap((folder) =>
	readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
		.map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/')),
);

describe('escaping', () => {
	for (const { what, where } of BOUND) {
		it(`${what} stands where it may`, () => {
			const found = sources.filter((file) => what.test(`${file}\n${readFileSync(file, 'utf8')}`));
			assert.deepEqual(
				found.filter((file) => !where.test(file)),
				[],
			);
		});
	}
});
