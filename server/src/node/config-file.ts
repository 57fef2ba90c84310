// Finds and reads gouji.config.json: JSON with comments, every key and value looked at.

import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { getNodeValue, type Node, type ParseError, parseTree } from 'jsonc-parser';
import { SEVERITIES } from '../core/checks/check.ts';
import { LANGUAGES } from '../core/languages.ts';
import { positionAt, readLines } from '../core/text/lines.ts';
import { CHECK_IDS } from '../core/words/check-ids.ts';
import { CONFIG_NAME, type Config, type ConfigProblem } from '../workspace/files/config.ts';
import { isGlob } from '../workspace/files/glob.ts';
import { reason } from './files.ts';
import { readSmallText } from './regular.ts';

/** A configuration with the file that it stands in, or what is wrong with it. */
export type ConfigFile = {
	readonly path: string;
	readonly config: Config;
	readonly problems: readonly ConfigProblem[];
};

/** Notes what is wrong with a node: what kind it is of, and of which key. */
type Wrong = (node: Node, problem: Pick<ConfigProblem, 'kind' | 'key' | 'allowed'>) => void;

/** The path of the configuration that counts for a folder: in it or the nearest folder above; undefined where there is none. */
export function findConfig(folder: string): string | undefined {
	for (let at = resolve(folder); ; at = dirname(at)) {
		const path = join(at, CONFIG_NAME);
		if (existsSync(path)) return path;
		if (dirname(at) === at) return undefined;
	}
}

/** The configuration of a file; what is wrong with it is said in a line each. */
export function configAt(path: string): { readonly config: Config; readonly problems: readonly string[] } {
	try {
		const { config, problems } = readConfig(path);
		return {
			config,
			problems: problems.map(({ kind, key, line, column }) => `${path}:${line}:${column}: ${kind} ${key}`),
		};
	} catch (error) {
		return { config: {}, problems: [`${path}: ${reason(error)}`] };
	}
}

/** Reads a configuration; throws what the system throws. With problems, `config` is empty. */
export function readConfig(path: string): ConfigFile {
	return { path, ...parseConfig(readSmallText(path).replace(/^\ufeff/, '')) };
}

/** Reads the text of a configuration; never throws. */
function parseConfig(text: string): { readonly config: Config; readonly problems: readonly ConfigProblem[] } {
	const lines = readLines(text);
	const problems: ConfigProblem[] = [];
	const place = (offset: number) => {
		const { line, character } = positionAt(lines, offset);
		return { line: line + 1, column: character + 1 };
	};
	const errors: ParseError[] = [];
	const tree = parseTree(text, errors, { allowTrailingComma: true });
	const [error] = errors;
	if (error !== undefined || tree === undefined) {
		problems.push({ kind: 'syntax', key: '', allowed: [], ...place(error?.offset ?? 0) });
		return { config: {}, problems };
	}
	checkObject(KEYS)(tree, '', (node, problem) => problems.push({ ...problem, ...place(node.offset) }));
	if (problems.length > 0) return { config: {}, problems };
	const { $schema: _, ...config } = getNodeValue(tree) as Config & { readonly $schema?: string };
	return { config, problems };
}

type CheckValue = (node: Node, key: string, wrong: Wrong) => void;

const CHOICES = ['off', ...SEVERITIES];
const oneOf =
	(choices: readonly string[]): CheckValue =>
	(node, key, wrong) => {
		if (!choices.includes(node.value)) wrong(node, { kind: 'wrong-value', key, allowed: choices });
	};
const words: CheckValue = (node, key, wrong) => {
	if (node.type !== 'string' || node.value === '') wrong(node, { kind: 'wrong-value', key, allowed: ['"…"'] });
};
const globs: CheckValue = (node, key, wrong) => {
	words(node, key, wrong);
	if (node.type === 'string' && !isGlob(node.value)) wrong(node, { kind: 'wrong-value', key, allowed: ['{…,…}'] });
};
const listOf =
	(value: CheckValue): CheckValue =>
	(node, key, wrong) => {
		if (node.type !== 'array') wrong(node, { kind: 'wrong-value', key, allowed: ['[…]'] });
		else for (const child of node.children ?? []) value(child, key, wrong);
	};

const ROLL_UP: Readonly<Record<string, CheckValue>> = { parent: words, children: listOf(words) };
const CHECKS: Readonly<Record<string, CheckValue>> = Object.fromEntries(CHECK_IDS.map((id) => [id, oneOf(CHOICES)]));
const KEYS: Readonly<Record<string, CheckValue>> = {
	$schema: words,
	language: oneOf(LANGUAGES),
	checks: checkObject(CHECKS),
	include: listOf(globs),
	exclude: listOf(globs),
	rollUp: listOf((node, key, wrong) => {
		checkObject(ROLL_UP)(node, key, wrong);
		const named = (node.children ?? []).map((property) => property.children?.[0]?.value);
		if (!Object.keys(ROLL_UP).every((one) => named.includes(one)))
			wrong(node, { kind: 'wrong-value', key, allowed: ['{"parent": "…", "children": ["…"]}'] });
	}),
	baseline: words,
};

function checkObject(keys: Readonly<Record<string, CheckValue>>): CheckValue {
	return (node, key, wrong) => {
		if (node.type !== 'object') {
			wrong(node, { kind: 'wrong-value', key, allowed: ['{…}'] });
			return;
		}
		for (const { children } of node.children ?? []) {
			const [name, value] = children ?? [];
			if (name === undefined || value === undefined) continue;
			const own = key === '' ? String(name.value) : `${key}.${name.value}`;
			const check = Object.hasOwn(keys, name.value) ? keys[name.value] : undefined;
			if (check === undefined) wrong(name, { kind: 'unknown-key', key: own, allowed: Object.keys(keys) });
			else check(value, own, wrong);
		}
	};
}
