// A copy of the project in a folder of its own, for scripts that write into it.

import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** What the scripts read; what they make, and what was installed, is left out. */
const COPIED = [
	...['package.json', 'package.nls.json', 'package-lock.json', 'biome.json', 'tsconfig.base.json', 'tsconfig.json'],
	...['.gitignore', '.vscodeignore', 'README.md', 'CHANGELOG.md', 'LICENSE', 'THIRD-PARTY.md'],
	...['client', 'docs', 'icons', 'samples', 'scripts', 'server', 'syntaxes', 'test'],
];

/** The copy; what is installed is shared with the project itself. */
export class ProjectCopy {
	readonly folder = mkdtempSync(join(tmpdir(), 'gouji-copy-'));

	constructor() {
		for (const name of COPIED) cpSync(name, join(this.folder, name), { recursive: true });
		symlinkSync(resolve('node_modules'), join(this.folder, 'node_modules'), 'junction');
	}

	/** Runs a command; its exit status and all that it printed. */
	run(command: string, ...args: readonly string[]): { readonly status: number | null; readonly said: string } {
		// No registry is asked, whether one can be reached or not.
		const env = { ...process.env, npm_config_offline: 'true' };
		const { status, stdout, stderr } = spawnSync(command, [...args], { cwd: this.folder, encoding: 'utf8', env });
		return { status, said: `${stdout}${stderr}` };
	}

	node(...args: readonly string[]): { readonly status: number | null; readonly said: string } {
		return this.run(process.execPath, ...args);
	}

	read(path: string): string {
		return readFileSync(join(this.folder, path), 'utf8');
	}

	write(path: string, text: string): void {
		writeFileSync(join(this.folder, path), text);
	}

	remove(): void {
		rmSync(this.folder, { recursive: true, force: true });
	}
}
