// A real VS Code with our extension and copies of the samples, driven by mouse and keyboard.

import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from '../../scripts/host/driver.d.ts';
import { openWorkbench, type Workbench as Shared } from './shared-workbench.ts';

/** What is not there after this long does not come. */
const PATIENCE = 30_000;
/** So often a thing is tried within that time. */
const TRIES = 3;

/** A workbench on a folder of its own. */
export class Workbench {
	readonly page: Page;
	readonly #folder: string;
	readonly #shared: Shared;

	private constructor(folder: string, shared: Shared) {
		this.page = shared.page;
		this.#folder = folder;
		this.#shared = shared;
	}

	/** Opens copies of the samples. */
	static async open(): Promise<Workbench> {
		const folder = mkdtempSync(join(tmpdir(), 'gouji-报告 (hand)-'));
		cpSync('samples', folder, { recursive: true });
		return new Workbench(folder, await openWorkbench(folder));
	}

	async dispose(): Promise<void> {
		await this.#shared.dispose();
		rmSync(this.#folder, { recursive: true, force: true });
	}

	takePicture(path: string): Promise<void> {
		return this.#shared.takePicture(path);
	}

	/** Opens a file at its beginning, wherever it was left, and waits for what the server says above it. */
	async open(name: string, problem: string): Promise<void> {
		await this.#shared.openFile(name);
		await this.page.keyboard.press('Control+Home');
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

	/** Presses a key until something with a text is seen. */
	presses(key: string, selector: string, text: string): Promise<void> {
		return this.until(() => this.page.keyboard.press(key), selector, text);
	}

	/** Does something, again where need be, until a text is seen: what VS Code knows of it yet comes when it comes. */
	async until(act: () => Promise<void>, selector: string, text: string | RegExp): Promise<void> {
		const found = this.page.locator(selector).filter({ hasText: text, visible: true }).first();
		for (let left = TRIES; left > 1; left--) {
			await act();
			const isSeen = found.waitFor({ timeout: PATIENCE / TRIES }).then(
				() => true,
				() => false,
			);
			if (await isSeen) return;
		}
		await act();
		await found.waitFor({ timeout: PATIENCE });
	}

	/** Waits until nothing with a text is seen. */
	async gone(selector: string, text: string | RegExp): Promise<void> {
		await this.page
			.locator(selector)
			.filter({ hasText: text, visible: true })
			.first()
			.waitFor({ state: 'hidden', timeout: PATIENCE });
	}

	/** Keeps what a line of the text shows from now on, each time that it looks otherwise; what comes out tells it in order. */
	async watchLine(words: string): Promise<() => Promise<readonly string[]>> {
		await this.page.evaluate(`(() => {
			const shown = [];
			const look = () => {
				for (const { textContent } of document.querySelectorAll('.monaco-editor .view-line'))
					if (textContent.includes(${JSON.stringify(words)}) && shown.at(-1) !== textContent) shown.push(textContent);
			};
			new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true });
			window.shownOfLine = shown;
		})()`);
		return () => this.page.evaluate<readonly string[]>('window.shownOfLine');
	}
}
