// What a project may choose in its gouji.config.json: the one shape for the editor and the command line.

import type { CheckSetting } from '../../core/checks/check.ts';
import type { Language } from '../../core/languages.ts';
import type { CheckId } from '../../core/words/check-ids.ts';

/** The name of the file, which counts for the folder that it stands in and all below it. */
export const CONFIG_NAME = 'gouji.config.json';

/** A body whose tables are the sums of those of others, all by name. */
export interface RollUp {
	readonly parent: string;
	readonly children: readonly string[];
}

/** The choices of a project; what is absent was not chosen. */
export interface Config {
	readonly language?: Language;
	readonly checks?: Readonly<Partial<Record<CheckId, CheckSetting>>>;
	/** Globs, relative to the folder of the file. */
	readonly include?: readonly string[];
	readonly exclude?: readonly string[];
	readonly rollUp?: readonly RollUp[];
	/** The baseline file, relative to the folder of the file. */
	readonly baseline?: string;
}

/** What is wrong with a configuration, and where: lines and columns from 1. */
export interface ConfigProblem {
	readonly kind: 'syntax' | 'unknown-key' | 'wrong-value';
	/** The key, as a path such as `checks.row-total`; empty for the whole. */
	readonly key: string;
	readonly line: number;
	readonly column: number;
	/** What may stand there. */
	readonly allowed: readonly string[];
}
