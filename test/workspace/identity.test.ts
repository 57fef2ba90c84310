// Which body and year a report is about, by all its witnesses.

import assert from 'node:assert/strict';
import { FolderNames, type Identity, identityOf } from '../../server/src/workspace/identity.ts';
import { review } from '../support/catalogue.ts';

interface Told {
	readonly title?: string;
	readonly period?: number;
	readonly signature?: string;
}

function textOf({ title = '', period, signature = '' }: Told): string {
	const said = period === undefined ? '全年工作平稳。' : `统计期限自${period}年1月1日起至${period}年12月31日止。`;
	return `${title}\n一、总体情况\n${said}\n三、收到和处理政府信息公开申请情况\n一、本年新收政府信息公开申请数量\t7\t0\t0\t0\t0\t0\t7\n五、存在的主要问题及改进情况\n力量不足。\n六、其他需要报告的事项\n无\n${signature}\n`;
}

function identity(told: Told, address = 'a.txt', part = 0): Identity {
	const [read] = review(textOf(told)).parts;
	assert.ok(read);
	return identityOf({ address, part }, read, new FolderNames());
}

const TITLE = '青石镇2022年政府信息公开工作年度报告';
const FULL = '云山县青石镇2022年政府信息公开工作年度报告';

describe('identity', () => {
	const bodies: readonly (readonly [why: string, told: Told, address: string, body: string])[] = [
		['by the title', { title: FULL }, 'a.txt', '云山县青石镇'],
		[
			'by the title, made fuller by the signature',
			{ title: TITLE, signature: '云山县青石镇人民政府\n2023年1月12日' },
			'a.txt',
			'云山县青石镇',
		],
		[
			'by the signature alone',
			{ title: '2022年政府信息公开工作年度报告', signature: '云山县青石镇人民政府' },
			'a.txt',
			'云山县青石镇',
		],
		[
			'by the file alone',
			{ title: '2022年政府信息公开工作年度报告' },
			'x/云山县青石镇2022年政府信息公开工作年度报告.txt',
			'云山县青石镇',
		],
		['made fuller by a folder', { title: TITLE }, '云山县/青石镇/2022.txt', '云山县青石镇'],
		[
			'made fuller by a folder of a URI',
			{ title: TITLE },
			`file:///d/${encodeURIComponent('云山县')}/2022.txt`,
			'云山县青石镇',
		],
		['not by a folder that is no place', { title: TITLE }, '示范区/2022.txt', '青石镇'],
		['not by what a body calls itself', { title: '本单位2022年政府信息公开工作年度报告' }, 'a.txt', ''],
		['not where the signature is another place', { title: FULL, signature: '云山县白鹿乡人民政府' }, 'a.txt', ''],
		[
			'by title and file where the signature is another place',
			{ title: FULL, signature: '云山县白鹿乡人民政府' },
			'云山县青石镇2022年政府信息公开工作年度报告.txt',
			'云山县青石镇',
		],
		['with an office of its own below', { title: FULL, signature: '青石镇党政办公室' }, 'a.txt', '云山县青石镇'],
	];
	for (const [why, told, address, body] of bodies)
		it(`the body ${why}`, () => assert.equal(identity(told, address).body, body));

	const years: readonly (readonly [why: string, told: Told, address: string, year: number])[] = [
		['by the title', { title: FULL }, 'a.txt', 2022],
		['by the title and not the file', { title: FULL }, '2021.txt', 2022],
		['by the period alone', { title: '青石镇政府信息公开工作年度报告', period: 2021 }, 'a.txt', 2021],
		['by the file alone', { title: '青石镇政府信息公开工作年度报告' }, '年报2021（终稿）.txt', 2021],
		['by the folder alone', { title: '青石镇政府信息公开工作年度报告' }, '2021年/a.txt', 2021],
		['not by a date', { title: '青石镇政府信息公开工作年度报告' }, '20220112.txt', 0],
		['not where title and period differ', { title: FULL, period: 2021 }, 'a.txt', 0],
		['where they differ, by the file', { title: FULL, period: 2021 }, '2021.txt', 2021],
	];
	for (const [why, told, address, year] of years)
		it(`the year ${why}`, () => assert.equal(identity(told, address).year, year));

	it('says what the witnesses contradict each other about', () => {
		assert.deepEqual(identity({ title: FULL, signature: '云山县白鹿乡人民政府', period: 2021 }).conflicts, [
			'body',
			'year',
		]);
		assert.deepEqual(identity({ title: FULL, signature: '云山县青石镇人民政府', period: 2022 }).conflicts, []);
	});
	it('the name of a file counts for its first report alone', () =>
		assert.equal(
			identity({ title: '2022年政府信息公开工作年度报告' }, '云山县青石镇2022年政府信息公开工作年度报告.txt', 1).body,
			'',
		));
	it('an address with a broken escape is taken as it stands', () =>
		assert.equal(identity({ title: TITLE }, '云山县/100%.txt').body, '云山县青石镇'));
});
