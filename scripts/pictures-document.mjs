// Takes the README's picture of a Word document that was opened as text: `node scripts/pictures-document.mjs`.
// For the font that Chinese needs see pictures.mjs.

import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inWorkbench, runCommand, takePicture } from './host/screenshot.mjs';
import { loadModules } from './lib/core.mjs';
import { ROOT } from './lib/run.mjs';

const SAMPLE = '2023 青石镇（正确，一行一行）.txt';
const NAME = '2023年青石镇政府信息公开工作年度报告.docx';
const ROW = '（七）总计\t';
const size = { width: 1360, height: 860 };
const timeout = 30_000;

const temporary = await mkdtemp(join(tmpdir(), 'gouji-pictures-'));
const folder = join(temporary, '年报');
try {
	const { docxOfText } = await loadModules(['test/support/report-document.ts']);
	const text = await readFile(join(ROOT, 'samples', SAMPLE), 'utf8');
	const at = text.indexOf(ROW) + ROW.length;
	await mkdir(folder);
	// Its last digit is typed twice.
	await writeFile(join(folder, NAME), docxOfText(text.slice(0, at) + text.slice(at).replace(/(\d)\t/, '$1$1\t')));
	await inWorkbench(
		{ folder, extension: ROOT, size, settings: { 'breadcrumbs.enabled': false, 'editor.minimap.enabled': false } },
		async (page) => {
			const wrong = page
				.frameLocator('iframe.webview.ready')
				.frameLocator('iframe#active-frame')
				.locator('td.wrong')
				.first();
			await page.locator('.explorer-folders-view .monaco-list-row').filter({ hasText: NAME }).first().click();
			await page.locator('.editor-actions .codicon-open-preview').first().click();
			await page.locator('.editor-actions .codicon-table').first().waitFor({ timeout });
			await runCommand(page, 'Notifications: Clear All Notifications');
			await runCommand(page, '表格视图');
			await wrong.waitFor({ timeout });
			await wrong.click({ position: { x: 6, y: 6 } });
			await takePicture(page, join(ROOT, 'docs', 'images', 'document.png'));
		},
	);
} finally {
	await rm(temporary, { recursive: true, force: true });
}
