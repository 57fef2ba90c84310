// The command line: what was asked for, or what is wrong with the words.

import { parseArgs } from 'node:util';
import { SEVERITIES, type Severity } from '../core/checks/check.ts';
import { LANGUAGES, type Language, languageOf, USUAL_LANGUAGE } from '../core/languages.ts';
import { distance } from '../core/text/distance.ts';
import { type Command, FORMATS, type Format } from './commands.ts';
import { cliWords } from './words/languages.ts';
import type { CliWords } from './words/words.ts';

/** What the command line asks for. What is undefined was not said. */
export interface Options {
	readonly command: Command;
	readonly format: Format;
	readonly language: Language | undefined;
	readonly paths: readonly string[];
	/** A file that lists paths, or `-`. */
	readonly filesFrom: string | undefined;
	/** Whether NUL ends the paths of the list. */
	readonly nul: boolean;
	readonly changedSince: string | undefined;
	/** Whether links to folders are followed that are found in folders. */
	readonly follow: boolean;
	readonly config: string | undefined;
	readonly output: string | undefined;
	/** The mildest severity that makes the exit status 1, or `never`. */
	readonly failOn: Severity | 'never';
	/** The number of workers; undefined for one for each core. */
	readonly jobs: number | undefined;
	/** Leaves out checks across reports. */
	readonly alone: boolean;
	/** Whether what came of each file is kept for the next run. */
	readonly cache: boolean;
	/** Applies safe repairs; `dry` only shows them. */
	readonly fix: 'no' | 'dry' | 'yes';
	readonly baseline: string | undefined;
	/** The reason of new entries of a baseline. */
	readonly reason: string | undefined;
}

/** Options, or a text to print: help and version on standard output, a mistake on standard error. */
export type Asked =
	| { readonly options: Options }
	| { readonly print: 'version' | Command | 'all'; readonly words: CliWords }
	| { readonly wrong: string; readonly words: CliWords };

const COMMANDS = Object.keys(FORMATS) as Command[];
const FAIL_ON: readonly (Severity | 'never')[] = [...SEVERITIES, 'never'];
/** A misspelt option is taken for one that differs in so many characters. */
const NEAR = 3;

interface Known {
	readonly type: 'string' | 'boolean';
	readonly short?: string;
	readonly commands: readonly Command[];
}

const OPTIONS: Readonly<Record<string, Known>> = {
	help: { type: 'boolean', short: 'h', commands: COMMANDS },
	version: { type: 'boolean', short: 'v', commands: COMMANDS },
	language: { type: 'string', commands: COMMANDS },
	format: { type: 'string', commands: ['check', 'read', 'tables'] },
	output: { type: 'string', short: 'o', commands: COMMANDS },
	'files-from': { type: 'string', commands: COMMANDS },
	null: { type: 'boolean', commands: COMMANDS },
	'changed-since': { type: 'string', commands: COMMANDS },
	follow: { type: 'boolean', commands: COMMANDS },
	config: { type: 'string', commands: COMMANDS },
	'fail-on': { type: 'string', commands: ['check'] },
	alone: { type: 'boolean', commands: ['check'] },
	cache: { type: 'boolean', commands: ['check', 'read', 'tables'] },
	jobs: { type: 'string', short: 'j', commands: ['check', 'read', 'tables'] },
	fix: { type: 'boolean', commands: ['check'] },
	'dry-run': { type: 'boolean', commands: ['check'] },
	baseline: { type: 'string', commands: ['check'] },
	reason: { type: 'string', commands: ['baseline'] },
};

/** What is wrong with the arguments, in words. */
class Mistake extends Error {}

type Values = Readonly<Record<string, string | boolean | undefined>>;

/** Reads the arguments behind `gouji`; `usual` is the language where they name none. */
export function readOptions(args: readonly string[], usual: Language = USUAL_LANGUAGE): Asked {
	const options = Object.fromEntries(
		Object.entries(OPTIONS).map(([name, { type, short }]) => [
			name,
			{ type, ...(short === undefined ? {} : { short }) },
		]),
	);
	const { values, positionals, tokens } = parseArgs({
		args: [...args],
		allowPositionals: true,
		strict: false,
		tokens: true,
		options,
	});
	const asked = values as Values;
	const words = cliWords(languageOf(asked['language']) ?? usual);
	const [name, ...paths] = positionals;
	const command = COMMANDS.find((known) => known === name);
	try {
		for (const token of tokens) if (token.kind === 'option') checkOption(token, command, words);
		if (asked['version'] === true) return { print: 'version', words };
		if (asked['help'] === true || args.length === 0) return { print: command ?? 'all', words };
		if (name === undefined) throw new Mistake(words.noCommand);
		if (command === undefined) throw new Mistake(words.unknownCommand(name));
		return { options: optionsOf(command, { paths, values: asked }, words) };
	} catch (error) {
		if (error instanceof Mistake) return { wrong: error.message, words };
		throw error;
	}
}

