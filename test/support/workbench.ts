// A real VS Code with our extension and copies of the samples, driven by mouse and keyboard; none where none can run.

import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page, Rectangle } from '../../scripts/host/driver.d.ts';
import { openWorkbench, type Workbench as Shared, whyNotServed } from './shared-workbench.ts';

/** What is not there after this long does not come. */
const PATIENCE = 30_000;

/** A workbench on a folder of its own. */
export class Workbench {
	readonly page: Page;
	readonly #shared: Shared;

	private constructor(shared: Shared) {
		this.page = shared.page;
		this.#shared = shared;
	}

	/** Does something in a workbench; says so on a line where none can run here. */
	static async use(act: (workbench: Workbench) => Promise<void>): Promise<void> {
		const why = await whyNotServed();
		if (why !== undefined) {
			console.log(`没有运行 · not run: ${why}`);
			return;
		}
		const folder = mkdtempSync(join(tmpdir(), 'gouji-报告 (hand)-'));
		try {
			cpSync('samples', folder, { recursive: true });
			const shared = await openWorkbench(folder);
			try {
				await act(new Workbench(shared));
			} finally {
				await shared.dispose();
			}
		} finally {
			rmSync(folder, { recursive: true, force: true });
		}
	}

	/** Opens a file, and waits for what the server says about it. */
	async open(name: string, problem: string): Promise<void> {
		await this.#shared.openFile(name);
		await this.see('.monaco-editor .codelens-decoration', problem);
	}

	goTo(offset: number): Promise<void> {
		return this.#shared.goTo(offset);
	}

	hover(offset: number, expected: string): Promise<string> {
		return this.#shared.hover(offset, expected);
	}

	/** Runs a command of the palette. */
	run(title: string): Promise<void> {
		return this.#shared.runCommand(title);
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
