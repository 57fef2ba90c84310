// What stands in and above the text of an editor, in Chinese.

import type { EditorWords, VerdictWords } from './editor.ts';

function sums({ held, failed, undecided, accepted = 0 }: VerdictWords): string {
	if (held + failed + undecided + accepted === 0) return '';
	if (held + failed + accepted === 0) return `○ ${undecided} 条勾稽关系未作判断`;
	if (failed > 0) return `✗ ${failed} 条勾稽关系不成立`;
	if (undecided + accepted === 0) return `✓ ${held} 条勾稽关系全部成立`;
	const rest = [
		...(accepted > 0 ? [`${accepted} 条已核实`] : []),
		...(undecided > 0 ? [`${undecided} 条未作判断`] : []),
	];
	return `✓ ${[`${held} 条勾稽关系成立`, ...rest].join('，')}`;
}

export const EDITOR_ZH: EditorWords = {
	expected: (value) => `✗ 应为 ${value}`,
	sum: (value) => `✗ 各项合计 ${value}`,
	apart: (difference) => `✗ 两边相差 ${difference}`,
	against: {
		'stated-number': (value) => `✗ 表中为 ${value}`,
		'stated-sum': (value) => `✗ 各项合计 ${value}`,
		unit: (value) => `✗ 应为 ${value}`,
		'carry-over': (value) => `✗ 上年报告为 ${value}`,
		stock: (value) => `✗ 按上年推算为 ${value}`,
		'roll-up': (value) => `✗ 所属各单位合计 ${value}`,
	},
	howToFix: '双击，或按住 Ctrl 点击：改正',
	report: (form, year) =>
		[form === null ? '式样不明' : `${form} 年式样`, year === null ? '年度不明' : `${year} 年度`].join(' · '),
	verdict: (verdict) => {
		const { errors, others } = verdict;
		if (errors > 0) return others > 0 ? `✗ ${errors} 处有误，另有 ${others} 处待核对` : `✗ ${errors} 处有误`;
		return others > 0 ? `△ ${others} 处待核对` : sums(verdict) || '✓ 没有发现问题';
	},
	sums,
	found: (first, count, wrong) => `${wrong ? '✗' : '△'} ${first}${count > 1 ? `（共 ${count} 处）` : ''}`,
	goTo: (line) => `→ 第 ${line} 行`,
	tableView: '表格视图',
	fix: (count) => (count === 1 ? '改正' : `改正 ${count} 处`),
	sumOfParts: '各项之和',
	ofForm: '规定的行名',
	padRow: (row) => `补一个空格：${row}`,
	fillRow: (cells) => `将本行空格填 0（${cells} 格）`,
	fillTable: (cells) => `将全表空格填 0（${cells} 格）`,
	explain: (title) => `说明：${title}`,
	accept: (said) => `已核实，不再提示：${said}`,
	switchOff: (title) => `关闭此项检查（${title}）`,
	configIgnored: (line) =>
		`勾稽：gouji.config.json ${line === 0 ? '读不了' : `第 ${line} 行写错了`}，整个文件没有采用。`,
	acceptedIgnored: '勾稽：已核实的名单读不了，没有采用。原因见日志。',
	stated: (verdict, { table, where, sum }) =>
		verdict === 'undecided'
			? `○ 对应${table}的${where}，那里没有能核对的数`
			: verdict === 'agrees'
				? `✓ 与${table}的${where}一致`
				: `✗ ${table}的${where}为 ${sum ?? ''}`,
	links: { fix: '改正', cell: '看表中', year: (year) => `看 ${year} 年报告`, explain: '说明' },
};
