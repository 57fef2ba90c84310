// A real VS Code with our extension and copies of the samples, driven by mouse and keyboard; none where none can run.

import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page, Rectangle } from '../../scripts/host/driver.d.ts';

/** What is used here of scripts/host/screenshot.mjs. */
interface ByHand {
	readonly inWorkbench: (options: object, act: (page: Page) => Promise<void>) => Promise<void>;
	readonly openFile: (page: Page, name: string) => Promise<void>;
	readonly runCommand: (page: Page, title: string) => Promise<void>;
	readonly goTo: (page: Page, offset: number) => Promise<Rectangle>;
	readonly hover: (page: Page, offset: number, expected: string) => Promise<string>;
}

/** The modules that drive it know where they stand, so they are not bundled. */
const load = (name: string) => import(join(process.cwd(), 'scripts', 'host', name));

/** What is not there after this long does not come. */
const PATIENCE = 30_000;

/** A workbench on a folder of its own. */
export class Workbench {
	readonly page: Page;
	readonly folder: string;
	readonly #by: ByHand;

	private constructor(page: Page, folder: string, by: ByHand) {
		this.page = page;
		this.folder = folder;
		this.#by = by;
	}

	/** Does something in a workbench; says so on a line where none can run here. */
	static async use(
		act: (workbench: Workbench) => Promise<void>,
		settings: Record<string, unknown> = {},
	): Promise<void> {
		const parts: { readonly whyNotServed: () => string | undefined } = await load('parts.mjs');
		const why = parts.whyNotServed();
		if (why !== undefined) {
			console.log(`没有运行 · not run: ${why}`);
			return;
		}
		const by: ByHand = await load('screenshot.mjs');
		const folder = mkdtempSync(join(tmpdir(), 'gouji-报告 (hand)-'));
		try {
			cpSync('samples', folder, { recursive: true });
			const options = { folder, extension: process.cwd(), size: { width: 1280, height: 800 }, settings };
			await by.inWorkbench(options, (page) => act(new Workbench(page, folder, by)));
		} finally {
			rmSync(folder, { recursive: true, force: true });
		}
	}

	/** Opens a file, and waits for what the server says about it. */
	async open(name: string, problem: string): Promise<void> {
		await this.#by.openFile(this.page, name);
		await this.see('.monaco-editor .codelens-decoration', problem);
	}

	run(command: string): Promise<void> {
		return this.#by.runCommand(this.page, command);
	}

	goTo(offset: number): Promise<Rectangle> {
		return this.#by.goTo(this.page, offset);
	}

	hover(offset: number, expected: string): Promise<string> {
		return this.#by.hover(this.page, offset, expected);
	}

	/** What is seen with a text, as soon as it is. */
	async see(selector: string, text: string | RegExp): Promise<Locator> {
		const found = this.page.locator(selector).filter({ hasText: text, visible: true }).first();
		await found.waitFor({ timeout: PATIENCE });
		return found;
	}

	/** Waits until nothing with a text is seen. */
	async gone(selector: string, text: string | RegExp): Promise<void> {
		await this.page
			.locator(selector)
			.filter({ hasText: text, visible: true })
			.first()
			.waitFor({ state: 'hidden', timeout: PATIENCE });
	}

	/** Where a text stands on the page. */
	async boxOf(selector: string, text: string | RegExp): Promise<Rectangle> {
		const box = await (await this.see(selector, text)).boundingBox();
		if (box === null) throw new Error(`no place of ${text}`);
		return box;
	}
}
