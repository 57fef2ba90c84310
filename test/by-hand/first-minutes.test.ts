// The first minutes in a real VS Code: from an empty window to a corrected report, by what the screen says.

import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator } from '../../scripts/host/driver.d.ts';
import { openWorkbench, type Workbench, whyNotServed } from '../support/shared-workbench.ts';

const timeout = 30_000;
const why = await whyNotServed();

(why === undefined ? describe : describe.skip)('the first minutes, by mouse', () => {
	let folder: string;
	let bench: Workbench;
	const see = (selector: string, words: string): Locator =>
		bench.page.locator(selector).filter({ hasText: words, visible: true }).first();

	before(async () => {
		folder = mkdtempSync(join(tmpdir(), 'gouji-by-hand-'));
		bench = await openWorkbench(folder);
	});
	after(async () => {
		await bench?.dispose();
		rmSync(folder, { recursive: true, force: true });
	});
	afterEach(async function () {
		const { title = '', state = '' } = this.currentTest ?? {};
		if (state === 'failed') await bench.takePicture(join('by-hand', `${title}.png`));
	});

	/** Whether something is to be seen before so many milliseconds are over. */
	const comes = (what: Locator, within: number): Promise<boolean> =>
		what.waitFor({ timeout: within }).then(
			() => true,
			() => false,
		);

	/** Runs a command until what it opens is there: a window that has just opened knows it, and does it, a moment later. */
	const palette = async (words: string, opened: Locator): Promise<void> => {
		for (let left = 15; ; left--) {
			await bench.page.keyboard.press('F1');
			await bench.page.keyboard.type(words);
			const found = see('.quick-input-list .monaco-list-row', words);
			if (await comes(found, 2000)) {
				await found.click();
				if (await comes(opened, timeout)) return;
			}
			assert.ok(left > 0, 'the command never opened anything');
			await bench.page.keyboard.press('Escape');
		}
	};

	it('begin with the walkthrough, which opens a sample', async () => {
		await palette('入门', see('.getting-started-step', '打开一份年报'));
		await see('.getting-started-step .monaco-button', '打开样例').click();
		await see('.tab.active', '云山县松林镇人民政府').waitFor({ timeout });
	});

	it('go on with one message, which leads to the table view', async () => {
		const message = see('.notifications-toasts .notification-list-item', '认出了一份年度报告');
		await message.waitFor({ timeout });
		await message.locator('.monaco-button').filter({ hasText: '表格视图' }).first().click();
	});

	it('show the wrong cell, and a click puts it right', async () => {
		const frame = bench.page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
		const button = frame.locator('td.wrong button').first();
		await button.waitFor({ timeout });
		assert.equal(await button.textContent(), '应为 36');
		await button.click();
		await frame.locator('#said.fresh').filter({ hasText: '✓ 39 条勾稽关系全部成立' }).first().waitFor({ timeout });
	});

	it('are ticked off in the walkthrough', async () => {
		await see('.tab', 'Welcome').click();
		const done = bench.page
			.locator('.getting-started-step .codicon-getting-started-step-checked')
			.filter({ visible: true });
		await done.nth(2).waitFor({ timeout });
		assert.equal(await done.count(), 3);
	});

	it("begin a report of one's own, which is saved into the folder", async () => {
		await see('.getting-started-step', '打开一份年报').click();
		await see('.getting-started-step a', '新建年度报告').click();
		await see('.quick-input-titlebar', '1/2').waitFor({ timeout });
		await bench.page.keyboard.type('甲县乙镇人民政府');
		await bench.page.keyboard.press('Enter');
		await see('.quick-input-titlebar', '2/2').waitFor({ timeout });
		// The box keeps the focus, which the page behind it would like to have.
		await bench.page.keyboard.type('年');
		await see('.quick-input-message', '四位数的年份').waitFor({ timeout });
		await bench.page.keyboard.press('Backspace');
		await bench.page.keyboard.press('Enter');
		const title = `甲县乙镇人民政府${new Date().getFullYear() - 1}年政府信息公开工作年度报告`;
		await see('.tab.active', `${title}.txt`).waitFor({ timeout });
		await see('.codelens-decoration', '42 条勾稽关系未作判断').waitFor({ timeout });
		for (const number of ['3', '1', '2']) {
			await bench.page.keyboard.type(number);
			await bench.page.keyboard.press('Tab');
		}
		await bench.page.keyboard.press('Control+S');
		await bench.page.locator('.tab.active:not(.dirty)').filter({ hasText: title }).first().waitFor({ timeout });
		const text = readFileSync(join(folder, `${title}.txt`), 'utf8');
		assert.ok(text.includes('\n规章\t3\t1\t2\n行政规范性文件\t\t\t\n'), text.slice(0, 400));
	});
});
