// The period that a report says its numbers cover, held against the year of its title.

import assert from 'node:assert/strict';
import { review } from '../support/catalogue.ts';

const REST = '\n一、总体情况\n无。\n二、主动公开政府信息情况\n见表。\n三、收到和处理政府信息公开申请情况\n见表。\n';

/** What is told of the year: where it stands, and what it should be. */
function toldOf(period: string): readonly string[] {
	const text = `云山县青石镇人民政府2023年政府信息公开工作年度报告\n${period}${REST}`;
	return review(text).parts.flatMap(({ findings }) =>
		findings.flatMap(({ check, start, end, actual, expected }) =>
			check === 'title-year' ? [`${text.slice(start, end)}: ${actual}, ${expected}`] : [],
		),
	);
}

describe('the period of a report', () => {
	const cases: readonly (readonly [period: string, ...told: string[]])[] = [
		['统计期限自2023年1月1日起至2023年12月31日止。'],
		['统计期限自2022年1月1日起至12月31日止。', '2023: 2023, 2022'],
		['统计期限自2022年1月1日起至2023年12月31日止。', '2022: 2022, 2023'],
		['统计期限自2023年1月1日起至2024年12月31日止。', '2024: 2024, 2023'],
		['本报告统计数据为2022年1月1日至2022年12月31日。', '2023: 2023, 2022'],
		// Of a period of other years, or of more, nobody knows what is meant.
		['统计期限自2020年1月1日起至2021年12月31日止。'],
		['统计期限自2019年1月1日起至2023年12月31日止。'],
		['统计期限自2022年9月1日起至2023年8月31日止。'],
	];
	for (const [period, ...told] of cases) it(period, () => assert.deepEqual(toldOf(period), told));
});
