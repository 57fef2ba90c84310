// Towns of other cities in the prose: what is one by the kept list, and what only looks like one.

import assert from 'node:assert/strict';
import { review } from '../support/catalogue.ts';

const REST = '二、主动公开政府信息情况\n见表。\n三、收到和处理政府信息公开申请情况\n见表。\n';

/** The foreign places that a report of a body names in its first section. */
function foreign(organization: string, prose: string): readonly string[] {
	const text = `${organization}2023年政府信息公开工作年度报告\n一、总体情况\n${prose}\n${REST}`;
	const findings = review(text).parts.flatMap((part) => part.findings);
	return findings.filter(({ check }) => check === 'foreign-place').map(({ start, end }) => text.slice(start, end));
}

const TOWN = '北京市通州区于家务回族乡人民政府';

describe('foreign places', () => {
	const cases: readonly (readonly [organization: string, prose: string, ...names: string[]])[] = [
		[TOWN, '专题研究部署诗洞镇政务公开工作。', '诗洞镇'],
		[TOWN, '诗洞镇人民政府认真落实。诗洞镇党委高度重视。', '诗洞镇'],
		['张巷镇人民政府', '诗洞镇及时公开信息。', '诗洞镇'],
		['北京市通州区水务局', '诗洞镇及时公开信息。', '诗洞镇'],
		[TOWN, '围绕乡党委中心工作，反映出镇政府的努力，推进城镇化和乡村振兴，走访各镇街道。'],
		[TOWN, '于家务乡与张家湾镇、漷县镇一道推进。'],
		[TOWN, '与广东省怀集县诗洞镇同时公开。'],
		[TOWN, '赴诗洞镇学习政务公开经验。'],
		['云山县青石镇人民政府', '部署诗洞镇政务公开工作。'],
		['某某镇人民政府', '部署诗洞镇政务公开工作。'],
		['金沙洲街道办事处', '金沙洲街道及时公开信息。'],
		['2023年', '部署诗洞镇政务公开工作。'],
	];
	for (const [organization, prose, ...names] of cases)
		it(`${organization}: ${prose}`, () => assert.deepEqual(foreign(organization, prose), names));

	it('takes no long time for a text that names thousands', () => {
		const names = Array.from({ length: 20_000 }, (_, at) => String.fromCharCode(0x4e00 + at).repeat(3));
		const begun = process.cpuUsage();
		foreign(TOWN, names.map((name) => `落实${name}镇要求。`).join(''));
		const { user } = process.cpuUsage(begun);
		assert.ok(user < 5_000_000, `${user} microseconds`);
	});
});
