// What is said of a document that a program took apart: its tables behind its text, the characters of a PDF.

import assert from 'node:assert/strict';
import { faultsOf } from '../support/check-findings.ts';
import { rightRequests, writeReport } from '../support/make-report.ts';

const TABS = writeReport({
	form: '2021',
	layout: 'row-per-line',
	organization: '青石镇',
	year: 2023,
	requests: rightRequests('2021', { granted: [4, 1, 0, 0, 0, 0], unable_1: [3, 0, 0, 0, 0, 0] }),
	proactive: { regulation: ['1', '2', '3'], normative: ['14', '6', '14'], licence: ['12'], penalty: ['34'] },
});

describe('a report whose tables stand behind its text', () => {
	it('has no empty sections', () => {
		const lines = TABS.split('\n');
		const text = [...lines.filter((line) => !line.includes('\t')), ...lines.filter((line) => line.includes('\t'))];
		assert.deepEqual(faultsOf(text.join('\n')), []);
	});
});

describe('a report with the characters of a PDF', () => {
	it('is read as one with the usual ones', () => {
		const characters: Readonly<Record<string, string>> = {
			一: '⼀',
			二: '⼆',
			人: '⼈',
			行: '⾏',
			大: '⼤',
			方: '⽅',
			理: '理',
		};
		const text = TABS.replace(/[一二人行大方理]/g, (character) => characters[character] ?? character);
		assert.deepEqual(faultsOf(text), faultsOf(TABS));
		assert.deepEqual(faultsOf(text), []);
	});
	it('still tells a misspelt label', () => {
		const text = TABS.replace('7.属于行政执法案卷', '7.属于⾏政执法案件');
		assert.deepEqual(faultsOf(text), ['row-label']);
	});
});

describe('labels with a word of another place', () => {
	it('are not told, and a misspelt one among them is', () => {
		const text = TABS.replaceAll('信息', '资讯');
		assert.deepEqual(faultsOf(text), []);
		assert.deepEqual(faultsOf(text.replace('7.属于行政执法案卷', '7.属于行政执法案件')), ['row-label']);
		assert.deepEqual(faultsOf(text.replace('相关政府资讯', '相关政府资迅')), ['row-label']);
	});
	it('are told where few have it', () => {
		const text = TABS.replace('相关政府信息', '相关政府资讯').replace('现成信息', '现成资讯');
		assert.deepEqual(faultsOf(text), ['row-label', 'row-label']);
	});
});

describe('a table of which a PDF kept the heads and a few numbers', () => {
	it('is not missing', () => {
		const heads = [
			'行政复议 行政诉讼',
			'结果维 结果纠 其他结 尚未审 总计 未经复议直接起诉 复议后起诉',
			'持 正 果 结',
			'1 1 1',
		];
		const text = TABS.replace(/(四、政府信息公开[^\n]*\n)[\s\S]*(?=五、)/, `$1${heads.join('\n')}\n`);
		assert.deepEqual(faultsOf(text), []);
	});
	it('is missing where a sentence tells of what it should state', () => {
		const text = TABS.replace(
			/(四、政府信息公开[^\n]*\n)[\s\S]*(?=五、)/,
			'$1本年度未发生行政复议，未经复议直接起诉、复议后起诉的行政诉讼。\n',
		);
		assert.deepEqual(faultsOf(text), ['table-missing']);
	});
});
