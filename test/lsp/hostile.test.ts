// Hostile words of a report on every surface of an editor: they show as they are, or not at all, and nothing obeys them.

import assert from 'node:assert/strict';
import { marked, type Token } from 'marked';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { ZH } from '../../server/src/core/words/zh.ts';
import { codeActionsAt } from '../../server/src/lsp/code-actions.ts';
import { type Reviewed, ReviewedDocuments } from '../../server/src/lsp/documents.ts';
import { hoverAt } from '../../server/src/lsp/hover.ts';
import { MARKDOWN, type Markup, markupFor, PLAIN } from '../../server/src/lsp/markup.ts';
import { overviewHtml } from '../../server/src/workspace/overview/overview.ts';
import { CATALOGUE } from '../support/catalogue.ts';
import { diagnosticsOf } from '../support/diagnostics.ts';
import { Opened } from '../support/features.ts';
import { hostileReport } from '../support/hostile-report.ts';
import { HOSTILE_WORDS } from '../support/hostile-words.ts';
import { assertHarmlessHtml } from '../support/html.ts';
import { statusOf } from '../support/status.ts';
import { summariesOf } from '../support/summaries.ts';

/** What no surface may show: it turns a line around, or a program obeys it. */
const HIDDEN = /[\p{Bidi_Control}]|(?!\n)\p{Cc}/u;
/** What our own hovers are made of. */
const OWN = new Set(['paragraph', 'text', 'escape', 'strong', 'br', 'space', 'table', 'link']);
/** Where links of our own lead. */
const OWN_LINK = /^command:gouji\.(?:fix|show|explain)\?[\w.%-]+$/;

function reviewed(words: string): Reviewed {
	const text = hostileReport(words);
	const document = TextDocument.create('file:///a.txt', 'plaintext', 1, text);
	return new ReviewedDocuments().get(document, { catalogue: CATALOGUE, language: 'zh-cn', checks: {} });
}

/** The hovers of all places of a document. */
function hovers(one: Reviewed, markup: Markup): readonly string[] {
	const said = new Set<string>();
	for (let at = 0; at < one.document.getText().length; at++) {
		const contents = hoverAt(one, at, { words: ZH, markup, links: markup === MARKDOWN })?.contents;
		if (typeof contents !== 'object' || !('kind' in contents)) continue;
		assert.equal(contents.kind, markup.kind);
		said.add(contents.value);
	}
	return [...said];
}

function kindsOf(tokens: readonly Token[]): string[] {
	return tokens.flatMap((token) => {
		const cells = token.type === 'table' ? [...token['header'], ...token['rows'].flat()] : [];
		const within = 'tokens' in token ? (token.tokens ?? []) : [];
		if (token.type === 'link') assert.match(token.href, OWN_LINK);
		return [token.type, ...kindsOf(within), ...cells.flatMap((cell: { tokens: Token[] }) => kindsOf(cell.tokens))];
	});
}

/** Everything that a client is told as plain text. */
function* said(one: Reviewed): Iterable<string> {
	for (const { message, relatedInformation = [] } of diagnosticsOf('file:///a.txt', one.review)) {
		yield message as string;
		for (const related of relatedInformation) yield related.message;
	}
	const end = { line: Number.MAX_SAFE_INTEGER, character: 0 };
	const range = { start: { line: 0, character: 0 }, end };
	const params = { textDocument: { uri: '' }, range, context: { diagnostics: [] } };
	for (const { title } of codeActionsAt(one, params, { words: ZH, commands: new Set(), snippets: false })) yield title;
	yield* shown(new Opened(one.document.getText()));
	for (const { organization } of statusOf('file:///a.txt', one.review, 'zh-cn').reports) yield organization ?? '';
	for (const { organization, findings } of summariesOf('file:///a.txt', one.review)) {
		yield organization ?? '';
		for (const { message } of findings) yield message;
	}
}

/** What stands in and above the text, and in the outline. */
function* shown(opened: Opened): Iterable<string> {
	yield* opened.symbols();
	yield* opened.lenses();
	for (const { label } of opened.hints({ hints: 'all' }))
		for (const part of typeof label === 'string' ? [{ value: label }] : label) {
			yield part.value;
			if ('tooltip' in part && typeof part.tooltip === 'string') yield part.tooltip;
			if ('command' in part) yield part.command?.title ?? '';
		}
}

describe('hostile words of a report', () => {
	for (const words of HOSTILE_WORDS.filter((one) => !one.includes('\t'))) {
		describe(JSON.stringify(words), () => {
			const one = reviewed(words);

			it('are no markup in a hover', () => {
				const all = hovers(one, MARKDOWN);
				assert.ok(all.length > 20);
				for (const value of all) {
					const kinds = kindsOf(marked.lexer(value)).filter((kind) => !OWN.has(kind));
					assert.deepEqual(kinds, [], value);
					assert.doesNotMatch(value, HIDDEN);
				}
			});

			it('stand as they are in a plain hover, but for what is not seen', () => {
				for (const value of hovers(one, PLAIN)) assert.doesNotMatch(value, HIDDEN);
			});

			it('stand as they are, but for what is not seen, in findings, actions, hints, lenses, symbols, status and tree', () => {
				const all = [...said(one)];
				assert.ok(all.length > 10);
				for (const value of all) assert.doesNotMatch(value, HIDDEN);
			});

			it('are no HTML in the overview', () => {
				const linkOf = () => 'command:gouji.overview.open?%5B0%5D';
				const address = `file:///${words}.txt`;
				const page = [
					...overviewHtml(summariesOf(address, one.review), { catalogue: CATALOGUE, linkOf, nameOf: (name) => name }),
				].join('');
				assertHarmlessHtml(page, /^command:gouji\.overview\.open\?%5B0%5D$/);
				assert.doesNotMatch(page, HIDDEN);
			});
		});
	}

	it('of a client that takes plain text alone are no Markdown', () => {
		const hover = (contentFormat?: ('markdown' | 'plaintext')[]) =>
			markupFor({ textDocument: { hover: contentFormat === undefined ? {} : { contentFormat } } });
		assert.equal(hover(['plaintext']), PLAIN);
		assert.equal(hover(['plaintext', 'markdown']), PLAIN);
		assert.equal(hover(['markdown', 'plaintext']), MARKDOWN);
		assert.equal(hover(), MARKDOWN);
		const all = hovers(reviewed('甲'), PLAIN);
		assert.ok(
			all.some((value) => value.includes('一、本年新收 · 总计\n「收到和处理政府信息公开申请情况」表')),
			all.join('\n'),
		);
		for (const value of all) assert.doesNotMatch(value, /\*\*|\| /);
	});
});
