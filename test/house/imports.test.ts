// Imports point one way: the real graph of all files, types and dynamic imports included.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { importsOf, ROOMS, roomOf } from '../support/rooms.ts';

/** What a room may import of those before it, where that is not all of them. */
const ONLY = new Map(ROOMS.flatMap(({ name, knows }) => (knows === undefined ? [] : [[name, knows] as const])));
const ORDER = ROOMS.map(({ name }) => name);

/** Packages without a platform that the core may know. */
const CORE_PACKAGES = ['get-east-asian-width'];

const SERVER = join('server', 'src');
/** Packages without a platform that the workspace may know. */
const WORKSPACE_PACKAGES: readonly string[] = [];
/** Packages without a platform that read documents. */
const DOCUMENT_PACKAGES = ['fflate', 'htmlparser2'];
const NODE_ROOMS = ['node', 'cli', 'worker.ts', 'process.ts'];

function sourcesBelow(folder: string): readonly string[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
		.map((entry) => join(entry.parentPath, entry.name));
}

const roomOfFile = (file: string) => roomOf(relative(SERVER, file).split(sep).join('/'));
const importsOfFile = (file: string) => importsOf(readFileSync(file, 'utf8'));

/** The files of the project that a file names. */
function ownImportsOf(file: string): readonly string[] {
	return importsOfFile(file).flatMap((name) => (name.startsWith('.') ? [join(dirname(file), name)] : []));
}

/** A room imports itself and those before it, or those of them that it may know. */
function holdRoom(file: string, name: string): void {
	const room = roomOfFile(file);
	const other = roomOfFile(join(dirname(file), name));
	if (name.endsWith('.json') || other === room) return;
	assert.ok(ORDER.indexOf(other) < ORDER.indexOf(room), `${room} must not know ${other}`);
	const allowed = ONLY.get(room);
	const may = allowed === undefined || allowed.some((one) => other === one || other.startsWith(`${one}/`));
	assert.ok(may, `${room} must not know ${other}`);
}

function holdPackage(room: string, name: string): void {
	if (name.startsWith('node:'))
		assert.ok(NODE_ROOMS.includes(room), `${name} stands in ${NODE_ROOMS.join(', ')} alone`);
	else if (room.startsWith('core')) assert.ok(CORE_PACKAGES.includes(name), `the core must not know ${name}`);
	else if (name === 'vscode' || name.startsWith('vscode-languageclient')) assert.fail(`${room} must not know ${name}`);
	else if (room === 'documents') assert.ok(DOCUMENT_PACKAGES.includes(name), `documents must not know ${name}`);
	else if (room === 'workspace') assert.ok(WORKSPACE_PACKAGES.includes(name), `the workspace must not know ${name}`);
	else assert.ok(!room.startsWith('protocol'), `${room} must not know ${name}`);
}

const files = sourcesBelow(SERVER);

describe('imports', () => {
	it('every file of the server stands in a room', () => {
		assert.deepEqual(
			files.filter((file) => !ORDER.includes(roomOfFile(file))),
			[],
		);
	});

	for (const file of files) {
		it(file, () => {
			for (const name of importsOfFile(file)) {
				if (name.startsWith('.')) holdRoom(file, name);
				else holdPackage(roomOfFile(file), name);
			}
		});
	}

	it('no circle of files knows each other, types included', () => {
		const all = [...files, ...sourcesBelow('client')];
		const known = new Map(all.map((file) => [file, ownImportsOf(file)] as const));
		for (let left = -1; left !== known.size; ) {
			left = known.size;
			for (const [file, others] of known) if (!others.some((other) => known.has(other))) known.delete(file);
		}
		assert.deepEqual([...known.keys()], []);
	});

	it('checks never import each other', () => {
		const checks = files.filter(
			(file) => /core.checks.[a-z-]+\.ts$/.test(file) && !/(check|checks|totals)\.ts$/.test(file),
		);
		for (const file of checks) {
			const others = importsOfFile(file).filter((name) => name.startsWith('./'));
			assert.deepEqual(
				others.filter((name) => !['./check.ts', './totals.ts'].includes(name)),
				[],
				file,
			);
		}
	});

	it('the client knows files of the server that import nothing, and the messages of its page', () => {
		const known = [
			'protocol.ts',
			'protocol-findings.ts',
			'cli/told.ts',
			'core/forms/disclosure/signs.ts',
			'core/languages.ts',
			'documents/address.ts',
		].map((file) => join(SERVER, file));
		const types = join(SERVER, 'documents', 'documents.ts');
		known.push(join('client', 'webview', 'messages.ts'));
		for (const file of known) assert.deepEqual(importsOfFile(file), [], file);
		for (const file of sourcesBelow(join('client', 'src'))) {
			const outside = importsOfFile(file).filter((name) => name.startsWith('../'));
			const source = readFileSync(file, 'utf8');
			// The bundle that reads documents is named by its path: its types alone are known.
			const isType = (name: string) =>
				join(dirname(file), name) === types && new RegExp(`^import type [^;]*'${name}';`, 'm').test(source);
			assert.deepEqual(
				outside.filter((name) => !known.includes(join(dirname(file), name)) && !isType(name)),
				[],
				file,
			);
		}
	});

	it('what runs in a page knows nothing but itself', () => {
		for (const file of sourcesBelow(join('client', 'webview')))
			assert.deepEqual(
				importsOfFile(file).filter((name) => !name.startsWith('./')),
				[],
				file,
			);
	});
});
