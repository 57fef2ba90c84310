// While somebody types, what did not change is taken over: all that is then known is what a fresh look at the text finds.
// GOUJI_EDITS says how many random edits are tried; 10000 are for whoever changes how reviews are taken over.

import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Review } from '../../server/src/core/review.ts';
import { wordsIn } from '../../server/src/core/words/languages.ts';
import { byPart, byPlace } from '../../server/src/lsp/by-part.ts';
import { lensesOfPart, placedLenses } from '../../server/src/lsp/code-lens.ts';
import { openDiagnosticsOfPart, toDocumentDiagnostics } from '../../server/src/lsp/diagnostics.ts';
import { ReviewedDocuments } from '../../server/src/lsp/documents.ts';
import { changedDocument, LongDocument, type OpenDocument } from '../../server/src/lsp/long-document.ts';
import { outlineOf } from '../../server/src/lsp/outline.ts';
import { placesOf } from '../../server/src/lsp/places.ts';
import { CATALOGUE } from '../support/catalogue.ts';
import { madeReport } from '../support/made-reports.ts';
import { Random } from '../support/random.ts';

const EDITS = Number(process.env['GOUJI_EDITS'] ?? '60');
const URI = 'file:///报告.txt';
const REPORTS = 6;
const TEXT = Array.from({ length: REPORTS }, (_, at) => madeReport(at, { seed: 9, sentences: 2 }).text).join('\n');
/** One report alone, with a number that is wrong. */
const ALONE = madeReport(0, { seed: 9, sentences: 2 }).text;
const TITLE = '云山县青石镇人民政府\n2022年政府信息公开工作年度报告\n';
const PUT_IN = ['8', '0', '', '\t', '\n', '\r\n', '，', '一、总体情况', '件', TITLE];
const OPTIONS = { catalogue: CATALOGUE, checks: {} };
const CONTEXT = { words: wordsIn('zh-cn'), fixes: true, shows: true, draws: true };

/** What is told of the reports of a document, from what was derived from each before. */
class Told {
	readonly #places = byPart(placesOf);
	readonly #outline = byPart((part) => outlineOf(part, this.#places(part)));
	readonly #lenses = byPart((part) => lensesOfPart(part, { ...CONTEXT, outline: this.#outline }));
	readonly #placed = byPlace((part, uri) =>
		placedLenses(uri, part, { ...CONTEXT, outline: this.#outline, lenses: this.#lenses }),
	);
	readonly #diagnostics = byPlace((part, uri) => openDiagnosticsOfPart({ uri, pages: undefined }, part));

	of(review: Review): unknown {
		return {
			diagnostics: toDocumentDiagnostics(URI, review, this.#diagnostics),
			lenses: review.parts.map((part) => this.#placed(part, URI)),
			places: review.parts.map(({ start, firstLine, text, findings, equations }) => ({
				start,
				firstLine,
				text,
				findings: findings.map(({ check, severity, message, fixes = [] }) => ({
					check,
					severity,
					message,
					fixes: fixes.map(({ title, edits }) => ({
						title,
						edits: edits.map(({ start, end, newText }) => ({ start, end, newText })),
					})),
				})),
				equations,
			})),
			unread: review.unread,
		};
	}
}

/** The document as it is opened anew: of many reports, whole or in pieces as a longer one is, or of one alone. */
function opened(version: number): OpenDocument {
	if (version % 60 === 0) return TextDocument.create(URI, 'plaintext', version, ALONE);
	return version % 40 === 0
		? new LongDocument(URI, version, TEXT)
		: TextDocument.create(URI, 'plaintext', version, TEXT);
}

function wholeOf(document: OpenDocument): TextDocument {
	return TextDocument.create(URI, 'plaintext', document.version, document.getText());
}

/** One or two edits as a client sends them, most of them a character near what counts. */
function editsOf(random: Random, document: TextDocument) {
	return Array.from({ length: random.chance(0.1) ? 2 : 1 }, () => {
		const text = document.getText();
		const near = random.chance(0.3) ? text.indexOf('报告', random.below(text.length)) - 20 + random.below(60) : -1;
		const start = Math.max(0, near >= 0 ? near : random.below(text.length));
		const end = start + (random.chance(0.05) ? random.below(6000) : random.below(3));
		const range = { start: document.positionAt(start), end: document.positionAt(end) };
		return { range: random.chance(0.1) ? { start: range.end, end: range.start } : range, text: random.pick(PUT_IN) };
	});
}

describe('a document that is typed into', () => {
	it('tells what it would tell if it were opened anew', function () {
		this.timeout(60_000 + EDITS * 50);
		const random = new Random(14);
		const documents = new ReviewedDocuments();
		const told = new Told();
		let document = opened(0);
		for (let edit = 1; edit <= EDITS; edit++) {
			if (edit % 20 === 0) document = opened(edit);
			else {
				const changes = random.chance(0.03) ? [{ text: `${document.getText()}8` }] : editsOf(random, wholeOf(document));
				for (const change of changes) {
					documents.changing(document, change);
					changedDocument(document, [change], edit);
				}
			}
			// Some clients send several changes before they ask.
			if (random.chance(0.2)) continue;
			const { review } = documents.get(document, OPTIONS);
			const fresh = new ReviewedDocuments().get(wholeOf(document), OPTIONS).review;
			assert.deepEqual(told.of(review), new Told().of(fresh), `edit ${edit}`);
		}
	});
});
