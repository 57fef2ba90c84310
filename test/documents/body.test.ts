// The report on its page, among menus, paths, other reports and footers; and pages that hold nothing else.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DISCLOSURE } from '../../server/src/core/forms/disclosure/catalogue.ts';
import { BODY_WORDS } from '../../server/src/core/forms/disclosure/signs.ts';
import { editDocument, readDocument } from '../../server/src/documents/documents.ts';
import { review } from '../support/catalogue.ts';
import { pageOfText } from '../support/report-document.ts';

const report = readFileSync(join('samples', '2023 青石镇（正确，一行一行）.txt'), 'utf8');
const whole = pageOfText(report);
const inner = whole.slice(whole.indexOf('<body>') + 6, whole.indexOf('</body>'));
const MENU =
	'<ul><li>首页<li>政务公开<li>行政复议</ul><div><h3>政府信息公开年报</h3><ul><li><a>白鹿乡2022年政府信息公开工作年度报告</a><li><a>云山县2023年政府信息公开工作年度报告</a></ul></div>';
const FOOT = '<div>主办单位：云山县人民政府办公室<br>您是第 1234567 位访客</div>';

const read = (html: string) => {
	const document = readDocument(Buffer.from(html), 'html', BODY_WORDS);
	assert.ok(typeof document !== 'string');
	return document;
};
const bare = read(`<div>${inner}</div>`).text;

describe('the report on a page', () => {
	it('is known by words of the catalogue', () => {
		for (const { title, variants } of DISCLOSURE.sections)
			assert.ok(
				[title, ...variants].some((one) => BODY_WORDS.headings.some((word) => one.includes(word))),
				title,
			);
	});

	it('is all of a page that holds nothing else', () => {
		assert.equal(read(whole).text, bare);
		assert.ok(bare.startsWith('云山县青石镇人民政府\n2023年政府信息公开工作年度报告\n'));
		assert.ok(bare.endsWith('2024年1月12日\n'));
	});

	it('is found among menus and footers', () => {
		assert.equal(read(`${MENU}<div class=a><div>${inner}</div></div>${FOOT}`).text, bare);
		assert.equal(
			read(
				`${MENU}<table><tr><td>栏目</td><td><div>${inner}</div></td></tr><tr><td colspan=2>${FOOT}</td></tr></table>`,
			).text,
			bare,
		);
	});

	it('has its title, where that stands before its body, and not one of a menu', () => {
		const headless = inner.replace(/<p>云山县青石镇人民政府<\/p>\s*<p>2023年政府信息公开工作年度报告<\/p>/, '');
		assert.notEqual(headless, inner);
		const page = `${MENU}<h1>云山县青石镇人民政府<br>2023年政府信息公开工作年度报告</h1><p>发布日期：2024-01-24</p><div>${headless}</div>${FOOT}`;
		const { text } = read(page);
		assert.ok(text.startsWith('云山县青石镇人民政府\n2023年政府信息公开工作年度报告\n'));
		assert.ok(!text.includes('白鹿乡') && !text.includes('访客'));
		const [part] = review(text).parts;
		assert.deepEqual([part?.report.title?.organization, part?.report.title?.year], ['云山县青石镇人民政府', 2023]);
		assert.deepEqual(part?.findings, []);
	});

	it('is not cut out of pages that do not say what it is', () => {
		const page = `${MENU}<p>总体情况见附件。</p>${FOOT}`;
		const document = readDocument(Buffer.from(page), 'html');
		assert.ok(typeof document !== 'string');
		assert.equal(read(page).text, document.text);
	});

	it('is changed where it stands', () => {
		const page = `${MENU}<div>${inner}</div>${FOOT}`;
		const document = read(page);
		const at = document.text.indexOf('318');
		const edited = editDocument(Buffer.from(page), document, [{ start: at, end: at + 3, newText: '319' }]);
		assert.equal(Buffer.from(edited?.bytes ?? []).toString(), page.replace('>318<', '>319<'));
	});
});
