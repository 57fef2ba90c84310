// What is answered is offered: a client asks for nothing that the server does not say it can.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { capabilitiesFor } from '../../server/src/lsp/capabilities.ts';

/** A client that can everything. */
const ABLE = {
	textDocument: {
		references: {},
		inlayHint: {},
		codeLens: {},
		documentSymbol: {},
		foldingRange: {},
		documentHighlight: {},
		completion: {},
		diagnostic: {},
		semanticTokens: { requests: { range: true }, tokenTypes: [], tokenModifiers: [], formats: [] },
	},
	workspace: { applyEdit: true, executeCommand: {} },
	window: { showDocument: { support: true } },
};

/** What the protocol has beside features: nobody says that it can these. */
const ALWAYS = /^(?:Request|Notification|Initialized?|Shutdown|Exit|Did\w+|Workspace|Range)$/;

describe('requests', () => {
	const asked = answered();

	it('are found in the sources', () => {
		for (const name of ['hover', 'foldingRanges', 'inlayHint']) assert.ok(asked.has(name), name);
	});

	for (const name of asked)
		it(`that are answered are offered: ${name}`, () =>
			assert.ok([name, name.replace(/s$/, '')].some((one) => `${one}Provider` in capabilitiesFor(ABLE))));
});

/** The name of every request that some file of the server listens to. */
function answered(): ReadonlySet<string> {
	const sources = ['server.ts', ...readdirSync(join('server', 'src', 'lsp')).map((name) => join('lsp', name))]
		.filter((name) => name.endsWith('.ts'))
		.map((name) => readFileSync(join('server', 'src', name), 'utf8'));
	const names = sources.flatMap((source) => [
		...[...source.matchAll(/\bconnection\.on([A-Z]\w*)\(/g)].map(([, name = '']) => name),
		...[...source.matchAll(/\blanguages\.([a-z]\w*)\.on\(/g)].map(([, name = '']) => name),
	]);
	const features = names.filter((name) => !ALWAYS.test(name));
	return new Set(features.map((name) => `${name[0]?.toLowerCase()}${name.slice(1)}`));
}
