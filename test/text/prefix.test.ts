// What stands before every line of a text is read through, and a table's own bars and numbers are not taken for it.

import assert from 'node:assert/strict';
import { withoutGlosses } from '../../server/src/core/text/glosses.ts';
import { readLines } from '../../server/src/core/text/lines.ts';
import { withoutPrefix } from '../../server/src/core/text/prefix.ts';
import { withoutSuffix } from '../../server/src/core/text/suffix.ts';
import { review } from '../support/catalogue.ts';
import { rightRequests, writeReport } from '../support/make-report.ts';

const REPORT = writeReport({
	form: '2021',
	layout: 'row-per-line',
	organization: '云溪县司法局',
	year: 2024,
	requests: rightRequests('2021', { granted: [6, 1, 0, 0, 0, 0] }),
});
const LINES = REPORT.split('\n');

/** What is read of a text: rows with their cells, and all findings but their places. */
function reading(text: string) {
	const [part] = review(text).parts;
	const tables = part?.report.tables ?? [];
	return {
		rows: tables.flatMap(({ rows }) => rows.map(({ key, cells }) => [key, ...cells.map((cell) => cell?.amount)])),
		sections: part?.report.sections.map(({ key }) => key),
		findings: part?.findings.map(({ check, message }) => [check, message]),
	};
}

describe('a prefix that all lines share', () => {
	const OWN = reading(REPORT);
	const WAYS: Readonly<Record<string, (line: string, at: number) => string>> = {
		'of a mail': (line) => `> ${line}`,
		'of a mail in a mail': (line) => `>> ${line}`,
		'of a mail, trimmed': (line) => (line === '' ? '>' : `> ${line}`),
		'of added lines': (line) => `+${line}`,
		'of a list': (line) => `- ${line}`,
		'of a comment': (line) => `# ${line}`,
		'of a comment in a program': (line) => (line === '' ? '//' : `// ${line}`),
		'of line numbers': (line, at) => `${String(at + 1).padStart(4)}  ${line}`,
		'of line numbers and a tab': (line, at) => `${at + 1}\t${line}`,
		'of line numbers and a colon': (line, at) => `${at + 1}: ${line}`,
		'of line numbers and a bar': (line, at) => `${String(at + 1).padStart(3, '0')}|${line}`,
		'of the name of a file': (line) => `r101.txt:${line}`,
		'of the name of a file and line numbers': (line, at) => `年报/某局.txt:${at + 1}:${line}`,
		'of a path with line numbers in brackets': (line, at) => `D:\\年报\\某局2023.txt(${at + 1}):${line}`,
		'of times': (line, at) => `[2024-01-12 10:${String(at % 60).padStart(2, '0')}:03] ${line}`,
	};
	for (const [name, write] of Object.entries(WAYS)) {
		it(`${name} is read through`, () => {
			assert.ok(OWN.rows.length > 20);
			assert.deepEqual(reading(LINES.map(write).join('\n')), OWN);
		});
	}
	const ENDS: Readonly<Record<string, (line: string) => string>> = {
		'of Markdown': (line) => `${line}\\`,
		'of HTML': (line) => `${line}<br>`,
		'of a string': (line) => `${line}\\n`,
		'that programs show': (line) => `${line}↵`,
		'that word processors show': (line) => (line === '' ? '' : `${line}¶`),
	};
	for (const [name, write] of Object.entries(ENDS)) {
		it(`the line ends ${name} are read through`, () => {
			const text = LINES.map(write).join('\n');
			assert.deepEqual(reading(text), OWN);
			assert.equal(withoutSuffix(readLines(text)).replaceAll('\u200b', ''), REPORT);
		});
	}
	it('the line ends of some lines are their own', () => {
		const text = LINES.map((line, at) => (at % 4 === 0 ? line : `${line}\\`)).join('\n');
		assert.equal(withoutSuffix(readLines(text)), text);
		assert.equal(withoutSuffix(readLines(REPORT)), REPORT);
		const rows = LINES.map((line) => `${line}\\\\`).join('\n');
		assert.equal(withoutSuffix(readLines(rows)), rows);
	});
	it('how characters are spoken is read through', () => {
		const SPOKEN: Readonly<Record<string, string>> = { 开: 'kāi', 报: 'bào', 数: 'shù', 务: 'wù', 处: 'chǔ', 计: 'jì' };
		const text = REPORT.replace(/[开报数务处计]/g, (character) => `${character}(${SPOKEN[character]})`);
		assert.deepEqual(reading(text), OWN);
		assert.equal(withoutGlosses(text).length, text.length);
		assert.equal(withoutGlosses('年(nián)报(bào)'), '年(nián)报(bào)');
	});
	it('leaves every other character in its place', () => {
		const text = LINES.map((line) => `> ${line}`).join('\r\n');
		const masked = withoutPrefix(readLines(text));
		assert.equal(masked.length, text.length);
		assert.notEqual(masked, text);
		assert.equal(masked.replaceAll('\u200b', ''), LINES.join('\r\n'));
	});
	it('is told by twelve numbers that follow the one above', () => {
		const numbered = (lines: number) => Array.from({ length: lines }, (_, at) => `${at + 5}: 规章`).join('\n');
		const read = withoutPrefix(readLines(numbered(13)));
		assert.equal(read.replaceAll('\u200b', ''), Array.from({ length: 13 }, () => '规章').join('\n'));
		assert.equal(withoutPrefix(readLines(numbered(12))), numbered(12));
	});
	it('is none where lines begin with the bars of a table, or with numbers that count nothing', () => {
		const table = Array.from({ length: 20 }, (_, at) => `| 规章 | ${at} |`).join('\n');
		assert.equal(withoutPrefix(readLines(table)), table);
		const numbers = Array.from({ length: 20 }, (_, at) => `${at * 7} 件`).join('\n');
		assert.equal(withoutPrefix(readLines(numbers)), numbers);
		assert.equal(withoutPrefix(readLines(REPORT)), REPORT);
		const records = Array.from({ length: 20 }, (_, at) => `{"label":"规章","v1.0":${at}}`).join('\n');
		assert.equal(withoutPrefix(readLines(records)), records);
		const keys = Array.from({ length: 20 }, (_, at) => `项目名称：规章${at}`).join('\n');
		assert.equal(withoutPrefix(readLines(keys)), keys);
		const labels = Array.from({ length: 20 }, (_, at) => `表${at}：规章`).join('\n');
		assert.equal(withoutPrefix(readLines(labels)), labels);
		const calls = Array.from({ length: 20 }, (_, at) => `总计（件）：${at}`).join('\n');
		assert.equal(withoutPrefix(readLines(`${calls}\n规章`)), `${calls}\n规章`);
	});
});
