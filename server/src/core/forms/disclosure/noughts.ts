// What the prose of a report says was none: 未收到政府信息公开申请, 全部办结, 未发生行政复议.

import type { NoughtRule } from '../catalogue.ts';
import { CARRIED_OUT, LAWSUITS, NEW, RAISED, REVIEWS } from './stated-cells.ts';

/** Words that only say that there was none, or of what kind. */
const NONE_WORDS = [
	'发生过',
	'存在',
	'出现',
	'主动',
	'要求',
	'收到过',
	'任何',
	'形式',
	'方式',
	'过',
	'案件',
	'案',
	'行政复议',
	'行政诉讼',
	'复议',
	'诉讼',
	...RAISED,
];

export const NOUGHT_SIGNS: readonly string[] = ['未', '没', '无', '办结'];

/** 未收到政府信息公开申请, 全部办结, 未发生行政复议: what a clause without a number says was none. */
export const NOUGHTS: readonly NoughtRule[] = [
	{
		pattern:
			'^(.*?)(?:(?:未|没有)(?:收到|接到|受理|收)(?:和处理)?(.{0,20})|(?:没有|无)(?:政府)?(?=.*申请))(?:信息公开|依申请公开|公开信息|公开政府信息|要求公开)(?:的)?(?:申请)?(?:事项|件|案件|情况|来信|来函)?\\.?$',
		groups: [[], NONE_WORDS],
		means: [{ cells: NEW.slice(0, 1) }],
	},
	{
		// 按期办结率100% leaves open what was not yet due.
		pattern: '^(.*?)(?:全部(?:按期|按时|依法)?(?:答复)?办结|(?<!按期|按时|及时)办结率(?:达|达到|为)?100%)$',
		groups: [[]],
		within: 'requests',
		means: [{ cells: CARRIED_OUT }],
	},
	{
		pattern: '^(.*?)(?:暂?未有|未曾|没有|暂无|未|无)(.*)(?:复议|诉讼)(?:案件|案|事项|的?情况|事件)?\\.?$',
		groups: [['也', '亦', '且'], NONE_WORDS],
		names: 'litigation',
		means: [
			{ word: '复议', cells: REVIEWS },
			{ word: '诉讼', cells: LAWSUITS },
		],
	},
];
