// What holds for a run: the command line before the configuration, that before the environment.

import { dirname, resolve } from 'node:path';
import { type CheckSetting, SEVERITIES } from '../core/checks/check.ts';
import { type Language, languageOf, USUAL_LANGUAGE } from '../core/languages.ts';
import type { ReviewChoices } from '../core/review.ts';
import { CHECK_IDS, type CheckId } from '../core/words/check-ids.ts';
import { findConfig, readConfig } from '../node/config-file.ts';
import type { Config } from '../workspace/files/config.ts';
import type { Options } from './options.ts';
import { Stop, type Terminal, whyOf } from './terminal.ts';
import { cliWords } from './words/languages.ts';
import type { CliWords } from './words/words.ts';

/** The settings of a run. */
export interface Settings {
	readonly words: CliWords;
	readonly review: ReviewChoices & { readonly language: Language };
	readonly config: Config;
	/** The folder that the patterns of the configuration count from. */
	readonly folder: string;
	/** The path of the baseline, where there is one. */
	readonly baseline: string | undefined;
	/** The folder that files are called from, where VS Code asks; patterns then count from each folder that is named. */
	readonly from: string | undefined;
}

/** Set by the terminal that VS Code opens: its settings `gouji.language` and `gouji.checks`. */
const LANGUAGE = 'GOUJI_LANGUAGE';
const CHECKS = 'GOUJI_CHECKS';
/** Set by VS Code for what it exports: the folder that files are called from, and its patterns. It names the configuration. */
const WORKSPACE = 'GOUJI_WORKSPACE';

/** The language before anything was read. */
export function usualLanguage({ environment }: Pick<Terminal, 'environment'>): Language {
	return languageOf(environment[LANGUAGE]) ?? USUAL_LANGUAGE;
}

/** Finds and reads the configuration, and puts all choices together; stops where it says something that is not understood. */
export function readSettings(options: Options, terminal: Terminal): Settings {
	const early = options.language ?? usualLanguage(terminal);
	const workspace = terminal.environment[WORKSPACE];
	const { from, include, exclude } = objectIn(workspace);
	const found = workspace === undefined ? findConfig(terminal.folder) : undefined;
	const path = options.config === undefined ? found : resolve(terminal.folder, options.config);
	const own = path === undefined ? {} : configIn(path, cliWords(early));
	const config = { ...patternsIn({ include, exclude }), ...own };
	const folder = path === undefined ? terminal.folder : dirname(path);
	const language = options.language ?? config.language ?? early;
	const checks = { ...checksOf(terminal.environment[CHECKS]), ...config.checks };
	const baseline = options.baseline ?? (config.baseline === undefined ? undefined : resolve(folder, config.baseline));
	const common = { words: cliWords(language), review: { language, checks }, config, folder, baseline };
	return { ...common, from: typeof from === 'string' ? from : undefined };
}

function configIn(path: string, words: CliWords): Config {
	try {
		const { config, problems } = readConfig(path);
		if (problems.length === 0) return config;
		const said = problems.map((problem) => `${path}:${problem.line}:${problem.column}: ${words.config(problem)}`);
		throw new Stop(said.join('\ngouji: '));
	} catch (error) {
		if (error instanceof Stop) throw error;
		throw new Stop(`${path}: ${whyOf(error, words)}`);
	}
}

/** The checks that the environment sets; what is not understood counts as not set, as in the editor. */
function checksOf(text: string | undefined): Partial<Record<CheckId, CheckSetting>> {
	const choices: readonly unknown[] = ['off', ...SEVERITIES];
	const checks: Partial<Record<CheckId, CheckSetting>> = {};
	const given = objectIn(text);
	for (const id of CHECK_IDS) {
		const setting = given[id];
		if (choices.includes(setting)) checks[id] = setting as CheckSetting;
	}
	return checks;
}

/** Patterns of an editor's settings; none counts as not chosen. */
function patternsIn(patterns: Readonly<Record<string, unknown>>): Pick<Config, 'include' | 'exclude'> {
	const chosen = Object.entries(patterns).filter(([, value]) => Array.isArray(value) && value.length > 0);
	return Object.fromEntries(chosen);
}

function objectIn(text: string | undefined): Readonly<Record<string, unknown>> {
	try {
		const value: unknown = JSON.parse(text ?? '{}');
		return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
	} catch {
		return {};
	}
}
