// Takes the pictures of the table view and of the walkthrough, of the samples: `node scripts/pictures-table.mjs`.
// For the font that Chinese needs see pictures.mjs.

import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inWorkbench, openFile, runCommand, takePicture, waitForProblem } from './host/screenshot.mjs';
import { ROOT } from './lib/run.mjs';

const SAMPLE = '2023 松林镇（总计有误，一格一行）.txt';
const size = { width: 1360, height: 860 };
/** A step of the walkthrough is shown small: a small window without the explorer, and without what stands around the editors. */
const small = { width: 860, height: 640 };
const EDITORS = { x: 48, y: 36, width: 808, height: 570 };

/** @param {string} name */
const picture = (name) => join(ROOT, 'docs', 'images', `${name}.png`);
/**
 * A step of the walkthrough: these are in the package, which is to stay small.
 * @param {string} name
 */
const step = (name) => join(ROOT, 'docs', 'images', `walkthrough-${name}.png`);

/** @import { Page } from './host/driver.d.ts' */

/** @param {Page} page */
const frameOf = (page) => page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
/** @param {Page} page */
const wrongOf = (page) => frameOf(page).locator('td.wrong').first();

/**
 * Opens the sample, and its table beside it with the wrong cell chosen.
 * @param {Page} page
 * @param {(page: Page) => Promise<void>} before what is done with the text before
 */
async function openTable(page, before) {
	await openFile(page, SAMPLE);
	await waitForProblem(page, '应为 36');
	await before(page);
	await page.keyboard.press('Control+J');
	await page.keyboard.press('Control+1');
	await runCommand(page, '表格视图');
	await wrongOf(page).waitFor({ timeout: 30_000 });
	await wrongOf(page).click({ position: { x: 6, y: 6 } });
}

/** @param {Page} page */
async function takeTableView(page) {
	await openTable(page, () => runCommand(page, 'Notifications: Clear All Notifications'));
	await page
		.locator('.view-line')
		.filter({ hasText: /应为.36/ })
		.first()
		.waitFor({ timeout: 30_000 });
	await takePicture(page, picture('table-view'));
	await runCommand(page, 'View: Close All Editors');
}

/**
 * The steps of the walkthrough.
 * @param {Page} page
 */
async function takeSteps(page) {
	await page.keyboard.press('Control+B');
	await page.setViewportSize(small);
	await openTable(page, () => takePicture(page, step('sample'), EDITORS));
	await takePicture(page, step('table'), EDITORS);
	await wrongOf(page).locator('button').click();
	await wrongOf(page).waitFor({ state: 'hidden', timeout: 30_000 });
	await takePicture(page, step('fix'), EDITORS);
	await page.keyboard.press('Control+1');
	await page.locator('.monaco-editor.focused').first().waitFor({ timeout: 30_000 });
	await page.keyboard.press('Control+S');
	await page.locator('.tab.dirty').first().waitFor({ state: 'hidden', timeout: 30_000 });
	await runCommand(page, 'View: Close All Editors');
	await runCommand(page, '检查工作区');
	await page.locator('.notifications-toasts').filter({ hasText: '检查了' }).first().waitFor({ timeout: 60_000 });
	await runCommand(page, 'Notifications: Clear All Notifications');
	await runCommand(page, '打开总览');
	await page.locator('.tab.active').filter({ hasText: '勾稽总览' }).first().waitFor({ timeout: 30_000 });
	await frameOf(page).locator('.matrix').first().waitFor({ timeout: 30_000 });
	await takePicture(page, step('folder'), EDITORS);
}

const temporary = await mkdtemp(join(tmpdir(), 'gouji-pictures-'));
const folder = join(temporary, '年报');
try {
	await cp(join(ROOT, 'samples'), folder, { recursive: true });
	await inWorkbench({ folder, extension: ROOT, size }, async (page) => {
		await takeTableView(page);
		await takeSteps(page);
	});
} finally {
	await rm(temporary, { recursive: true, force: true });
}
