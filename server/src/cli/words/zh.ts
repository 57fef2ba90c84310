// What the command line says, in Chinese.

import { LANGUAGES } from '../../core/languages.ts';
import { CELL_HEADS, FINDING_HEADS } from '../../core/report/own-lists.ts';
import { ENDINGS } from '../../workspace/files/selection.ts';
import type { CliWords } from './words.ts';

const SYSTEM: Readonly<Record<string, string>> = {
	ENOENT: '找不到这个文件或文件夹',
	EACCES: '没有权限',
	EPERM: '系统不允许',
	EROFS: '这里只能读，不能写',
	EFTYPE: '不是普通文件',
	EISDIR: '这是文件夹，不是文件',
	ENOTDIR: '路径中有一段不是文件夹',
	ELOOP: '链接绕成了圈',
	ENAMETOOLONG: '文件名太长',
	EMFILE: '打开的文件太多',
	ENFILE: '打开的文件太多',
	ENOSPC: '磁盘满了',
	EDQUOT: '超出了磁盘配额',
	EBUSY: '文件正被占用',
	ETXTBSY: '文件正被占用',
	EIO: '读写出错，磁盘可能有问题',
	ENXIO: '设备不在',
	EFBIG: '文件太大',
	ERR_FS_FILE_TOO_LARGE: '文件太大',
	ERR_STRING_TOO_LONG: '文件太大',
};

const SEVERITIES = { error: '错误', warning: '警告', info: '提示', hint: '建议' };

const COMMON = `  --files-from 文件     从文件读路径清单，一行一个；「-」为标准输入
  --null                清单中的路径以 NUL 分隔（find -print0）
  --changed-since 版本  只看 git 中自此版本以来改动过的文件
  --follow              也进入文件夹里指向别处文件夹的链接
  --config 文件         配置文件（默认向上找 gouji.config.json）
  --language ${LANGUAGES.join('|')}   文字（默认中文）
`;

const PATHS = `文件名写「-」表示从标准输入读。文件夹里只看 ${ENDINGS.join(' ')} 文件，直接写出的文件不限。`;

