// Takes the pictures of the findings view and the overview over invented reports: `node scripts/pictures-views.mjs`.
// For the font that Chinese needs see pictures.mjs.

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inWorkbench, openFile, runCommand, takePicture } from './host/screenshot.mjs';
import { loadModules } from './lib/core.mjs';
import { ROOT } from './lib/run.mjs';

/** So many reports, of sixty bodies. */
const REPORTS = 240;
const FILE = '金溪县云溪镇人民政府2024年政府信息公开工作年度报告.txt';
const size = { width: 1280, height: 900 };

/** @param {string} name */
const picture = (name) => join(ROOT, 'docs', 'images', `${name}.png`);

/**
 * @param {string} folder
 * @returns {Promise<number>} how many
 */
async function writeReports(folder) {
	let count = 0;
	const { carelessReport } = await loadModules(['test/support/made-reports.ts']);
	for (let index = 0; index < REPORTS; index++) {
		// Some years are missing, as they are in every real folder.
		if (index % 13 === 6) continue;
		const { name, year, text } = carelessReport(index);
		await mkdir(join(folder, String(year)), { recursive: true });
		await writeFile(join(folder, String(year), name), text);
		count++;
	}
	return count;
}

const temporary = await mkdtemp(join(tmpdir(), 'gouji-pictures-'));
const folder = join(temporary, '年报');
try {
	const count = await writeReports(folder);
	await inWorkbench({ folder, extension: ROOT, size }, async (page) => {
		const rows = page.locator('.pane-body .monaco-list-row').filter({ visible: true });
		await openFile(page, FILE);
		await runCommand(page, '检查工作区');
		await page.locator('.notifications-toasts').filter({ hasText: '检查了' }).first().waitFor({ timeout: 60_000 });
		await runCommand(page, 'Notifications: Clear All Notifications');
		await runCommand(page, 'View: Show 勾稽 Gouji');
		await page
			.locator('.pane-body .message')
			.filter({ hasText: `${count} 份报告` })
			.first()
			.waitFor({ timeout: 30_000 });
		await rows.first().click();
		await rows.filter({ hasText: '2024 年度' }).first().click();
		await rows
			.filter({ hasText: /第 \d+ 行/ })
			.first()
			.waitFor({ timeout: 30_000 });
		await page.keyboard.press('Control+F8');
		const selected = page.locator('.pane-body .monaco-list-row.selected').filter({ hasText: /第 \d+ 行/ });
		await selected.first().waitFor({ timeout: 30_000 });
		// The tree explains what the mouse rests on, over what is to be seen.
		await page.mouse.move(size.width / 2, size.height / 2);
		const inText = (/** @type {string} */ words) =>
			page.locator('.view-line').filter({ hasText: words, visible: true });
		await inText('自然人').first().waitFor({ timeout: 30_000 });
		await page.locator('.monaco-hover').filter({ hasText: '勾稽', visible: true }).first().waitFor({ timeout: 30_000 });
		await takePicture(page, picture('findings'));
		await runCommand(page, '打开总览');
		await page.locator('.tab.active').filter({ hasText: '勾稽总览' }).first().waitFor({ timeout: 30_000 });
		const frame = page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
		await frame.locator('.matrix').first().waitFor({ timeout: 30_000 });
		await takePicture(page, picture('overview'));
	});
} finally {
	await rm(temporary, { recursive: true, force: true });
}
