// Names of bodies: the variants of one name are one name, and names of several are told apart.

import assert from 'node:assert/strict';
import { isFullerName, isFullName, isHigherPlace, shorterNames, usualName } from '../../server/src/workspace/names.ts';

describe('names of bodies', () => {
	const usual: readonly (readonly [name: string, usual: string])[] = [
		['北京市通州区张家湾镇人民政府', '北京市通州区张家湾镇'],
		['北京市 通州区张家湾镇政府', '北京市通州区张家湾镇'],
		['云山县人民政府', '云山县'],
		['金沙洲街道办事处', '金沙洲街道'],
		['高新区管理委员会', '高新区管委会'],
		['雲山縣青石鎮', '雲山县青石镇'],
		['云山县人民政府办公室', '云山县人民政府办公室'],
		['青禾县财政局', '青禾县财政局'],
		['本单位', ''],
		['我镇', ''],
		['政府', ''],
		['2022年度', ''],
		['', ''],
	];
	for (const [name, expected] of usual) it(`${name} is ${expected}`, () => assert.equal(usualName(name), expected));

	it('a fuller name has the places above in front', () => {
		assert.ok(isFullerName('北京市通州区张家湾镇', '张家湾镇'));
		assert.ok(isFullerName('北京市通州区张家湾镇', '通州区张家湾镇'));
		assert.ok(!isFullerName('北京市通州区张家湾镇', '家湾镇'));
		assert.ok(!isFullerName('张家湾镇', '张家湾镇'));
		assert.deepEqual(shorterNames('北京市通州区张家湾镇'), ['通州区张家湾镇', '张家湾镇']);
	});

	const full: readonly (readonly [name: string, full: boolean])[] = [
		['云山县青石镇', true],
		['云山县', true],
		['临江市', true],
		['青禾县财政局', true],
		['青石镇', false],
		['财政局', false],
		['鼓楼区', false],
		['城市管理局', false],
		['市场监督管理局', false],
		['经济开发区管委会', false],
	];
	for (const [name, expected] of full)
		it(`${name} ${expected ? 'names one body' : 'may name several'}`, () => assert.equal(isFullName(name), expected));

	it('folders named by a place', () => {
		for (const name of ['通州区', '云山县', '北京市通州区']) assert.ok(isHigherPlace(name), name);
		for (const name of ['各区县', '示范区', '全市', '报告', '青石镇', '2022']) assert.ok(!isHigherPlace(name), name);
	});
});
