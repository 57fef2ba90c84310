// Takes pictures of what stands in, above and beside the text of the samples: `node scripts/pictures-seeing.mjs [THEME …]`.
// One goes into the README; all of them, in every theme and at 100 % and 200 %, into out/pictures/, to be looked at.
// For the font that Chinese needs see pictures.mjs.

import { cp, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { goTo, hover, inWorkbench, openFile, openLightBulb, runCommand, takePicture } from './host/screenshot.mjs';
import { ROOT } from './lib/run.mjs';

/** @import { Page } from './host/driver.d.ts' */

const CELLS = '2023 松林镇（总计有误，一格一行）.txt';
const ROWS = '2023 河口镇（多处有误，一行一行）.txt';
const RIGHT = '2023 青石镇（正确，一行一行）.txt';
/** @type {Readonly<Record<string, string>>} */
const THEMES = {
	light: 'Default Light Modern',
	dark: 'Default Dark Modern',
	contrast: 'Default High Contrast',
};
/** The same screen at 100 % and at 200 %. */
const ZOOMS = [
	{ percent: 100, size: { width: 1280, height: 860 }, scale: 1 },
	{ percent: 200, size: { width: 800, height: 560 }, scale: 2 },
];
const timeout = 60_000;

/**
 * Opens a report, and waits until the line above it says something.
 * @param {Page} page
 * @param {string} name
 * @param {string} lens
 */
async function open(page, name, lens) {
	await openFile(page, name);
	await page.locator('.monaco-editor .codelens-decoration').filter({ hasText: lens }).first().waitFor({ timeout });
}

/**
 * Takes all pictures of one theme at one size.
 * @param {Page} page
 * @param {string} folder
 * @param {(name: string) => Promise<void>} picture
 */
async function take(page, folder, picture) {
	const text = async (/** @type {string} */ name) => readFile(join(folder, name), 'utf8');
	/** Puts the cursor somewhere, and waits until a hint stands there. */
	const at = async (/** @type {number} */ offset, /** @type {RegExp} */ seen) => {
		await goTo(page, offset);
		await page.locator('.monaco-editor .view-line').filter({ hasText: seen }).first().waitFor({ timeout });
	};
	const cells = await text(CELLS);
	const total = cells.indexOf('（七）总计\n\t') + '（七）总计\n\t'.length;
	await open(page, CELLS, '1 处有误');
	await runCommand(page, 'Notifications: Clear All Notifications');
	await picture('cells-top');
	await at(total, /✗\s应为\s36/);
	await picture('cells');
	await hover(page, total, '改正');
	await picture('cells-hover');
	await page.keyboard.press('Escape');
	await openLightBulb(page, total, '36');
	await picture('cells-menu');
	await page.keyboard.press('Escape');
	const rows = await text(ROWS);
	await open(page, ROWS, '3 处有误');
	await picture('rows-top');
	await at(rows.indexOf('（七）总计'), /自然人:\s*36/);
	await picture('rows');
	const right = await text(RIGHT);
	await open(page, RIGHT, '全部成立');
	await hover(page, right.indexOf('45件，上年') + 1, '一致');
	await picture('right-prose');
	await page.keyboard.press('Escape');
	await hover(page, right.indexOf('45\n二') + 1, '勾稽关系');
	await picture('right-hover');
	await page.keyboard.press('Escape');
	await page.locator('.statusbar-item').filter({ hasText: '勾稽 ✓' }).first().click();
	await page
		.locator('.quick-input-widget')
		.filter({ hasText: '检查工作区', visible: true })
		.first()
		.waitFor({ timeout });
	await picture('status');
	await page.keyboard.press('Escape');
}

const asked = process.argv.slice(2);
const temporary = await mkdtemp(join(tmpdir(), 'gouji-pictures-'));
const folder = join(temporary, '年报');
try {
	await cp(join(ROOT, 'samples'), folder, { recursive: true });
	for (const [theme, name] of Object.entries(THEMES).filter(([theme]) => asked.length === 0 || asked.includes(theme)))
		for (const { percent, size, scale } of ZOOMS) {
			const place = join(ROOT, 'out', 'pictures', `${theme}-${percent}`);
			await mkdir(place, { recursive: true });
			const settings = { 'workbench.colorTheme': name };
			await inWorkbench({ folder, extension: ROOT, size, scale, settings }, async (page) => {
				await take(page, folder, (picture) => takePicture(page, join(place, `${picture}.png`)));
			});
		}
	const { width, height } = { width: 1200, height: 760 };
	await inWorkbench({ folder, extension: ROOT, size: { width, height } }, async (page) => {
		const rows = await readFile(join(folder, ROWS), 'utf8');
		await open(page, ROWS, '3 处有误');
		await runCommand(page, 'Notifications: Clear All Notifications');
		await goTo(page, rows.indexOf('（七）总计'));
		await page
			.locator('.monaco-editor .view-line')
			.filter({ hasText: /自然人:\s*36/ })
			.first()
			.waitFor({ timeout });
		await takePicture(page, join(ROOT, 'docs', 'images', 'numbers.png'));
	});
} finally {
	await rm(temporary, { recursive: true, force: true });
}
