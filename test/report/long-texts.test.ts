// Texts with very much of one thing: they are read to their end, whatever they are.

import assert from 'node:assert/strict';
import { review } from '../support/catalogue.ts';

const HEADING = '三、收到和处理政府信息公开申请情况\n';
const LABEL = '一、本年新收政府信息公开申请数量';
const MANY = 150_000;

const TEXTS: Readonly<Record<string, string>> = {
	'cells between bars': `${HEADING}${LABEL}${' | 7'.repeat(MANY)} |\n`,
	'cells between tabs': `${HEADING}${LABEL}${'\t7'.repeat(MANY)}\n`,
	'a torn row': `${HEADING}${LABEL}\t7\n${'\t7\n'.repeat(3)}${'7\t'.repeat(MANY)}`,
	'rows that no form has': `${HEADING}${LABEL}\t7\n${'x\t1\n'.repeat(MANY)}`,
	'cells on lines of their own': `${HEADING}${LABEL}\n${'7\n'.repeat(MANY)}`,
	'cells of HTML': `${HEADING}<table><tr><td>${LABEL}${'<td>7'.repeat(MANY)}</table>`,
	'tags in a cell': `${HEADING}<table><tr><td>${LABEL}<td>${'<b>'.repeat(MANY)}7`,
	brackets: `${HEADING}${LABEL}${'\t3)'.repeat(MANY)}`,
	'digits run together': `${HEADING}${LABEL}${'7'.repeat(MANY)}`,
};

describe('long texts', () => {
	for (const [name, text] of Object.entries(TEXTS)) it(name, () => assert.ok(review(text).parts.length <= 1));
});
