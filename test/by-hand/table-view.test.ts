// The table view in a real VS Code, by mouse and keyboard, as a person would use it.

import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { FrameLocator, Locator } from '../../scripts/host/driver.d.ts';
import { simpleReport } from '../support/chains.ts';
import { writeReport } from '../support/make-report.ts';
import { openWorkbench, type Workbench, whyNotServed } from '../support/shared-workbench.ts';
import { matchSnapshot } from '../support/snapshot.ts';

const WRONG = '2023 松林镇（总计有误，一格一行）.txt';
const RIGHT = '2023 青石镇（正确，一行一行）.txt';
const REPORTS = /松林镇|青石镇/;
const TEXT = readFileSync(join('samples', WRONG), 'utf8');
/** Where （七）总计·自然人 stands in the text: 6, and it should be 36. */
const WRONG_AT = TEXT.indexOf('（七）总计\n\t') + '（七）总计\n\t'.length;
const timeout = 30_000;
/** The number in a wrong cell, above its button. */
const NUMBER = { position: { x: 6, y: 6 } };
const CLIPBOARD = `(async () => {
	const [item] = await navigator.clipboard.read();
	const read = async (type) => (await item.getType(type)).text();
	return { text: await read('text/plain'), html: await read('text/html') };
})()`;

/** A report that would run and load things wherever its words are taken for markup. */
const HOSTILE = TEXT.replaceAll('云山县松林镇', '<img src=https://example.invalid/a.png onerror=alert(1)>镇')
	.replace('1.属于国家秘密', '1.属于<script src=https://example.invalid/b.js></script>秘密')
	.replace('\t6\n', '\t6<iframe src=https://example.invalid/></iframe>\n');

const why = await whyNotServed();
if (why !== undefined) console.log(`没有用鼠标键盘试 · the tests by hand were not run: ${why}`);

