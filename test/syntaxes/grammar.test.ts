// What the grammar colours, line by line, and that it knows the words of the official forms.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import onig from 'vscode-oniguruma';
import textmate, { type IGrammar, type StateStack } from 'vscode-textmate';
import { CATALOGUE } from '../support/catalogue.ts';
import { matchSnapshot } from '../support/snapshot.ts';

const GRAMMAR = 'syntaxes/gouji-report.tmLanguage.json';
const CONFIGURATION = 'syntaxes/language-configuration.json';
const FIXTURES = 'test/syntaxes/fixtures';
const ONIGURUMA = 'node_modules/vscode-oniguruma/release/onig.wasm';

/** Far beyond the 20 000 characters at which VS Code stops colouring a line by default. */
const LONG = 200_000;

/** A pattern of a grammar, as far as these tests look into it. */
interface Rule {
	readonly comment?: string;
	readonly match?: string;
	readonly begin?: string;
	readonly end?: string;
	readonly include?: string;
	readonly patterns?: readonly Rule[];
}

interface Piece {
	readonly text: string;
	readonly scopes: readonly string[];
}

const source = JSON.parse(readFileSync(GRAMMAR, 'utf8')) as { readonly repository: Readonly<Record<string, Rule>> };
const rules = Object.values(source.repository).flatMap(withInner);
const grammar = await loadGrammar();

describe('the grammar', () => {
	for (const file of readdirSync(FIXTURES).filter((name) => name.endsWith('.txt'))) {
		const name = file.slice(0, -'.txt'.length);
		it(`colours ${name} as before`, () => {
			const text = readFileSync(join(FIXTURES, file), 'utf8');
			matchSnapshot(join(FIXTURES, `${name}.snap`), pictureOf(text));
		});
	}

	it('says of each pattern what it is for', () => {
		for (const rule of rules) {
			if (rule.include === undefined) assert.ok(rule.comment, `a comment on ${JSON.stringify(rule)}`);
		}
	});
});

describe('the words of the grammar', () => {
	it('are the titles of the sections', () => {
		const titles = CATALOGUE.sections.map((section) => section.title);
		assert.deepEqual(sorted(wordsIn('section-title', '总体情况')), sorted(titles));
	});

	it('are the usual variants of these titles', () => {
		const variants = CATALOGUE.sections.flatMap((section) => section.variants);
		assert.deepEqual(sorted(wordsIn('section-variant', '基本情况')), sorted(variants));
	});

	const tables = [
		...CATALOGUE.forms.flatMap((form) => Object.values(form.tables)),
		...CATALOGUE.tables.flatMap(({ readings }) => readings),
	];
	const groups = tables.flatMap((table) => [...table.groups, ...table.blocks]);
	const group = groups.map((one) => ('label' in one ? one.label : one.title));
	const labels = {
		group,
		// （六）其他处理 is a row in one form and a group in the other; a line does not tell which.
		row: tables.flatMap((table) => table.rows.map((row) => row.label)).filter((label) => !group.includes(label)),
		column: [
			...tables.flatMap(({ corner }) => corner ?? []),
			...tables.flatMap((table) => [...table.heads.flat(), ...table.columns.map((one) => one.label)]),
		],
	};
	for (const [kind, words] of Object.entries(labels)) {
		it(`cover every ${kind} of the forms, in every layout`, () => {
			for (const word of new Set(words)) if (word !== '') assertLabel(word, kind);
		});
	}
});

describe('a very long line', () => {
	const repeated = ['0', '信', '　', '-', '1,234,', '（一）', '信息公开', '[bookmark:', '总计 ', '  0', '|', '\t0'];
	for (const unit of repeated) {
		it(`of ${JSON.stringify(unit)} is coloured to its end`, () => {
			const line = unit.repeat(LONG / unit.length);
			assert.equal(textOf(piecesOf(line)), line);
			assert.deepEqual(piecesOf(`${line}\t7`).at(-1), { text: '7', scopes: ['constant.numeric.cell.gouji'] });
		});
	}

	it('meets no repetition that could be tried twice', () => {
		for (const { match, begin, end } of rules)
			for (const pattern of [match, begin, end]) if (pattern !== undefined) assertLinear(pattern);
	});
});