export const CLI_ZH: CliWords = {
	language: 'zh-cn',
	severities: SEVERITIES,
	findingColumns: FINDING_HEADS['zh-cn'],
	cellColumns: CELL_HEADS['zh-cn'],

	form: (key) => `${key} 年式样`,
	sections: '部分',
	layouts: {
		'row-per-line': '一行一行',
		'cell-per-line': '一格一行',
		pipe: '竖线分格',
		aligned: '空格对齐',
	},
	rows: (count) => `${count} 行`,
	noReport: '没有认出年度报告',
	cell: (table, row, cell) => `第 ${table} 个表格第 ${row} 行第 ${cell} 格`,
	quoted: (words) => `「${words}」处`,
	summary: ({ files, reports, known = 0 }, counts) => {
		if (files === 0) return '没有要检查的文件。';
		const seen = `检查了 ${files} 个文件`;
		if (reports === 0) return `${seen}，没有认出年度报告。`;
		const found = counts.length === 0 ? '没有发现问题' : counts.join('，');
		return `${seen}，其中 ${reports} 份报告：${found}${known > 0 ? `（另有 ${known} 个已登记）` : ''}。`;
	},
	count: (severity, count) => `${count} 个${SEVERITIES[severity]}`,

	outside: (path, folder) => `登记文件 ${path} 不在 ${folder} 里，没有写；要写在那里，请用 --output`,
	noText: {
		binary: '不是文本文件',
		'unknown-encoding': '认不出文字编码',
		'too-large': '文件太大',
		'no-file': '不是普通文件；要从管道读，请用「-」',
		password: '有密码，请去掉密码后再检查',
		'old-format': '不是 .docx，请用 Word 或 WPS 另存为 .docx',
		'not-word': '不是 Word 文档',
		bomb: '解压后大得不像文档，没有读',
		broken: '文档损坏，打不开；请用 Word 或 WPS 打开后另存',
	},
	damage: {
		broken: '文档中间损坏，只读到损坏的地方',
		'too-deep': '文档嵌套太深，只读到那里',
	},
	tooLarge: '文件太大',
	broken: (places, count) =>
		`有 ${count} 处字节损坏，按「\ufffd」读：${places.map(({ line, column }) => `第 ${line} 行第 ${column} 列`).join('、')}${count > places.length ? '……' : ''}`,
	system: (code) => SYSTEM[code],
	crashed: (message) => `程序出错，没有完成：${message}`,

	seeHelp: '用 gouji --help 查看用法',
	noCommand: '缺少命令：check、read、tables、text 或 baseline',
	unknownCommand: (name) => `没有「${name}」这个命令`,
	unknownOption: (name, like) => `没有 ${name} 这个选项${like === undefined ? '' : `，是不是 ${like}？`}`,
	notHere: (name, command) => `${name} 不能用于 gouji ${command}`,
	needsValue: (name) => `${name} 后面缺少内容`,
	takesNoValue: (name) => `${name} 后面不带内容`,
	wrongChoice: (name, value, choices) => `${name} 不能是「${value}」，可以是：${choices.join('、')}`,
	noPaths: '没有指定文件或文件夹',
	together: (one, other) => `${one} 和 ${other} 不能同时用`,
	overReport: (path) => `${path} 正在检查，不能作输出文件`,
	noFolder: (output, folder) => `${output}: 没有 ${folder} 这个文件夹，请先建好`,
	onlyWith: (one, other) => `${one} 要和 ${other} 一起用`,
	stdinTwice: '标准输入只能用一次',
	noCache: '没有只有您能写的缓存文件夹，--cache 不起作用，照常进行',
	noGit: '找不到 git，--changed-since 用不了',
	noRepository: (folder) => `${folder} 不在 git 仓库里，--changed-since 用不了`,
	unknownRevision: (revision) => `git 中没有「${revision}」这个版本`,

	config: ({ kind, key, allowed }) => {
		if (kind === 'syntax') return '不是正确的 JSON';
		const choices = `可以是：${allowed.join('、')}`;
		return kind === 'unknown-key' ? `没有「${key}」这个设置，${choices}` : `「${key}」的值不对，${choices}`;
	},
	notABaseline: '不是登记文件（gouji baseline 写出的 JSON）',
	written: (path, count) => `登记了 ${count} 个问题：${path}`,
	stale: (path, check, message) => `${path}：登记的问题已经没有了，可以删去：${message} [${check}]`,
	noReason: (count) => `有 ${count} 个登记的问题没有写原因（reason）`,
	moreStale: (count) => `还有 ${count} 个登记的问题已经没有了`,

	fixed: (cells, { fixed, left }, dry) => {
		const missed = left === 0 ? '' : `${left} 个文件没有改动，原因见上。`;
		if (cells === 0) return left === 0 ? '没有可以放心改正的地方。' : missed;
		return `${dry ? '可以改正' : '改正了'} ${fixed} 个文件中的 ${cells} 格。${missed}`;
	},
	notFixed: {
		linked: '是指向别处的链接，没有改动',
		broken: '有字节损坏，没有改动',
		unsafe: '按原来的编码写不回去，没有改动',
		changed: '刚刚被别的程序改过，没有改动',
		unwritable: '这一格写不回文档（可能有数字签名），没有改动',
	},

	truncated: (limit, left) => `SARIF 最多列 ${limit} 个问题（GitHub 的上限），还有 ${left} 个没有列出`,
	otherChecks: '其余检查',
	sheet: (number) => (number === 1 ? '表格' : `表格${number}`),
	unreadSheet: '读不了的文件',
	reason: '原因',
	unchecked: '没有检查',
	xlsxToTerminal: 'xlsx 不能显示在终端里，请加 --output 文件名.xlsx',

	help: {
		all: `勾稽 Gouji：检查政府信息公开工作年度报告的表格

用法
  gouji check [选项] 文件或文件夹…     检查，列出问题
  gouji read [选项] 文件或文件夹…      只看认出了什么，不检查
  gouji tables [选项] 文件或文件夹…    导出认出的表格，供统计
  gouji text [选项] 文件或文件夹…      打印文档（.docx、网页）的文字
  gouji baseline [选项] 文件或文件夹…  把现有问题登记下来，以后不再列出

  gouji check --help                   一个命令的全部选项
  gouji --version                      版本

${PATHS}
English: gouji --help --language en
`,
		check: `gouji check [选项] 文件或文件夹…     检查，列出问题

  --format 格式         text（默认）json ndjson sarif junit csv html（总览网页）
  --output 文件         写到文件里（默认标准输出）
  --fail-on 级别        error（默认）warning info hint never：达到此级别时退出码为 1
  --fix                 改正有把握的总计，其他字节不动
  --dry-run             和 --fix 一起用：只显示会改什么
  --baseline 文件       不列出已登记的问题，见 gouji baseline
  --jobs N              同时用几个线程（默认与处理器核数相同）
  --cache               记住每个文件的结果，下次只读改过的文件
  --alone               不作跨报告检查（--files-from、--changed-since 时也不作）
${COMMON}
${PATHS}

退出码：0 没有达到级别的问题；1 有；2 用法不对，或有文件读不了（其余照常检查）
`,
		read: `gouji read [选项] 文件或文件夹…     只看认出了什么，不检查

  --format 格式         text（默认）json ndjson
  --output 文件         写到文件里（默认标准输出）
  --jobs N              同时用几个线程（默认与处理器核数相同）
  --cache               记住每个文件的结果，下次只读改过的文件
${COMMON}
${PATHS}
`,
		tables: `gouji tables [选项] 文件或文件夹…     导出认出的表格，一格一行，供统计

  --format 格式         csv（默认，Excel 可直接打开）tsv json ndjson xlsx
  --output 文件         写到文件里（默认标准输出）
  --jobs N              同时用几个线程（默认与处理器核数相同）
  --cache               记住每个文件的结果，下次只读改过的文件
${COMMON}
${PATHS}
`,
		text: `gouji text [选项] 文件或文件夹…     打印文档（.docx、网页）的文字，表格一行一行，格间为制表符

  --output 文件         写到文件里（默认标准输出）
${COMMON}
${PATHS}
JSON 中文档的位置，就是在这份文字里数的。
`,
		baseline: `gouji baseline [选项] 文件或文件夹…     把现有问题登记下来，以后不再列出

  --output 文件         登记文件（默认 gouji-baseline.json）；已有的原因会保留
  --reason 文字         新登记的问题的原因
${COMMON}
${PATHS}
以后用 gouji check --baseline 文件，或在 gouji.config.json 里写上 "baseline"。
`,
	},
};