(why === undefined ? describe : describe.skip)('the table view, by mouse and keyboard', () => {
	let folder: string;
	let bench: Workbench;
	let frame: FrameLocator;
	let wrong: Locator;
	const outside: string[] = [];

	before(async () => {
		folder = mkdtempSync(join(tmpdir(), 'gouji-by-hand-'));
		cpSync('samples', join(folder, 'samples'), { recursive: true });
		const last = writeReport(simpleReport({ year: 2022, carriedOut: [3, 0, 0, 0, 0, 0] }));
		const now = writeReport(simpleReport({ year: 2023, carriedIn: [3, 0, 0, 0, 0, 0] }));
		writeFileSync(join(folder, 'samples', '去年.txt'), last);
		writeFileSync(join(folder, 'samples', '今年.txt'), now);
		writeFileSync(join(folder, 'samples', '两份.txt'), `${last}\n${now}`);
		writeFileSync(join(folder, 'samples', '恶意.txt'), HOSTILE);
		bench = await openWorkbench(join(folder, 'samples'));
		bench.page.on('request', (request) => {
			if (
				!/^(?:https?|wss?):\/\/(?:127\.0\.0\.1|[^/]*\.vscode-cdn\.net|[^/]*vscode-resource)|^(?:data|blob):/.test(
					request.url(),
				)
			)
				outside.push(request.url());
		});
		await bench.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
		frame = bench.page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
		wrong = frame.locator('td.wrong');
		await bench.openFile(WRONG);
	});
	after(async () => {
		await bench?.dispose();
		rmSync(folder, { recursive: true, force: true });
	});

	afterEach(async function () {
		const { title = '', state = '' } = this.currentTest ?? {};
		if (state === 'failed') await bench.takePicture(join('by-hand', `${title.replaceAll('/', ' ')}.png`));
	});

	/** Saves, and waits until the file holds what it should: every byte. */
	const saves = async (expected: string) => {
		const file = join(folder, 'samples', WRONG);
		for (let left = 20; left > 0 && readFileSync(file, 'utf8') !== expected; left--) {
			await bench.page.keyboard.press('Control+S');
			await pause(250);
		}
		assert.equal(readFileSync(file, 'utf8'), expected);
	};
	/** Puts the cursor into the text, wherever the focus was. */
	const goTo = async (offset: number) => {
		await bench.page.keyboard.press('Control+1');
		await bench.page.locator('.monaco-editor.focused').first().waitFor({ timeout });
		await bench.goTo(offset);
	};
	const currentBecomes = (words: string) =>
		frame.locator('.current').filter({ hasText: words }).first().waitFor({ timeout });
	/** The cursor stands on the line of an offset of the text. */
	const lineOf = (offset: number) => TEXT.slice(0, offset).split('\n').length;
	const onLine = (line: number) =>
		bench.page
			.locator('.line-numbers.active-line-number')
			.filter({ hasText: new RegExp(`^${line}$`) })
			.first()
			.waitFor({ timeout });

	it('opens beside the text by the icon in its title, and shows the wrong cell', async () => {
		const icon = bench.page.locator('.editor-actions .codicon-table').first();
		await icon.waitFor({ timeout });
		await icon.click();
		await wrong.first().waitFor({ timeout });
		assert.equal(await wrong.count(), 1);
		assert.match((await wrong.textContent()) ?? '', /^6\s*应为 36$/);
		const box = await wrong.boundingBox();
		assert.ok(box !== null && box.y > 0 && box.y + box.height < 900, 'it can be seen');
		// The text has the focus still.
		await goTo(0);
		await onLine(1);
	});

	it('has room for all columns in 340 pixels, with what should stand in a wrong cell', async () => {
		const view = bench.page.locator('iframe.webview.ready').first();
		await view.evaluate(({ style }) => style.setProperty('width', '340px', 'important'));
		try {
			const widths = await frame.locator('html').evaluate((html) => {
				const ends = [...html.querySelectorAll('table')].map((table) => table.getBoundingClientRect().right);
				return { pane: html.clientWidth, table: Math.max(...ends) };
			});
			assert.equal(widths.pane, 340);
			assert.ok(widths.table <= widths.pane, JSON.stringify(widths));
		} finally {
			await view.evaluate(({ style }) => style.removeProperty('width'));
		}
	});

	it('a cell that is clicked is selected in the text', async () => {
		await wrong.click(NUMBER);
		await onLine(lineOf(WRONG_AT));
		await bench.page.locator('.monaco-editor .selected-text').first().waitFor({ timeout });
	});

	it('the arrow keys move, and the text follows', async () => {
		await bench.page.keyboard.press('ArrowRight');
		await currentBecomes('8');
		await onLine(lineOf(WRONG_AT) + 1);
		await bench.page.keyboard.press('ArrowLeft');
		await bench.page.keyboard.press('ArrowDown');
		await currentBecomes('2');
		await bench.page.keyboard.press('Control+Home');
		await currentBecomes('一、本年新收');
	});

	it('the status bar tells of the report while the table has the focus, and leads to its text', async () => {
		const item = bench.page.locator('.statusbar-item').filter({ hasText: '勾稽 ✗1', visible: true });
		await wrong.click(NUMBER);
		await onLine(lineOf(WRONG_AT));
		await item.first().waitFor({ timeout });
		await bench.page.keyboard.press('Control+Home');
		await currentBecomes('一、本年新收');
		await item.first().click();
		await onLine(lineOf(WRONG_AT));
		await bench.page.locator('.monaco-editor.focused').first().waitFor({ timeout });
	});

	it('where the cursor is in the text, the cell is the current one', async () => {
		await goTo(WRONG_AT);
		await currentBecomes('应为 36');
		await goTo(TEXT.indexOf('1.属于国家秘密') + 2);
		await currentBecomes('1.属于国家秘密');
	});

	it('Enter edits a cell: the text changes, and nothing but the number', async () => {
		await wrong.click(NUMBER);
		await bench.page.keyboard.press('Enter');
		await bench.page.keyboard.type('36');
		await bench.page.keyboard.press('Enter');
		await wrong.first().waitFor({ state: 'hidden', timeout });
		await currentBecomes('2');
		await frame.locator('#said').filter({ hasText: '全部成立' }).first().waitFor({ timeout });
		await saves(`${TEXT.slice(0, WRONG_AT)}36${TEXT.slice(WRONG_AT + 1)}`);
	});

	it('undo in the table undoes in the text, and the table has the focus again', async () => {
		await bench.page.keyboard.press('Control+Z');
		await wrong.first().waitFor({ timeout });
		await frame.locator('.current:focus').first().waitFor({ timeout });
		await bench.page.keyboard.press('ArrowUp');
		await currentBecomes('应为 36');
		await saves(TEXT);
	});

	it('what is no number is refused, and Escape changes nothing', async () => {
		await wrong.click(NUMBER);
		await bench.page.keyboard.press('F2');
		await bench.page.keyboard.type('三件');
		await bench.page.keyboard.press('Enter');
		await frame.locator('#said').filter({ hasText: '只能填数字' }).first().waitFor({ timeout });
		await wrong.click(NUMBER);
		await bench.page.keyboard.press('7');
		await bench.page.keyboard.press('Escape');
		await saves(TEXT);
	});

	it('a click on 应为 puts it right; undo in the text takes that back', async () => {
		await wrong.locator('button').click();
		await wrong.first().waitFor({ state: 'hidden', timeout });
		await saves(`${TEXT.slice(0, WRONG_AT)}36${TEXT.slice(WRONG_AT + 1)}`);
		await goTo(WRONG_AT);
		await bench.page.keyboard.press('Control+Z');
		await wrong.first().waitFor({ timeout });
		await saves(TEXT);
	});

	it('follows typing in the text, and keeps its place', async () => {
		await goTo(WRONG_AT + 1);
		const scrolled = await frame.locator('html').evaluate(({ scrollTop }) => scrollTop);
		await bench.page.keyboard.type('4');
		await wrong.filter({ hasText: '64' }).first().waitFor({ timeout });
		assert.equal(await frame.locator('html').evaluate(({ scrollTop }) => scrollTop), scrolled);
		await bench.page.keyboard.press('Control+Z');
		await wrong
			.filter({ hasText: /^6应为/ })
			.first()
			.waitFor({ timeout });
		await saves(TEXT);
	});

	it('is copied as a table, as text and as HTML', async () => {
		await frame.locator('.sheet').nth(2).locator('.copy').click();
		await frame.locator('#said').filter({ hasText: '已复制' }).first().waitFor({ timeout });
		const copied = await bench.page.evaluate<{ text: string; html: string }>(CLIPBOARD);
		assert.match(copied.text, /^行政复议\t\t\t\t\t行政诉讼\t/);
		assert.match(copied.html, /<table[\s\S]*<th colspan="5"[^>]*>行政复议<\/th>/);
	});

	it('is a table with heads, cells and what is wrong to a screen reader', async () => {
		matchSnapshot(
			join('test', 'by-hand', 'fixtures', 'table-view.aria.yml'),
			await frame.locator('body').ariaSnapshot(),
		);
	});

	it('shows what a hostile report says, and obeys nothing of it', async () => {
		await bench.openFile('恶意.txt');
		await frame.locator('tbody').filter({ hasText: '<script src=' }).first().waitFor({ timeout });
		assert.equal(await frame.locator('main :is(img, script, iframe, style, a, link), h1 *').count(), 0);
		await frame.locator('tr.unread').first().waitFor({ timeout });
	});

	it('of two reports in one text shows that at the cursor, and leads to the other', async () => {
		await bench.openFile('两份.txt');
		await frame.locator('h1').filter({ hasText: '2022 年度' }).first().waitFor({ timeout });
		assert.equal(await frame.locator('#part').textContent(), '1 / 2');
		await frame.locator('#next').click();
		await frame.locator('h1').filter({ hasText: '2023 年度' }).first().waitFor({ timeout });
		await goTo(0);
		await frame.locator('h1').filter({ hasText: '2022 年度' }).first().waitFor({ timeout });
	});

	it('says where the numbers of last year come from, and shows them', async () => {
		await bench.openFile('今年.txt');
		await frame.locator('h1').filter({ hasText: '2023 年度' }).first().waitFor({ timeout });
		await frame.locator('#before').click();
		await frame.locator('#said').filter({ hasText: '没有这个单位上一年的报告' }).first().waitFor({ timeout });
		const message = bench.page.locator('.notification-list-item').filter({ hasText: '检查工作区之后' }).first();
		await message.locator('.monaco-button').filter({ hasText: '检查工作区' }).first().click();
		await bench.page.locator('.notification-list-item').filter({ hasText: '检查了' }).first().waitFor({ timeout });
		await frame.locator('#before').click();
		await frame.locator('.note').filter({ hasText: '小字是 2022 年的数' }).first().waitFor({ timeout });
		assert.ok((await frame.locator('td small').count()) > 100);
		await frame.locator('#before').click();
		await frame.locator('.note').first().waitFor({ state: 'hidden', timeout });
	});

	it('of two reports side by side shows the one that has the cursor', async () => {
		await bench.openFile(WRONG);
		await wrong.first().waitFor({ timeout });
		await bench.runCommand('View: Split Editor Down');
		await bench.openFile(RIGHT);
		await frame.locator('h1').filter({ hasText: '青石镇' }).first().waitFor({ timeout });
		await goTo(0);
		await frame.locator('h1').filter({ hasText: '松林镇' }).first().waitFor({ timeout });
		await bench.runCommand('View: Focus Editor Group Below');
		await frame.locator('h1').filter({ hasText: '青石镇' }).first().waitFor({ timeout });
		await bench.runCommand('View: Close All Editors in Group');
	});

	it('with the focus shows the report that is seen beside it', async () => {
		await bench.openFile(RIGHT);
		await frame.locator('h1').filter({ hasText: '青石镇' }).first().waitFor({ timeout });
		await bench.openFile(WRONG);
		await wrong.first().click(NUMBER);
		await currentBecomes('应为 36');
		await bench.page.locator('.tab').filter({ hasText: '松林镇' }).first().click({ button: 'middle' });
		await frame.locator('h1').filter({ hasText: '青石镇' }).first().waitFor({ timeout });
	});

	it('follows the report at hand, and comes back after a reload of the window', async () => {
		await bench.openFile(RIGHT);
		await frame.locator('h1').filter({ hasText: '青石镇' }).first().waitFor({ timeout });
		assert.equal(await wrong.count(), 0);
		await bench.openFile(WRONG);
		await frame.locator('h1').filter({ hasText: '松林镇' }).first().waitFor({ timeout });
		await bench.page.reload();
		// VS Code keeps what is open every few seconds: which report is in front again is not ours to say, but it is the one shown.
		const bodyIn = async (one: Locator) => REPORTS.exec((await one.allInnerTexts()).join())?.[0];
		const shown = async () => {
			const [title, tab] = [frame.locator('h1'), bench.page.locator('.tab.active').filter({ hasText: REPORTS })];
			return Promise.all([bodyIn(title), bodyIn(tab)]);
		};
		// Under load VS Code now and then starts its extensions a second time, and the view is gone: a hand would reload again.
		const lost = frame.locator('body').filter({ hasText: 'An error occurred while loading view' });
		let reloads = 2;
		let [title, tab] = await shown();
		for (let left = 240; left > 0 && (title === undefined || title !== tab); left--) {
			await pause(250);
			if (reloads > 0 && (await lost.count()) > 0) {
				reloads--;
				await bench.page.reload();
			}
			[title, tab] = await shown();
		}
		assert.ok(title !== undefined);
		assert.equal(title, tab);
		await frame.locator('table').nth(2).waitFor({ timeout });
	});

	it('lets no label slide over a number where it is scrolled sideways', async () => {
		const covered = await frame.locator('html').evaluate((html) => {
			const tables = [...html.querySelectorAll('table')];
			for (const table of tables) table.style.minWidth = '200vw';
			html.scrollLeft = 1000;
			const scrolled = html.scrollLeft;
			const rows = [...html.querySelectorAll('tbody tr')].filter((row) => {
				const [label] = [...row.querySelectorAll('th[scope="row"]:not(.group)')].slice(-1);
				const [number] = row.querySelectorAll('td');
				if (label === undefined || number === undefined) return false;
				return label.getBoundingClientRect().right > number.getBoundingClientRect().left + 1;
			});
			for (const table of tables) table.style.minWidth = '';
			html.scrollLeft = 0;
			return { scrolled, rows: rows.map(({ textContent }) => textContent) };
		});
		assert.ok(covered.scrolled > 0);
		assert.deepEqual(covered.rows, []);
	});

	it('asked nothing of anybody outside', () => assert.deepEqual(outside, []));
});
