// Opens the page of a served VS Code in a headless Chromium, to be driven by a program.

import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { markOnCommandLine } from './keep.mjs';
import { fetchParts } from './parts.mjs';

/** @import { BrowserContext, Driver, Page } from './driver.d.ts' */
/** @import { Served } from './served.mjs' */

/**
 * @typedef {object} BrowseOptions
 * @property {{ width: number, height: number }} [size] of the page, in CSS pixels
 * @property {number} [scale] device pixels per CSS pixel, for sharp pictures
 * @property {Record<string, (...args: never[]) => unknown>} [functions] which the page may call, from its first line on
 */

/** A loaded machine takes its time; what takes longer does not come. */
const pageTimeout = 120_000;

/**
 * @param {Served} served ends this browser too, when it is disposed
 * @param {BrowseOptions} [options]
 * @returns {Promise<Page>} with the workbench on it
 */
export async function browse(served, { size = { width: 1280, height: 800 }, scale = 1, functions = {} } = {}) {
	const { browser, driver } = await fetchParts(['browser', 'driver']);
	/** @type {Driver} */
	const { chromium } = createRequire(join(driver, 'package.json'))('playwright-core');
	const context = await chromium.launchPersistentContext(join(served.root, 'browser'), {
		executablePath: join(browser, 'chromium'),
		env: browserEnvironment(browser, served.environment),
		args: [markOnCommandLine(served.root)],
		artifactsDir: join(served.root, 'artifacts'),
		viewport: size,
		deviceScaleFactor: scale,
		timeout: pageTimeout,
		// Signals are the caller's to handle.
		handleSIGINT: false,
		handleSIGTERM: false,
		handleSIGHUP: false,
	});
	const page = firstPage(context);
	for (const [name, callback] of Object.entries(functions)) await page.exposeFunction(name, callback);
	await page.goto(served.url, { timeout: pageTimeout });
	await page.locator('.monaco-workbench').waitFor({ timeout: pageTimeout });
	return page;
}

/** @param {BrowserContext} context */
function firstPage(context) {
	const [page] = context.pages();
	if (!page) throw new Error('Chromium opened without a page');
	return page;
}

/**
 * Lends Chromium the libraries of its package where the machine lacks them.
 *
 * @param {string} browser
 * @param {NodeJS.ProcessEnv} environment
 */
function browserEnvironment(browser, environment) {
	const runs = spawnSync(join(browser, 'chromium'), ['--version'], { env: environment }).status === 0;
	return runs ? environment : { ...environment, LD_LIBRARY_PATH: join(browser, 'libraries/lib') };
}
