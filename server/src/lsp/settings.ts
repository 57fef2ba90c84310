// The user's settings, read from whatever an editor sends; what is not understood counts as not set.

import { type CheckSetting, SEVERITIES } from '../core/checks/check.ts';
import type { ReviewOptions } from '../core/review.ts';
import { CHECK_IDS, type CheckId } from '../core/words/check-ids.ts';
import type { SelectionOptions } from '../workspace/selection.ts';

/** What the user chose. */
export interface Settings extends ReviewOptions {
	readonly checks: Readonly<Partial<Record<CheckId, CheckSetting>>>;
	readonly workspace: WorkspaceSettings;
}

/** How the workspace is checked: which files, and whether at once or when the user asks. */
export interface WorkspaceSettings extends SelectionOptions {
	readonly always: boolean;
}

/** The settings before any were read. */
export const DEFAULT_SETTINGS: Settings = { language: 'zh-cn', checks: {}, workspace: { always: false } };

const CHOICES: readonly unknown[] = ['off', ...SEVERITIES];

/** Settings from the section `gouji` of a configuration, or from initialization options of the same shape. */
export function readSettings(section: unknown): Settings {
	if (!isRecord(section)) return DEFAULT_SETTINGS;
	const chosen = isRecord(section['checks']) ? section['checks'] : {};
	const checks: Partial<Record<CheckId, CheckSetting>> = {};
	for (const id of CHECK_IDS) {
		const setting = chosen[id];
		if (CHOICES.includes(setting)) checks[id] = setting as CheckSetting;
	}
	const language = section['language'] === 'en' ? 'en' : 'zh-cn';
	return { language, checks, workspace: readWorkspace(section['workspace']) };
}

function readWorkspace(section: unknown): WorkspaceSettings {
	if (!isRecord(section)) return DEFAULT_SETTINGS.workspace;
	const include = patternsIn(section['include']);
	const exclude = patternsIn(section['exclude']);
	return {
		always: section['check'] === 'always',
		...(include.length > 0 ? { include } : {}),
		...(exclude.length > 0 ? { exclude } : {}),
	};
}

function patternsIn(value: unknown): readonly string[] {
	return Array.isArray(value) ? value.filter((one) => typeof one === 'string' && one !== '') : [];
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null;
}