describe('the language configuration', () => {
	const text = readFileSync(CONFIGURATION, 'utf8').replace(/^\s*\/\/.*$/gm, '');
	const configuration = JSON.parse(text) as {
		readonly wordPattern: { readonly pattern: string; readonly flags: string };
	};

	it('takes a number for one word, of either width', () => {
		const { pattern, flags } = configuration.wordPattern;
		const words = '收到申请1,234件，１，２３４．５万元；−18、+7、2019-2020、5，12（三）不予公开';
		assert.deepEqual(
			[...words.matchAll(new RegExp(pattern, `${flags}g`))].map((match) => match[0]),
			['收到申请', '1,234', '件', '１，２３４．５', '万元', '−18', '+7', '2019', '2020', '5', '12', '三', '不予公开'],
		);
	});
});

/** The grammar as VS Code loads it. */
async function loadGrammar(): Promise<IGrammar> {
	await onig.loadWASM(new Uint8Array(readFileSync(ONIGURUMA)));
	const { createOnigScanner, createOnigString } = onig;
	const registry = new textmate.Registry({
		onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
		loadGrammar: async () => textmate.parseRawGrammar(readFileSync(GRAMMAR, 'utf8'), GRAMMAR),
	});
	const grammar = await registry.loadGrammar('text.gouji-report');
	assert.ok(grammar);
	return grammar;
}

/** Each line and below it its coloured tokens; a line without any is plain. */
function pictureOf(text: string): string {
	let state: StateStack = textmate.INITIAL;
	const picture: string[] = [];
	for (const line of text.replace(/\n$/, '').split('\n')) {
		picture.push(line);
		for (const { text: piece, scopes } of piecesOf(line, state))
			if (piece.trim() !== '' && scopes.length > 0) picture.push(`    ${piece}  ${scopes.join(' ')}`);
		state = grammar.tokenizeLine(line, state, 0).ruleStack;
	}
	return `${picture.join('\n').replaceAll('\t', '⇥')}\n`;
}

/** A line's tokens with their scopes, the grammar's own left out; there is no limit of time. */
function piecesOf(line: string, state: StateStack = textmate.INITIAL): readonly Piece[] {
	const { tokens, stoppedEarly } = grammar.tokenizeLine(line, state, 0);
	assert.equal(stoppedEarly, false);
	return tokens.map(({ startIndex, endIndex, scopes }) => ({
		text: line.slice(startIndex, endIndex),
		scopes: scopes.slice(1),
	}));
}

function textOf(pieces: readonly Piece[]): string {
	return pieces.map((piece) => piece.text).join('');
}

/** Asserts that a label is coloured as a whole, alone, between tabs, between pipes and between spaces. */
function assertLabel(label: string, kind: string): void {
	const scope = /[总合]计$/.test(label) ? 'total' : kind;
	for (const line of [label, `\t${label}`, `${label}\t0\t0`, `| ${label} | 0 |`, `  ${label}   0   0`]) {
		const pieces = piecesOf(line);
		const piece = pieces.find(({ text }) => text === label);
		assert.ok(
			piece?.scopes.some((name) => name.includes(`.${scope}.`)),
			`${JSON.stringify(label)} is no ${scope} in ${JSON.stringify(line)}: ${JSON.stringify(pieces)}`,
		);
	}
}

/**
 * Asserts what makes a search linear: repetition without a bound never gives back, holds no other such repetition, and
 * no search starts over where the last one ended (`\\G` turns off what the scanner remembers of a line).
 */
function assertLinear(pattern: string): void {
	assert.doesNotMatch(pattern, /\\G/);
	let rest = pattern.replace(/\\[pPx]\{\w+\}|\\./g, 'c').replace(/\[[^\]]*\]/g, 'c');
	assert.doesNotMatch(rest, /(?<![*+?])[*+](?!\+)|\{\d+,\}|\}[*+]/, `gives back: ${pattern}`);
	while (rest.includes('(')) {
		const inner: string = rest.replace(/\((?:\?(?:[:=!]|<[=!]))?([^()]*)\)/g, (_, body: string) =>
			/[*+R]/.test(body.replaceAll('?+', '')) ? 'R' : 'c',
		);
		assert.notEqual(inner, rest, `has a bracket too many: ${pattern}`);
		assert.doesNotMatch(inner, /R(?:[*+]|\{)/, `repeats what repeats: ${pattern}`);
		rest = inner;
	}
}

/** The words of the alternation in a pattern that holds a certain one. */
function wordsIn(key: string, word: string): readonly string[] {
	const groups = (source.repository[key]?.match ?? '').matchAll(/\(([^()[\]?]+)\)/g);
	const words = [...groups].map((group) => group[1]?.split('|') ?? []);
	return words.find((group) => group.includes(word)) ?? [];
}

function sorted(words: readonly string[]): readonly string[] {
	return [...words].sort();
}

function withInner(rule: Rule): readonly Rule[] {
	return [rule, ...(rule.patterns ?? []).flatMap(withInner)];
}
