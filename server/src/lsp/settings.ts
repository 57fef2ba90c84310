// The user's settings, read from whatever an editor sends; what is not understood counts as not set.

import { type CheckSetting, SEVERITIES } from '../core/checks/check.ts';
import { languageOf, USUAL_LANGUAGE } from '../core/languages.ts';
import type { ReviewChoices } from '../core/review.ts';
import { CHECK_IDS, type CheckId } from '../core/words/check-ids.ts';
import type { Config, RollUp } from '../workspace/files/config.ts';
import type { SelectionOptions } from '../workspace/files/selection.ts';
import { HINTS, type Hints } from './offers.ts';

/** What the user chose. */
export interface Settings extends ReviewChoices {
	readonly checks: Readonly<Partial<Record<CheckId, CheckSetting>>>;
	readonly workspace: WorkspaceSettings;
	readonly rollUp?: readonly RollUp[];
	/** Which names of columns stand in the text. */
	readonly hints: Hints;
	/** Whether a line above each report and each table says how it stands. */
	readonly lens: boolean;
}

/** The settings with the choices of a project above them: what a project says counts for all who work on it. */
export function withProject(settings: Settings, { checks, include, exclude, rollUp }: Config): Settings {
	return {
		...settings,
		checks: { ...settings.checks, ...checks },
		workspace: {
			...settings.workspace,
			...(include === undefined ? {} : { include }),
			...(exclude === undefined ? {} : { exclude }),
		},
		...(rollUp === undefined ? {} : { rollUp }),
	};
}

/** How the workspace is checked: which files, and whether at once or when the user asks. */
export interface WorkspaceSettings extends SelectionOptions {
	readonly always: boolean;
}

/** The settings before any were read. */
export const DEFAULT_SETTINGS: Settings = {
	language: USUAL_LANGUAGE,
	checks: {},
	workspace: { always: false },
	hints: 'row',
	lens: true,
};

const CHOICES: readonly unknown[] = ['off', ...SEVERITIES];

/**
 * Settings from the section `gouji` of a configuration, or from initialization options of the same shape. What the
 * section does not say stays as in `base`: a client that has no settings of ours answers with null or nothing.
 */
export function readSettings(section: unknown, base: Settings = DEFAULT_SETTINGS): Settings {
	if (!isRecord(section)) return base;
	const chosen = isRecord(section['checks']) ? section['checks'] : {};
	const checks: Partial<Record<CheckId, CheckSetting>> = { ...base.checks };
	for (const id of CHECK_IDS) {
		const setting = chosen[id];
		if (CHOICES.includes(setting)) checks[id] = setting as CheckSetting;
	}
	const { workspace, inlayHints, codeLens } = section;
	const language = languageOf(section['language']);
	const hints = HINTS.find((one) => one === inlayHints);
	return {
		...base,
		...(language === undefined ? {} : { language }),
		...(hints === undefined ? {} : { hints }),
		...(typeof codeLens === 'boolean' ? { lens: codeLens } : {}),
		checks,
		workspace: readWorkspace(workspace, base.workspace),
	};
}

function readWorkspace(section: unknown, base: WorkspaceSettings): WorkspaceSettings {
	if (!isRecord(section)) return base;
	const { check } = section;
	const include = patternsIn(section['include']);
	const exclude = patternsIn(section['exclude']);
	return {
		...base,
		...(check === 'always' || check === 'command' ? { always: check === 'always' } : {}),
		...(include.length > 0 ? { include } : {}),
		...(exclude.length > 0 ? { exclude } : {}),
	};
}

function patternsIn(value: unknown): readonly string[] {
	return Array.isArray(value) ? value.filter((one) => typeof one === 'string' && one !== '') : [];
}

/** The section `gouji` of what a client sends along with a change of its configuration, or undefined. */
export function sectionOf(params: unknown): unknown {
	const settings = isRecord(params) ? params['settings'] : undefined;
	return isRecord(settings) ? settings['gouji'] : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null;
}
