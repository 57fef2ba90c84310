// What Gouji says, in Chinese.

import { type Excess, MOST } from '../text/budget.ts';
import { CHINESE_NUMERALS } from '../text/numbering.ts';
import { ACROSS_ZH } from './across-zh.ts';
import { EDITOR_ZH } from './editor-zh.ts';
import type { EquationWords, PlaceWords } from './told.ts';
import type { Words } from './words.ts';

const place = ({ row, column }: PlaceWords) => [row, column].filter((name) => name !== '').join('·');

const numeral = (value: number) => CHINESE_NUMERALS.charAt(value - 1);

/** A longer sum is shown by its first terms. */
const MOST_TERMS = 30;
const FEW_TERMS = 5;
/** As many names as a sentence bears. */
const MOST_NAMES = 5;

function sum({ parts, left }: EquationWords): string {
	const nonzero = parts.filter((part) => part.value !== '0');
	if (parts.length === 0) return said('');
	if (nonzero.length === 0) return left;
	const named = nonzero.length > MOST_TERMS ? nonzero.slice(0, FEW_TERMS) : nonzero;
	const signed = named.map((part, at) => `${part.sign < 0 ? '-' : at === 0 ? '' : '+'}${part.value}`).join('');
	const terms = named === nonzero ? signed : `${signed}+…（共 ${nonzero.length} 项）`;
	return nonzero.length === 1 && terms === left ? left : `${terms}=${left}`;
}

/** One side of the balance with its sum: `35+3=38`. */
function side(values: readonly string[], sum: string): string {
	return values.length > 1 ? `${values.join('+')}=${sum}` : said(values[0] ?? '');
}

const said = (value: string) => (value === '' ? '未填' : value);

function balance({ along, total, sides, words }: EquationWords): string {
	const [first, second] = sides;
	const [added, taken] = words?.balance?.sides ?? ['一边', '另一边'];
	const line = along === 'column' ? total.column : total.row;
	return `${line}：${added} ${side(first.values, first.sum)}，${taken} ${side(second.values, second.sum)}`;
}

/** A sum in a table of no known form, with the intervals that rounded numbers stand for. */
function otherEquation(words: EquationWords): string {
	const { along, total, right, bounds } = words;
	const [line, of, where] = along === 'row' ? [total.row, total.column, '行'] : [total.column, total.row, '列'];
	const between = (side: readonly [string, string] | undefined) =>
		side === undefined ? '' : `（${side[0]}～${side[1]}）`;
	return `「${line}」一${where}：各项合计 ${sum(words)}${between(bounds?.left)}，${of} ${said(right)}${between(bounds?.right)}`;
}

/** 「是什么 数 ≠ 数」 without a full stop. */
function equation(words: EquationWords): string {
	const { kind, along, official, total, head, above, right } = words;
	if (!official) return otherEquation(words);
	if (kind === 'balance') return balance(words);
	const parts = `${words.words?.sum ?? '各项合计'} ${sum(words)}`;
	if (along === 'column') return `「${total.column}」一列：${parts}，${total.row} ${said(right)}`;
	const line = kind === 'row-total' && total.row !== '' ? `「${total.row}」一行` : `「${above === '' ? head : above}」`;
	return `${line}：${parts}，${head} ${said(right)}`;
}

/** Labels in one line, the first few by name. */
function quoted(labels: readonly string[]): string {
	const named = labels.slice(0, 3).map((label) => `「${label}」`);
	return `${named.join('、')}${labels.length > 3 ? `等 ${labels.length} 行` : ''}`;
}

/** More names than a sentence bears are three and a number. */
function few(names: readonly string[], unit: string): string {
	return names.length > MOST_NAMES ? `${names.slice(0, 3).join('、')}等 ${names.length} ${unit}` : names.join('、');
}

