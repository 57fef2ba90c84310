// `npm run new-check NAME`: writes what a check consists of, with an example in it that runs, to be written anew.
// What is left to write says TO WRITE or 待写, and a test of the house finds it.

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { node, ROOT, tool } from './lib/run.mjs';

const [id = ''] = process.argv.slice(2);
const constant = id.toUpperCase().replaceAll('-', '_');
const word = id.replace(/-(.)/g, (_, /** @type {string} */ letter) => letter.toUpperCase());

/** @param {string} path */
const read = (path) => readFileSync(join(ROOT, path), 'utf8');

const CHECKS = 'server/src/core/checks';
const WORDS = 'server/src/core/words';

const CHECK = `// TO WRITE: what must be true, and the document and article that say so.

import type { Cell } from '../grid/grid.ts';
import type { Table, TableRow } from '../table/table.ts';
import { defineCheck, naming } from './check.ts';

interface WrongCell {
	readonly table: Table;
	readonly row: TableRow;
	readonly cell: Cell;
}

export const ${constant} = defineCheck<WrongCell>({
	id: '${id}',
	severity: 'warning',
	stage: 'trial',

	*find({ report }) {
		for (const table of report.tables)
			for (const row of table.rows) yield* row.cells.filter(isWrong).map((cell) => ({ table, row, cell }));
	},

	explain({ table, row, cell: { start, end } }, { report, text, words }) {
		return {
			start,
			end,
			message: words.${word}(text.slice(start, end)),
			...naming(report, table),
			row: row.key ?? '',
		};
	},
});

/** TO WRITE: this finds every 9999. */
function isWrong(cell: Cell | undefined): cell is Cell {
	return cell?.amount.kind === 'number' && cell.amount.value === 9999;
}
`;

/** @param {string} number of licences */
const example = (number) => `\`\`\`text 只查本项
云山县青石镇人民政府
2023年政府信息公开工作年度报告
二、主动公开政府信息情况
第二十条第（一）项
信息内容	本年制发件数	本年废止件数	现行有效件数
规章	0	0	0
行政规范性文件	1	0	4
第二十条第（五）项
信息内容	本年处理决定数量
行政许可	${number}
\`\`\``;

const PAGE = `# 待写：一行说明

待写：一句话，什么必须成立。

## 为什么

待写：依据哪个文件哪一条，错了有什么后果。

## 错误示例

${example('9999')}

## 正确示例

${example('12')}

## 怎么改

待写。

## 设置

\`gouji.checks.${id}\`：\`off\`（默认，试行）、\`hint\`、\`info\`、\`warning\`、\`error\`。

---

## TO WRITE: one line

TO WRITE: what must be true, the document and article, and what comes of it where it is wrong.

**What to do.** TO WRITE.
`;

const FIXTURES = {
	'fires.change': `# TO WRITE: why this is wrong.\nlicence.decisions = [|9999|${id}|]\n`,
	'silent.change': '# TO WRITE: what comes near it and is right.\nlicence.decisions = 999\n',
};

/**
 * A file with lines put in behind the last match of a pattern.
 * @param {string} path
 * @param {RegExp} behind with the flag g
 * @param {string} lines
 */
function grow(path, behind, lines) {
	const text = read(path);
	const last = [...text.matchAll(behind)].at(-1);
	if (last === undefined) throw new Error(`${path} has no place for ${lines.trim()}: ${behind}`);
	const at = last.index + last[0].length;
	return /** @type {const} */ ([path, `${text.slice(0, at)}${lines}${text.slice(at)}`]);
}

/** All files with what is to stand in them, worked out before the first is written. */
function files() {
	const lists = read(`${CHECKS}/checks.ts`);
	const last = /(\w+),\n\];/.exec(lists)?.[1] ?? '';
	const before = last.toLowerCase().replaceAll('_', '-');
	const title = new RegExp(`\\n\\t\\t'?${before}'?: '[^\\n]*`, 'g');
	const titles = /\n\ttitles: \{[\s\S]*?\n\t\},\n/g;
	const [, withImport] = grow(`${CHECKS}/checks.ts`, /^import .*\n/gm, `import { ${constant} } from './${id}.ts';\n`);
	/** @param {string} language @param {string} name @param {string} sentence */
	const words = (language, name, sentence) => {
		const path = `${WORDS}/${language}.ts`;
		const [, text] = grow(path, title, `\n\t\t'${id}': '${name}',`);
		return /** @type {const} */ ([
			path,
			text.replace(titles, (all) => `${all}\t${word}: (printed) => \`${sentence}\`,\n`),
		]);
	};
	return [
		/** @type {const} */ ([`${CHECKS}/${id}.ts`, CHECK]),
		/** @type {const} */ ([`docs/checks/${id}.md`, PAGE]),
		...Object.entries(FIXTURES).map(
			([name, text]) => /** @type {const} */ ([`test/checks/fixtures/${id}/${name}`, text]),
		),
		/** @type {const} */ ([
			`${CHECKS}/checks.ts`,
			withImport.replace(`\t${last},\n];`, `\t${last},\n\t${constant},\n];`),
		]),
		grow(`${WORDS}/check-ids.ts`, new RegExp(`\\n\\t'${before}',`, 'g'), `\n\t'${id}',`),
		grow(
			`${WORDS}/words.ts`,
			/\n\t\/\/ What else a report may get wrong\.\n/g,
			`\treadonly ${word}: (printed: string) => string;\n`,
		),
		words('zh', '待写：一行说明', `待写：「\${printed}」有误。`),
		words('en', 'TO WRITE: one line', `TO WRITE: 「\${printed}」 is wrong.`),
	];
}

if (!/^[a-z]+(-[a-z]+)*$/.test(id)) {
	console.error('npm run new-check NAME: the name says the fault, in words with hyphens between them: late-report');
	process.exitCode = 2;
} else if (existsSync(join(ROOT, 'docs', 'checks', `${id}.md`))) {
	console.error(`${id} is there already`);
	process.exitCode = 2;
} else {
	const written = files();
	for (const [path, text] of written) {
		mkdirSync(dirname(join(ROOT, path)), { recursive: true });
		writeFileSync(join(ROOT, path), text);
		console.log(path);
	}
	await node([tool('@biomejs/biome/bin/biome'), 'check', '--write', '--log-level=error', CHECKS, WORDS]);
	process.exitCode = await node(['scripts/derive.mjs']);
	console.log(`\nnpm test -- checks docs -g ${id} runs it; npm run check names what is left to write.`);
}
