// A terminal in which `gouji` can be called, on machines without Node too: VS Code itself runs the command line.

import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { type ExtensionContext, window, workspace } from 'vscode';
import { language } from './language.ts';
import { words } from './words.ts';

/** Opens a terminal whose path begins with a folder that holds `gouji`, which takes the settings of the editor. */
export async function openTerminal(context: ExtensionContext): Promise<void> {
	const folder = join(context.globalStorageUri.fsPath, 'bin');
	await writeLaunchers(folder, context.asAbsolutePath('dist/gouji.js'));
	const name = Object.keys(process.env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH';
	const settings = workspace.getConfiguration('gouji');
	const env = {
		[name]: `${folder}${delimiter}${process.env[name] ?? ''}`,
		GOUJI_LANGUAGE: language(),
		GOUJI_CHECKS: JSON.stringify(settings.get('checks', {})),
	};
	const terminal = window.createTerminal({ name: words().terminal, env });
	terminal.show();
	terminal.sendText('gouji --help');
}

async function writeLaunchers(folder: string, script: string): Promise<void> {
	await mkdir(folder, { recursive: true });
	const shell = join(folder, 'gouji');
	await writeFile(shell, `#!/bin/sh\nELECTRON_RUN_AS_NODE=1 exec "${process.execPath}" "${script}" "$@"\n`);
	await chmod(shell, 0o755);
	await writeFile(
		join(folder, 'gouji.cmd'),
		`@echo off\r\nset ELECTRON_RUN_AS_NODE=1\r\n"${process.execPath}" "${script}" %*\r\n`,
	);
}
