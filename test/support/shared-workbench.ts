// A served VS Code that the tests of a file share and drive by mouse and keyboard; the scripts that serve it are loaded as they are, not built.

import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page, Rectangle } from '../../scripts/host/driver.d.ts';

interface Parts {
	readonly whyNotServed: () => string | undefined;
}

interface Served {
	readonly dispose: () => Promise<void>;
}

interface Screenshots {
	readonly openFile: (page: Page, name: string) => Promise<void>;
	readonly runCommand: (page: Page, title: string) => Promise<void>;
	readonly goTo: (page: Page, offset: number) => Promise<Rectangle>;
	readonly hover: (page: Page, offset: number, expected: string) => Promise<string>;
	readonly takePicture: (page: Page, path: string, clip?: Rectangle) => Promise<void>;
	readonly calmSettings: Record<string, unknown>;
}

const load = async <T>(name: string): Promise<T> =>
	import(pathToFileURL(resolve('scripts', 'host', `${name}.mjs`)).href) as Promise<T>;

/** Why no VS Code can be served here; undefined where it can. */
export async function whyNotServed(): Promise<string | undefined> {
	return process.env['GOUJI_VSCODE'] === undefined
		? (await load<Parts>('parts')).whyNotServed()
		: 'GOUJI_VSCODE names another VS Code';
}

/** A workbench over a folder, with what a person does in it. */
export interface Workbench {
	readonly page: Page;
	readonly openFile: (name: string) => Promise<void>;
	readonly runCommand: (title: string) => Promise<void>;
	/** Puts the cursor into the open text, at an offset. */
	readonly goTo: (offset: number) => Promise<void>;
	/** Rests the mouse on an offset, and answers with all that is then said, which has the expected words in it. */
	readonly hover: (offset: number, expected: string) => Promise<string>;
	readonly takePicture: (path: string) => Promise<void>;
	readonly dispose: () => Promise<void>;
}

/** Opens a folder in a VS Code with the extension installed. */
export async function openWorkbench(folder: string, settings: Record<string, unknown> = {}): Promise<Workbench> {
	const { serve } = await load<{ serve: (options: unknown) => Promise<Served> }>('served');
	const { browse } = await load<{ browse: (served: Served, options: unknown) => Promise<Page> }>('browser');
	const shots = await load<Screenshots>('screenshot');
	const served = await serve({ folder, extension: resolve('.'), settings: { ...shots.calmSettings, ...settings } });
	try {
		const page = await browse(served, { size: { width: 1400, height: 900 } });
		return {
			page,
			openFile: (name) => shots.openFile(page, name),
			runCommand: (title) => shots.runCommand(page, title),
			goTo: async (offset) => void (await shots.goTo(page, offset)),
			hover: (offset, expected) => shots.hover(page, offset, expected),
			takePicture: (path) => shots.takePicture(page, join(resolve('out'), path)),
			dispose: () => served.dispose(),
		};
	} catch (error) {
		await served.dispose();
		throw error;
	}
}