export const ZH: Words = {
	language: 'zh-cn',
	titles: {
		'row-total': '一行的总计应等于各项之和',
		'column-total': '一列的总计应等于各项之和',
		balance: '平衡的两边应当相等',
		'group-total': '小计应等于各项之和',
		'section-missing': '各部分应当齐全',
		'section-order': '各部分应按规定的顺序排列',
		'section-empty': '各部分应当有内容',
		'heading-number': '各部分标题的序号应与规定一致',
		'table-missing': '规定的表格应当齐全',
		'damaged-text': '文本不应有乱码、缺失或中断',
		'row-missing': '表格的行应当齐全',
		'row-extra': '表格中有规定之外的行',
		'row-label': '行名应与规定的表格一致',
		'ragged-row': '一行的格数应与表头一致',
		'unreadable-number': '数字格应能读出数来',
		'stated-number': '正文中的数字应与表格一致',
		'stated-sum': '正文中各项之和应等于总数',
		'title-year': '标题的年份应与统计期限一致',
		'wrong-form': '应使用相应年度的报告格式',
		unit: '数字格只填数字，单位以表头为准',
		leftover: '文本中不应残留软件的标记',
		'foreign-place': '正文中不应出现其他地方的名称',
		enumeration: '「一是」「二是」等应连续',
		'section-repeated': '各部分应当只有一份',
		'carry-over': '上年转来的数应等于上年报告转出的数',
		'duplicate-report': '同一单位同一年度的报告应只有一种',
		'copied-text': '各部分不应照搬上年或其他单位的文字',
		'missing-year': '各年度的报告应齐全',
		stock: '现有数应等于上年数加增加数减减少数',
		'roll-up': '汇总报告应等于所属单位报告之和',
	},
	sectionRepeated: (heading, times) => `「${heading}」连续出现了 ${times} 次，内容相同。`,
	fixRepeated: '删去重复的部分',
	place,
	table: (title) => (title === '' ? '表格' : `「${title}」表`),
	list: (names) => names.join('、'),

	wrongCell: (where, expected, actual) =>
		`${place(where)}应为 ${expected}，表中${actual === '' ? '未填' : `为 ${actual}`}。`,
	wrongCells: (changes) =>
		`${changes.map((change) => `${place(change)}应为 ${change.to}，表中${change.from === '' ? '未填' : `为 ${change.from}`}`).join('；')}。`,
	wrongTotals: (name, count) => `${name}有 ${count} 格与各项之和不符。`,
	failing: (words) => `${equation(words)}，两者不等。`,
	equation,
	undecidedCells: (candidates, more) =>
		`仅凭勾稽关系不能断定错在哪一格，可能是：${candidates.map((change) => `${place(change)}（${change.from === '' ? '空' : change.from}→${change.to}）`).join('、')}${more > 0 ? `等 ${candidates.length + more} 处` : ''}。`,
	noRepair: '涉及多处数字，请逐一核对。',
	mayBeRounding: '只差末位的 1，可能是四舍五入。',
	blanks: (count) => `另有 ${count} 格未填，不计入合计。`,
	correct: '请核对原始数据后改正。',

	sectionMissing: (heading, count) =>
		`缺少「${heading}」。年度报告应有${numeral(count)}个部分，请补上；没有内容的也应写明「无」。`,
	headingsLost: (found) => `只找到 ${found} 个部分标题（PDF 转成文本时常会丢失），未检查各部分是否齐全，表格照常检查。`,
	sectionOrder: (heading, before, count) =>
		`「${heading}」应排在「${before}」之前。请按一至${numeral(count)}的顺序调整。`,
	sectionEmpty: (heading) => `「${heading}」没有内容。没有需要报告的，请写明「无」。`,
	sectionToWrite: (heading) => `「${heading}」还没有写。`,
	headingNumber: (headings) =>
		`${headings.length} 个标题的序号不规范：${headings.map(({ found, expected }) => `「${found === '' ? '无序号' : found}」应为「${expected}」`).join('，')}。`,
	headingNumberOne: (found, expected) =>
		found === '' ? `标题缺少序号「${expected}」。` : `标题序号「${found}」应为「${expected}」。`,
	tableMissing: (heading) => `「${heading}」没有规定的表格。这一部分应以表格形式报告。`,
	damagedText: (kind, printed, count) => {
		if (kind === 'cut') return '正文到此中断，后面的部分没有检查是否齐全。请确认文本是否完整。';
		if (kind === 'begun') return '正文从中间开始，没有标题和前面的部分，没有检查这些是否齐全。请确认文本是否完整。';
		if (kind === 'placeholder') return `表格没有导出，只留下「${printed}」。请从原文件重新导出。`;
		const what = kind === 'lost' ? '字符丢失（�）' : '乱码';
		return `此处有${what}${count > 1 ? `，全文共 ${count} 处` : ''}，可能缺少内容，有关的部分、表格和行没有检查是否齐全。请从原文件重新导出。`;
	},
	damagedPlace: '此处也有损坏',
	tableUnread: (heading) => `「${heading}」的表格未能读出，没有检查。请确认导出的文本保留了表格的分隔。`,

	rowMissing: (table, rows) => `${table}缺少 ${rows.length} 行：${few(rows, '行')}。数量为零的行也应保留。`,
	rowExtra: (labels) => `${quoted(labels)}不是规定表格中的行，未参与勾稽检查。`,
	rowLocal: (label, total) => `「${label}」是规定之外自行增加的行，已计入${total}的检查。`,
	rowRepeated: (labels) =>
		`${quoted(labels)}${labels.length > 1 ? '各行' : '一行'}重复出现，相同的数只检查一次，不同的未作检查。`,
	tableRepeated: (table, same) =>
		`${table}重复出现，${same ? '内容与另一张相同，只检查一次' : '与另一张不同的数未作检查'}。`,
	rowLabel: (found, expected) => `行名「${found}」应为「${expected}」。`,
	rowLabels: (table, count, { found, expected }) =>
		`${table}有 ${count} 行的行名与规定不同，如「${found}」应为「${expected}」。多半是导出或转换所致，请对照原文件。`,
	raggedRow: (rows, found, expected) =>
		`${rows.length > 1 ? `有 ${rows.length} 行` : `「${rows[0] ?? ''}」一行`}的格数不对：应有 ${expected} 格，实有 ${found} 格，无法确定各数属于哪一列，未作勾稽检查。${rows.length > 1 ? `这些行是：${few(rows, '行')}。` : ''}`,
	raggedCell: (row) => `「${row}」也是如此。`,
	unreadRows: (rows, table) =>
		`${table === '' ? (rows.length > 1 ? `有 ${rows.length} 行` : `「${rows[0] ?? ''}」一行`) : `${table}各行`}的数无法确定属于哪一列，未作勾稽检查。多半是导出时未填的格没有保留，或数字连在了一起。${table === '' && rows.length > 1 ? `这些行是：${rows.join('、')}。` : ''}`,
	unreadable: (where, text) => `${place(where)}「${text}」读不出数字，有关的勾稽关系没有检查。`,
	unreadableMany: (table, places) =>
		`${table}有 ${places.length} 格读不出数字：${few(places, '格')}。有关的勾稽关系没有检查。`,

	statedNumber: (quote, where, { sum, several }) =>
		`正文「${quote}」与表格不符：表中${place(where)}${several ? '合计' : ''}为 ${sum}。请核对后改正。`,
	statedRepair: (quote, where, { sum, several }) =>
		`正文「${quote}」与表格不符：表中${place(where)}${several ? '合计' : ''}为 ${sum}。勾稽关系支持正文的数，可能是表格有误。`,
	tableSays: (where, sum) => `表中${place(where)}为 ${sum}`,
	statedSum: (quote, whole, sum) => `正文「${quote}」：所列各项合计 ${sum}，与 ${whole} 不等。请核对后改正。`,
	statedShare: (quote, right) => `正文「${quote}%」：所占比例应为 ${right}%。请核对后改正。`,
	statedPart: (quote, whole, part) => `正文「${quote}」：其中一项 ${part} 大于总数 ${whole}。请核对后改正。`,

	tooMuch: (what) => {
		const said: Readonly<Record<Excess, string>> = {
			characters: `这份报告超过 ${MOST.characters / 10_000} 万字`,
			lines: `这份报告超过 ${MOST.lines / 10_000} 万行`,
			cells: `这份报告的表格超过 ${MOST.cells / 10_000} 万格`,
			line: `这份报告有一行超过 ${MOST.line / 10_000} 万字`,
		};
		return `${said[what]}，没有检查。请确认导出的文本是否正常，或拆成几份。`;
	},

	tookTooLong: '检查时间过长，从这里起没有检查。',
	unfinished: {
		memory: '检查这个文件时内存不够，没有检查',
		time: '检查这个文件的时间过长，没有检查完',
		ended: '检查这个文件时程序中断，没有检查完',
	},

	titleYear: (title, period) => `标题是 ${title} 年，统计期限是 ${period} 年，两者不一致。请核对后改正。`,
	periodYears: (year, other) => `报告年度是 ${year} 年，统计期限却写有 ${other} 年。请核对后改正。`,
	periodYear: (year) => `统计期限：${year} 年`,
	openingYear: (title, opening, heading) =>
		`标题是 ${title} 年，「${heading}」却以「${opening}年」开头，可能照搬了另一年的文字。请核对。`,
	openingWords: (year, heading) => `「${heading}」：${year} 年`,
	wrongForm: ({ year, used, expected, source, table }) =>
		`${year} 年度的报告应使用 ${expected} 年格式，「${table}」表用的是 ${used} 年格式。请改用${source}规定的表格。`,
	wrongUnit: (where, printed, expected) =>
		`${place(where)}「${printed}」以元为单位，本列应以万元为单位，即 ${expected}。请核对后改正。`,
	needlessUnit: (table, printed, count) =>
		`${table}有 ${count} 格在数字后带有单位，如「${printed}」。数字格只填数字即可。`,
	leftover: (mark, count) => `文本中残留软件的标记「${mark}」${count > 1 ? `等 ${count} 处` : ''}，发布前应删除。`,
	foreignPlace: (name, organization, count) =>
		`正文提到「${name}」${count > 1 ? ` ${count} 次` : ''}，而本报告是${organization}的。请确认不是套用了别处的文字。`,
	enumeration: (before, number) => {
		const point = (value: number) => `「${numeral(value)}是」`;
		if (before === 0) return `${point(number)}之前没有${point(number - 1)}。`;
		return before === number ? `${point(number)}重复出现。` : `${point(number)}接在${point(before)}之后，序号不连续。`;
	},

	fixTitleYear: (year) => `将标题的年份改为 ${year}`,
	fixPeriodYear: (year) => `将统计期限的年份改为 ${year}`,
	fixUnits: (count) => `删去数字后的单位（${count} 格）`,
	fixLeftovers: (count) => `删去残留的标记（${count} 处）`,
	fixProse: (from, to) => `将正文的 ${from} 改为 ${to}`,
	fixCell: (where, to) => `将${place(where)}改为 ${to}`,
	fixCells: (changes) => `将${changes.map((change) => `${place(change)}改为 ${change.to}`).join('，')}`,
	fixTotalRow: (name, count) => `按各项重算「${name}」一行（改 ${count} 格）`,
	fixTotalColumn: (name, count) => `按各项重算「${name}」一列（改 ${count} 格）`,
	fixLabel: (label) => `将行名改为「${label}」`,
	insertSection: (heading) => `插入缺失的章节「${heading}」`,
	fixHeading: (number) => `将标题序号改为「${number}」`,
	fixHeadings: (count) => `改正全部 ${count} 个标题序号`,
	sayNothing: (sentence) => `写「${sentence}」`,
	recompute: (what, cells, unbalanced) => {
		const name = what === 'table' ? '全表' : `「${what.row}」一行`;
		const effect = unbalanced === '' ? '' : `；${unbalanced}`;
		return `按各项重算${name}（改 ${cells} 格${effect}）`;
	},
	fixAll: '改正所有有把握的总计',

	hover: {
		cell: (stated, expected) => {
			const should = expected === undefined ? '' : `，应为 ${expected}`;
			if ('value' in stated) return `表中为 ${stated.value}${should}`;
			return stated.text === '' ? `表中未填${should}` : `表中为「${stated.text}」，不计数${should}`;
		},
		group: '各行合计',
		noEquation: '此处没有勾稽关系',
		unknownRow: '这一行不在规定的表格中，不参与勾稽检查',
		ragged: (found, expected) => `应有 ${expected} 格，实有 ${found} 格：无法确定各数属于哪一列，未作勾稽检查`,
		unread: {
			blanks: '这一行的数比列少，未填的格没有保留：无法确定各数属于哪一列，未作勾稽检查',
			order: '这一行的数没有排成一行，也没有合计可以印证：无法确定各数属于哪一列，未作勾稽检查',
			joined: '这一行的数字连在一起，勾稽关系不能把它们唯一分开，未作勾稽检查',
			twice: '这一行重复出现，相同的数只检查一次，不同的未作检查',
		},
		columns: ['勾稽关系', '表中', '各项之和', ''],
		aside: (what, remark) => `${what}（${remark}）`,
		sum: '各项合计',
		undecided: {
			'total-unstated': '总计未填，不作判断',
			'nothing-stated': '各项均未填，不作判断',
			'part-unstated': '有一项合计未填，不作判断',
			unreadable: '有读不出的数，不作判断',
			'row-lost': '缺少一行或一行的格数不对，不作判断',
			'row-extra': '有规定之外的行，不作判断',
		},
	},
	editor: EDITOR_ZH,
	across: ACROSS_ZH,
};
