// docs/forms.md: the official forms as the core has them.

/** Numbers as the page says them. */
const NUMERALS = '零一两三四五六七八九十';

/**
 * The page of all forms.
 * @param {any} core what the core exports of its catalogue
 */
export function formsPage(core) {
	const { forms, sections } = core.DISCLOSURE;
	const head = `# ${numeral(forms)}种式样 The official forms

此页由 \`npm run derive\` 按 \`server/src/core/forms/disclosure/\` 生成，请勿手改。
This page is generated from \`server/src/core/forms/disclosure/\` by \`npm run derive\`.

依据：《中华人民共和国政府信息公开条例》第四十九、五十条。
${forms.map((/** @type {any} */ form, /** @type {number} */ at) => `${yearsOf(form, forms[at + 1])}用 ${form.key} 年式样`).join('，')}。
${forms[0].since - 1} 年度及以前没有这样的式样，那些年的报告不检查；填了规定表格的除外，它的年份写错了。

## ${numeral(sections)}个部分 Sections

${sections.map((/** @type {any} */ section) => `${section.number}. ${core.headingOf(section)}（\`${section.key}\`）`).join('\n')}
`;
	return [head, ...forms.map((/** @type {any} */ form) => formPart(core, form))].join('\n');
}

function numeral(/** @type {readonly unknown[]} */ { length }) {
	return NUMERALS[length] ?? String(length);
}

/** The years of a form: up to that before the next one begins. */
function yearsOf(/** @type {any} */ { since }, /** @type {any} */ next) {
	if (next === undefined) return `${since} 年度起`;
	const last = next.since - 1;
	return last === since ? `${since} 年度` : `${since}${last === since + 1 ? '、' : ' 至 '}${last} 年度`;
}

/**
 * @param {any} core
 * @param {any} form
 */
function formPart(core, form) {
	const tables = Object.values(form.tables).map((table) => tablePart(core, table));
	return `## ${form.key} 年式样（${form.source}）\n\n${tables.join('\n')}`;
}

/**
 * @param {any} core
 * @param {any} table
 */
function tablePart(core, table) {
	const columns = table.columns.map(
		(/** @type {any} */ column) => `| \`${column.key}\` | ${[...column.above, column.label].join(' → ')} |`,
	);
	const rows = table.rows
		.filter((/** @type {any} */ row) => row.label !== '')
		.map(
			(/** @type {any} */ row) =>
				`| \`${row.key}\` | ${row.label} | ${groupsOf(table, row)} | ${blockOf(table, row)} |`,
		);
	const sums = table.rules.map((/** @type {any} */ rule) => `- \`${rule.kind}\`：${ruleWords(core, table, rule)}`);
	return [
		`### ${table.title}（\`${table.key}\`）\n`,
		'| 列 column | 表头 head |\n| --- | --- |',
		`${columns.join('\n')}\n`,
		...(rows.length === 0
			? ['一行数字：`count`。\n']
			: ['| 行 row | 行名 label | 所属 group | 填哪些列 columns |\n| --- | --- | --- | --- |', `${rows.join('\n')}\n`]),
		...(sums.length === 0 ? ['表内没有勾稽关系。\n'] : ['勾稽关系：\n', `${sums.join('\n')}\n`]),
	].join('\n');
}

/**
 * @param {any} table
 * @param {any} row
 */
function groupsOf(table, row) {
	const labels = [];
	for (let key = row.group; key !== undefined; ) {
		const group = table.groups.find((/** @type {any} */ candidate) => candidate.key === key);
		labels.unshift(group?.label);
		key = group?.within;
	}
	return labels.join(' → ');
}

/**
 * @param {any} table
 * @param {any} row
 */
function blockOf(table, row) {
	if (table.blocks.length === 1) return '全部';
	const block = table.blocks.find((/** @type {any} */ candidate) => candidate.rows.includes(row.key));
	return block.columns.map((/** @type {string} */ key) => `\`${key}\``).join(' ');
}

/**
 * @param {any} core
 * @param {any} table
 * @param {any} rule
 */
function ruleWords(core, table, rule) {
	const name = rule.along === 'row' ? core.columnName : core.rowName;
	const parts =
		rule.parts === 'result'
			? '各项办理结果之和'
			: rule.parts
					.map(
						(/** @type {any} */ { key, sign }, /** @type {number} */ at) =>
							`${sign < 0 ? ' − ' : at === 0 ? '' : ' + '}${name(table, key)}`,
					)
					.join('');
	return `${rule.along === 'row' ? '每一行' : '每一列'}，${name(table, rule.total)} = ${parts}`;
}
