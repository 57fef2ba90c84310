// Patterns of paths and the rules of ignore files: what they match, and that none of them can be made to run for long.

import assert from 'node:assert/strict';
import { anyOf, isGlob } from '../../server/src/workspace/files/glob.ts';
import { isIgnoredBy, readIgnoreRules } from '../../server/src/workspace/files/ignore-rules.ts';

/** A pattern, paths that it matches, and paths that it does not. */
const GLOBS: readonly (readonly [string, readonly string[], readonly string[]])[] = [
	['**/*.{txt,md}', ['a.txt', 'a/b/年报.MD', 'a.b.txt'], ['a.txt.doc', 'txt', 'a.txt/b']],
	['*.txt', ['a.txt', '.txt'], ['a/b.txt']],
	['2023/**', ['2023/a', '2023/a/b', '2023/'], ['2023', 'a/2023/b', '20233/a']],
	['*/**', ['a/b', 'a/b/c'], ['a']],
	['**/旧/**', ['旧/a', 'a/旧/b/c'], ['a/旧的/b']],
	['a/**/b', ['a/b', 'a/x/y/b'], ['ab', 'a/x/bc']],
	['**', ['a', 'a/b', ''], []],
	['a**b', ['ab', 'axb'], ['a/b']],
	['?.txt', ['a.txt', '镇.txt', '𠮷.txt'], ['.txt', 'ab.txt']],
	['[0-9]*', ['2023', '9'], ['a9']],
	['[!0-9]', ['a'], ['9', 'aa']],
	['[^a]', ['b'], ['a']],
	['[]]', [']'], ['[']],
	['[a', ['[a'], ['a']],
	['{a,b{c,d}}x', ['ax', 'bcx', 'bdx'], ['bx']],
	['{a}', ['{a}'], ['a']],
	['a{,b}', ['a', 'ab'], ['b']],
	['\\*', ['*'], ['a']],
	['./a', ['a'], ['b']],
	['青石镇', ['青石镇'], ['青石']],
	['(a|b)+', ['(a|b)+'], ['a', 'b']],
];

/** The lines of an ignore file, paths that it leaves out, and paths that it does not. */
const RULES: readonly (readonly [string, readonly string[], readonly string[]])[] = [
	['旧/', ['旧/', 'a/旧/'], ['旧', '旧的/']],
	['a.txt', ['a.txt', 'b/a.txt', 'a.txt/'], ['ba.txt']],
	['/a', ['a', 'a/'], ['b/a']],
	['a/b', ['a/b'], ['x/a/b']],
	['a/**', ['a/b', 'a/b/c/'], ['a/']],
	['**/a/b', ['a/b', 'x/a/b'], ['ab']],
	['*.txt\n!留.txt', ['a.txt'], ['留.txt']],
	['!a\na', ['a'], []],
	['# a\n\n  \n\\#b\n\\!c', ['#b', '!c'], ['a', '# a', 'b']],
	['a  \nb\\ ', ['a', 'b '], ['a  ', 'b']],
	['\ufeffa\r\nb\r\n', ['a', 'b'], []],
	['{a,b}', ['{a,b}'], ['a']],
	['/\n!', [], ['a', 'a/']],
];

describe('patterns', () => {
	for (const [pattern, matching, others] of GLOBS)
		it(pattern, () => {
			const matches = anyOf([pattern]);
			assert.deepEqual([...matching, ...others].filter(matches), matching);
		});

	it('match nothing where there are none', () => assert.equal(anyOf([])('a'), false));

	it('are refused where their braces are beyond all counting, and match nothing', () => {
		const pattern = '{a,b}'.repeat(100);
		assert.equal(isGlob(pattern), false);
		assert.equal(anyOf([pattern])('a'.repeat(100)), false);
		assert.ok(isGlob('{a,b}{c,d}{e,f}/**'));
		assert.equal(isGlob('{'.repeat(100_000)), true);
	});
});

describe('ignore files', () => {
	for (const [text, left, others] of RULES)
		it(JSON.stringify(text), () => {
			const rules = readIgnoreRules(text);
			assert.deepEqual(
				[...left, ...others].filter((path) => isIgnoredBy(rules, path) === true),
				left,
			);
		});
});
