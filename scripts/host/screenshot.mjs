// Drives the served workbench as a person would, and takes pictures of it: for the README, and to look at our own work.
//
// Chinese shows in a picture only where the machine has a font for it (Debian: fonts-noto-cjk).

import { browse } from './browser.mjs';
import { serve } from './served.mjs';

/** @import { Locator, Page, Rectangle } from './driver.d.ts' */
/** @import { BrowseOptions } from './browser.mjs' */
/** @import { ServeOptions } from './served.mjs' */

/** What is not there after this long will not come. */
const timeout = 30_000;
/** So often a hover is tried within that time, and an entry of the quick input. */
const HOVERS = 5;
const PICKS = 3;

export const calmSettings = {
	'editor.cursorBlinking': 'solid',
	'workbench.colorTheme': 'Default Light Modern',
	'window.autoDetectColorScheme': false,
};

/**
 * A workbench for as long as `act` takes.
 *
 * @template Result
 * @param {ServeOptions & Pick<BrowseOptions, 'size' | 'scale'>} options
 * @param {(page: Page) => Promise<Result>} act
 * @returns {Promise<Result>}
 */
export async function inWorkbench({ size, scale, ...options }, act) {
	const served = await serve({ ...options, settings: { ...calmSettings, ...options.settings } });
	try {
		return await act(await browse(served, { ...(size && { size }), ...(scale && { scale }) }));
	} finally {
		await served.dispose();
	}
}

/**
 * Opens a file of the folder by quick open, and again where a page that had the focus took it back.
 *
 * @param {Page} page
 * @param {string} name
 */
export async function openFile(page, name) {
	for (let left = 3; ; left--) {
		await pick(page, { key: 'Control+P', typed: name, wanted: name });
		await page.locator('.tab.active').filter({ hasText: name }).waitFor({ timeout });
		const line = page.locator('.editor-group-container.active .monaco-editor .view-line').first();
		const shown = line.waitFor({ timeout: left > 0 ? timeout / 3 : timeout }).then(
			() => true,
			(/** @type {Error} */ error) => {
				if (left === 0) throw error;
				return false;
			},
		);
		if (await shown) return;
	}
}

/**
 * Runs a command of the palette.
 *
 * @param {Page} page
 * @param {string} title as the palette shows it
 */
export async function runCommand(page, title) {
	await pick(page, { key: 'F1', typed: `>${title}`, wanted: title });
}

/**
 * Puts the cursor into the open text. (VS Code's own line and column count a tab as several columns, an offset does not.)
 *
 * @param {Page} page
 * @param {number} offset in UTF-16 units, from 0
 * @returns {Promise<Rectangle>} where the cursor then is on the page
 */
export async function goTo(page, offset) {
	await pick(page, { key: 'Control+G', typed: `::${offset + 1}` });
	const cursor = await page.locator('.monaco-editor.focused .cursors-layer .cursor').first().boundingBox();
	if (!cursor) throw new Error(`no cursor at ${offset}`);
	return cursor;
}

/**
 * Rests the mouse on a place in the text.
 *
 * @param {Page} page
 * @param {number} offset
 * @param {string} expected a part of what the hover must say
 * @returns {Promise<string>} all that it says
 */
export async function hover(page, offset, expected) {
	const { x, y, width, height } = await goTo(page, offset);
	const shown = page.locator('.monaco-hover').filter({ hasText: expected, visible: true }).first();
	for (let left = HOVERS; ; left--) {
		await page.mouse.move(0, 0); // a mouse that is there already does not move
		await page.mouse.move(x + width + 1, y + height / 2);
		try {
			await shown.waitFor({ timeout: timeout / HOVERS });
			break;
		} catch (error) {
			// What an editor shows beside its text comes late on a busy machine, and takes the hover away.
			if (left === 1) throw error;
		}
	}
	return textOf(shown);
}

/**
 * Opens the light bulb's menu.
 *
 * @param {Page} page
 * @param {number} offset
 * @param {string} expected a part of the menu's text
 * @returns {Promise<string>} all of the menu's text
 */
export async function openLightBulb(page, offset, expected) {
	await goTo(page, offset);
	await page.keyboard.press('Control+.');
	const menu = page.locator('.action-widget').filter({ hasText: expected, visible: true }).first();
	await menu.waitFor({ timeout });
	return textOf(menu);
}

/**
 * Opens the Problems view, and waits until it shows a text.
 *
 * @param {Page} page
 * @param {string} expected
 */
export async function waitForProblem(page, expected) {
	const problems = page.locator('.markers-panel').filter({ visible: true });
	await runCommand(page, 'View: Focus Problems');
	await problems.locator('.monaco-list-row').filter({ hasText: expected }).first().waitFor({ timeout });
}

/**
 * @param {Page} page
 * @param {string} path of the PNG
 * @param {Rectangle} [clip] the whole page unless told
 */
export async function takePicture(page, path, clip) {
	// On a busy machine VS Code still says that it starts something.
	const busy = page.locator('.statusbar-item').filter({ hasText: 'Activating Extensions' }).first();
	await busy.waitFor({ state: 'hidden', timeout });
	await page.screenshot({ path, animations: 'disabled', ...(clip && { clip }) });
}

/** @param {Locator} shown */
function textOf(shown) {
	// biome-ignore lint/performance/useDomNodeTextContent: what a person reads is asked for, not what stands hidden in the page
	return shown.innerText();
}

/**
 * Types into VS Code's quick input, and takes the entry that is then chosen. What just starts takes the focus from the
 * input and closes it, or knows no file yet: then a person opens it again.
 *
 * @param {Page} page
 * @param {{ key: string, typed: string, wanted?: string }} input
 */
async function pick(page, { key, typed, wanted }) {
	const widget = page.locator('.quick-input-widget').filter({ visible: true });
	// Entries come when they come: the right one, not the first one, is waited for.
	const chosen = widget.locator('.monaco-list-row.focused');
	const right = (wanted ? chosen.filter({ hasText: wanted }) : chosen).first();
	for (let left = PICKS; ; left--) {
		const patience = { timeout: left > 1 ? timeout / PICKS : timeout };
		await page.keyboard.press(key);
		try {
			await widget.locator('input').first().fill(typed, patience);
			await right.waitFor(patience);
			break;
		} catch (error) {
			if (left === 1) throw error;
			await page.keyboard.press('Escape');
		}
	}
	await page.keyboard.press('Enter');
	await page.locator('.quick-input-widget').first().waitFor({ state: 'hidden', timeout });
}
