// The numbers that Word prints before paragraphs: ways of writing, levels, restarts, overrides, styles.

import assert from 'node:assert/strict';
import { writeNumber } from '../../server/src/documents/docx/list-numbers.ts';
import { checkDocx } from '../support/check-document.ts';
import { cell, paragraph, row, table } from '../support/docx.ts';

const level = (at: number, [way, text]: readonly [way: string, text: string], more = '') =>
	`<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${way}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const definition = (id: number, levels: string, more = '') =>
	`<w:abstractNum w:abstractNumId="${id}">${more}${levels}</w:abstractNum>`;
const list = (id: number, of: number, overrides = '') =>
	`<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${overrides}</w:num>`;
const item = (text: string, id: number, at = 0) =>
	paragraph(text, `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${id}"/></w:numPr>`);

describe('numbers of lists', () => {
	const numbering =
		definition(
			0,
			level(0, ['chineseCountingThousand', '%1、']) +
				level(1, ['chineseCountingThousand', '（%2）']) +
				level(2, ['decimal', '%3.']),
		) + list(1, 0);

	it('are printed as Word does, level by level', () => {
		const body = [
			item('总体情况', 1),
			item('主动公开', 1, 1),
			item('依申请公开', 1, 1),
			item('甲', 1, 2),
			item('主动公开政府信息情况', 1),
			item('乙', 1, 1),
			item('丙', 1, 2),
		].join('');
		checkDocx(
			body,
			['一、总体情况', '（一）主动公开', '（二）依申请公开', '1. 甲', '二、主动公开政府信息情况', '（一）乙', '1. 丙'],
			{ numbering },
		);
	});

	it('name the numbers of the levels above, as digits where the level says so', () => {
		const levels = level(0, ['chineseCounting', '第%1条']) + level(1, ['decimal', '%1.%2'], '<w:isLgl/>');
		checkDocx(item('甲', 1) + item('乙', 1, 1) + item('丙', 1, 1), ['第一条 甲', '1.1 乙', '1.2 丙'], {
			numbering: definition(0, levels) + list(1, 0),
		});
	});

	it('go on where another list has the same definition, unless it has a start of its own', () => {
		const again = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
		const lists = list(1, 0) + list(2, 0) + list(3, 0, again);
		checkDocx(item('甲', 1) + item('乙', 2) + item('丙', 3) + item('丁', 3), ['一、甲', '二、乙', '一、丙', '二、丁'], {
			numbering: definition(0, level(0, ['chineseCounting', '%1、'])) + lists,
		});
	});

	it('are written in a way of the list itself', () => {
		const own = `<w:lvlOverride w:ilvl="0">${level(0, ['decimalFullWidth', '%1．'])}</w:lvlOverride>`;
		checkDocx(item('甲', 1), ['１．甲'], { numbering: definition(0, level(0, ['decimal', '%1.'])) + list(1, 0, own) });
	});

	it('begin again only behind the level that is named, or never', () => {
		const levels = level(0, ['decimal', '%1']) + level(1, ['decimal', '%2)'], '<w:lvlRestart w:val="0"/>');
		checkDocx(item('甲', 1) + item('乙', 1, 1) + item('丙', 1) + item('丁', 1, 1), ['1 甲', '1) 乙', '2 丙', '2) 丁'], {
			numbering: definition(0, levels) + list(1, 0),
		});
	});

	it('come from styles, and from those that these are based on', () => {
		const styles =
			'<w:style w:styleId="标题一"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
			'<w:style w:styleId="标题二"><w:basedOn w:val="标题一"/></w:style>' +
			'<w:style w:styleId="无号"><w:basedOn w:val="标题一"/><w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr></w:style>';
		const levels =
			level(0, ['chineseCounting', '%1、'], '<w:pStyle w:val="标题一"/>') +
			level(1, ['chineseCounting', '（%2）'], '<w:pStyle w:val="标题二"/>');
		const styled = (text: string, style: string) => paragraph(text, `<w:pStyle w:val="${style}"/>`);
		const taken = paragraph('己', '<w:pStyle w:val="标题一"/><w:numPr><w:numId w:val="0"/></w:numPr>');
		checkDocx(
			styled('甲', '标题一') +
				styled('乙', '标题二') +
				styled('丙', '无号') +
				styled('丁', '没有') +
				styled('戊', '标题一') +
				taken,
			['一、甲', '（一）乙', '丙', '丁', '二、戊', '己'],
			{ numbering: definition(0, levels) + list(1, 0), styles },
		);
	});

	it('come from a definition that stands in a style', () => {
		const named = definition(1, '', '<w:numStyleLink w:val="公文"/>');
		const real = definition(2, level(0, ['decimal', '%1.']), '<w:styleLink w:val="公文"/>');
		checkDocx(item('甲', 1), ['1. 甲'], { numbering: named + real + list(1, 1) });
	});

	it('stand before the words of a cell', () => {
		checkDocx(table(row(`<w:tc>${item('属于国家秘密', 1)}</w:tc>`, cell('0'))), ['1. 属于国家秘密→0'], {
			numbering: definition(0, level(0, ['decimal', '%1.'])) + list(1, 0),
		});
	});

	it('are none where the list has signs, or is not there', () => {
		const numbering = definition(0, level(0, ['bullet', '\uf06c'])) + list(1, 0);
		checkDocx(
			item('甲', 1) + item('乙', 7) + paragraph('丙', '<w:numPr><w:numId w:val="x"/></w:numPr>'),
			['甲', '乙', '丙'],
			{ numbering },
		);
		checkDocx(item('甲', 1), ['甲']);
	});

	it('do not go round in circles of styles', () => {
		const styles =
			'<w:style w:styleId="甲"><w:basedOn w:val="乙"/></w:style><w:style w:styleId="乙"><w:basedOn w:val="甲"/><w:numPr/></w:style>';
		checkDocx(paragraph('甲', '<w:pStyle w:val="甲"/>'), ['甲'], { numbering, styles });
	});
});

describe('ways to write a number', () => {
	const WAYS: readonly (readonly [way: string, value: number, written: string])[] = [
		['chineseCounting', 10, '十'],
		['chineseCounting', 19, '十九'],
		['chineseCounting', 20, '二十'],
		['chineseCounting', 105, '一○五'],
		['chineseCountingThousand', 105, '一百零五'],
		['chineseCountingThousand', 110, '一百一十'],
		['chineseCountingThousand', 1001, '一千零一'],
		['chineseLegalSimplified', 12, '壹拾贰'],
		['ideographDigital', 20, '二○'],
		['ideographTraditional', 2, '乙'],
		['ideographTraditional', 11, '11'],
		['ideographZodiac', 1, '子'],
		['decimalEnclosedCircle', 3, '③'],
		['decimalEnclosedCircle', 21, '21'],
		['decimalZero', 7, '07'],
		['decimalFullWidth', 12, '１２'],
		['numberInDash', 4, '- 4 -'],
		['upperLetter', 27, 'AA'],
		['lowerLetter', 3, 'c'],
		['upperRoman', 1994, 'MCMXCIV'],
		['lowerRoman', 4, 'iv'],
		['klingon', 5, '5'],
		['chineseCounting', -1, '-1'],
		['upperRoman', 0, '0'],
	];
	for (const [way, value, written] of WAYS)
		it(`${value} in ${way}`, () => assert.equal(writeNumber(value, way), written));
});
