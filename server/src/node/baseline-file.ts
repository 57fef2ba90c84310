// The baseline of a project on disk, for the language server: read, written, and named in the project's configuration.

import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseTree } from 'jsonc-parser';
import { CONFIG_NAME } from '../workspace/files/config.ts';
import { type KnownFinding, readKnown, writeKnown } from '../workspace/known/known.ts';
import { readFile, reason } from './files.ts';
import { readSmallText } from './regular.ts';
import { isWithin } from './within.ts';
import { newFile } from './write.ts';

/** A larger file is no list that people keep. */
const LARGEST = 20_000_000;

/** The known findings in a file of a folder, none where there is no such file; or what is wrong with it. */
export function readBaselineFile(folder: string, name: string): readonly KnownFinding[] | { readonly problem: string } {
	try {
		const path = pathIn(folder, name);
		if (!existsSync(path)) return [];
		const decoded = readFile(path, LARGEST);
		const known = decoded.text === undefined ? undefined : readKnown(decoded.text);
		return known ?? { problem: `${path}: no baseline` };
	} catch (error) {
		return { problem: reason(error) };
	}
}

/** Writes the file whole, or throws what the system throws. */
export function writeBaselineFile(folder: string, name: string, known: readonly KnownFinding[]): void {
	writeWhole(pathIn(folder, name), writeKnown(known));
}

/** Names the file in the configuration of the folder, so that the command line knows it too; comments stay. */
export function adoptBaseline(folder: string, name: string): void {
	const path = join(fileURLToPath(folder), CONFIG_NAME);
	writeWhole(
		path,
		existsSync(path) ? withBaseline(readSmallText(path), name) : `{\n\t"baseline": ${JSON.stringify(name)}\n}\n`,
	);
}

/** A configuration that names none, with the name behind its last choice; nothing else of it changes. */
function withBaseline(text: string, name: string): string {
	const root = parseTree(text, [], { allowTrailingComma: true });
	const last = root?.children?.at(-1);
	const added = `\n\t"baseline": ${JSON.stringify(name)}`;
	if (root === undefined || root.type !== 'object') throw new Error(`${CONFIG_NAME}: no object`);
	const at = last === undefined ? root.offset + 1 : last.offset + last.length;
	const comma = /^\s*,/.exec(text.slice(at))?.[0].length ?? 0;
	const end = last === undefined ? `${added}\n` : added;
	return `${text.slice(0, at + comma)}${last === undefined || comma > 0 ? '' : ','}${end}${text.slice(at + comma)}`;
}

/** Whether a file is there, by what a baseline calls it. */
export function isThere(folder: string, path: string): boolean {
	try {
		return existsSync(resolve(fileURLToPath(folder), path));
	} catch {
		return false;
	}
}

/** A configuration leads to no file outside its own folder, not by a link either. */
function pathIn(folder: string, name: string): string {
	const root = fileURLToPath(folder);
	const path = resolve(root, name);
	if (!isWithin(root, path)) throw new Error(`${path}: outside ${root}`);
	return path;
}

function writeWhole(path: string, text: string): void {
	const file = newFile(path);
	try {
		file.write(text);
		file.close();
	} finally {
		file.abandon();
	}
}
