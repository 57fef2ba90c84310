// The user's settings, read from whatever an editor sends; what is not understood counts as not set.

import { type CheckSetting, SEVERITIES } from '../core/checks/check.ts';
import type { ReviewOptions } from '../core/review.ts';
import { CHECK_IDS, type CheckId } from '../core/words/check-ids.ts';

/** What the user chose. */
export interface Settings extends ReviewOptions {
	readonly checks: Readonly<Partial<Record<CheckId, CheckSetting>>>;
}

/** The settings before any were read. */
export const DEFAULT_SETTINGS: Settings = { language: 'zh-cn', checks: {} };

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
	const { language } = section;
	return { ...base, ...(language === 'en' || language === 'zh-cn' ? { language } : {}), checks };
}

/** The section `gouji` of what a client sends along with a change of its configuration, or undefined. */
export function sectionOf(params: unknown): unknown {
	const settings = isRecord(params) ? params['settings'] : undefined;
	return isRecord(settings) ? settings['gouji'] : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null;
}
