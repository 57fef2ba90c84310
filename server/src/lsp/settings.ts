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

/** Settings from the section `gouji` of a configuration, or from initialization options of the same shape. */
export function readSettings(section: unknown): Settings {
	if (!isRecord(section)) return DEFAULT_SETTINGS;
	const chosen = isRecord(section['checks']) ? section['checks'] : {};
	const checks: Partial<Record<CheckId, CheckSetting>> = {};
	for (const id of CHECK_IDS) {
		const setting = chosen[id];
		if (CHOICES.includes(setting)) checks[id] = setting as CheckSetting;
	}
	return { language: section['language'] === 'en' ? 'en' : 'zh-cn', checks };
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null;
}