function checkOption(
	token: { readonly name: string; readonly rawName: string; readonly value: string | undefined },
	command: Command | undefined,
	words: CliWords,
): void {
	const { name, rawName, value } = token;
	const known = Object.hasOwn(OPTIONS, name) ? OPTIONS[name] : undefined;
	if (known === undefined) throw new Mistake(words.unknownOption(rawName, nearest(name)));
	if (command !== undefined && !known.commands.includes(command)) throw new Mistake(words.notHere(rawName, command));
	if (known.type === 'string' && (value === undefined || value === '')) throw new Mistake(words.needsValue(rawName));
	if (known.type === 'boolean' && value !== undefined) throw new Mistake(words.takesNoValue(rawName));
}

function nearest(name: string): string | undefined {
	const likely = Object.keys(OPTIONS)
		.map((known) => ({ known, far: distance(name, known, NEAR) }))
		.filter(({ known, far }) => far < NEAR && far < known.length / 2)
		.sort((a, b) => a.far - b.far);
	return likely[0] === undefined ? undefined : `--${likely[0].known}`;
}

/** What was given behind a command. */
interface Given {
	readonly paths: readonly string[];
	readonly values: Values;
}

function optionsOf(command: Command, { paths, values }: Given, words: CliWords): Options {
	const text = (name: string) => (typeof values[name] === 'string' ? values[name] : undefined);
	const choice = <Choice extends string>(name: string, choices: readonly Choice[]): Choice | undefined => {
		const value = text(name);
		if (value === undefined) return undefined;
		const found = choices.find((one) => one === value);
		if (found === undefined) throw new Mistake(words.wrongChoice(`--${name}`, value, choices));
		return found;
	};
	const options: Options = {
		command,
		format: choice<Format>('format', FORMATS[command]) ?? FORMATS[command][0],
		language: choice('language', LANGUAGES),
		paths,
		filesFrom: text('files-from'),
		nul: values['null'] === true,
		changedSince: text('changed-since'),
		follow: values['follow'] === true,
		config: text('config'),
		output: text('output'),
		failOn: choice('fail-on', FAIL_ON) ?? 'error',
		jobs: jobsOf(text('jobs'), words),
		alone: values['alone'] === true,
		cache: values['cache'] === true,
		fix: values['fix'] !== true ? 'no' : values['dry-run'] === true ? 'dry' : 'yes',
		baseline: text('baseline'),
		reason: text('reason'),
	};
	checkTogether(options, values, words);
	return options;
}

function jobsOf(text: string | undefined, words: CliWords): number | undefined {
	if (text === undefined) return undefined;
	if (!/^[1-9]\d{0,2}$/.test(text)) throw new Mistake(words.wrongChoice('--jobs', text, ['1', '2', '4', '…']));
	return Number(text);
}

function checkTogether(
	{ paths, filesFrom, changedSince, fix, format, cache }: Options,
	values: Values,
	words: CliWords,
): void {
	const stdin = paths.filter((path) => path === '-').length + (filesFrom === '-' ? 1 : 0);
	if (values['dry-run'] === true && fix === 'no') throw new Mistake(words.onlyWith('--dry-run', '--fix'));
	if (values['null'] === true && filesFrom === undefined) throw new Mistake(words.onlyWith('--null', '--files-from'));
	if (fix !== 'no' && paths.includes('-')) throw new Mistake(words.together('--fix', '-'));
	if (fix !== 'no' && cache) throw new Mistake(words.together('--fix', '--cache'));
	if (fix === 'dry' && format !== 'text') throw new Mistake(words.together('--dry-run', `--format ${format}`));
	if (stdin > 1) throw new Mistake(words.stdinTwice);
	if (paths.length === 0 && filesFrom === undefined && changedSince === undefined) throw new Mistake(words.noPaths);
}
