// Imports point one way: the real graph of all files, types and dynamic imports included.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

/** The rooms in the order in which they may know each other: a room imports itself and those before it. */
const ROOMS = [
	'core/languages.ts',
	'core/text',
	'core/number',
	'core/grid',
	'core/forms',
	'core/prose',
	'core/table',
	'core/open',
	'core/report',
	'core/sums',
	'core/words',
	'core/checks',
	'core/review.ts',
	'workspace',
	'table-view',
	'protocol.ts',
	'node',
	'cli',
	'lsp',
	'server.ts',
	'worker.ts',
	'main.ts',
];

/** What a room may import of those before it, where that is not all of them. */
const ONLY: Readonly<Record<string, readonly string[]>> = {
	'protocol.ts': [],
	node: ['core', 'workspace'],
	'table-view': ['core', 'workspace'],
	cli: ['core', 'workspace', 'table-view', 'node'],
	lsp: ['core', 'workspace', 'table-view', 'protocol.ts'],
	'server.ts': ['core', 'workspace', 'protocol.ts', 'lsp'],
};

/** Packages without a platform that the core may know. */
const CORE_PACKAGES = ['get-east-asian-width'];

const SERVER = join('server', 'src');
/** Packages without a platform that the workspace may know. */
const WORKSPACE_PACKAGES = ['ignore', 'picomatch'];
const NODE_ROOMS = ['node', 'cli', 'worker.ts', 'main.ts'];

function sourcesBelow(folder: string): readonly string[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
		.map((entry) => join(entry.parentPath, entry.name));
}

/** Every module that a file names, in whatever way. */
function importsOf(file: string): readonly string[] {
	const source = readFileSync(file, 'utf8');
	const named = source.matchAll(/(?:\bfrom\s*|\bimport\s*\(\s*|\bimport\s+|\brequire\s*\(\s*)(['"])([^'"\n]+)\1/g);
	return [...named].map(([, , name = '']) => name);
}

/** The files of the project that a file names. */
function ownImportsOf(file: string): readonly string[] {
	return importsOf(file).flatMap((name) => (name.startsWith('.') ? [join(dirname(file), name)] : []));
}

function roomOf(file: string): string {
	const path = relative(SERVER, file).split(sep).join('/');
	return ROOMS.find((room) => path === room || path.startsWith(`${room}/`)) ?? path;
}

/** A room imports itself and those before it, or those of them that it may know. */
function holdRoom(file: string, name: string): void {
	const room = roomOf(file);
	const other = roomOf(join(dirname(file), name));
	if (name.endsWith('.json') || other === room) return;
	assert.ok(ROOMS.indexOf(other) < ROOMS.indexOf(room), `${room} must not know ${other}`);
	const allowed = ONLY[room];
	const may = allowed === undefined || allowed.some((one) => other === one || other.startsWith(`${one}/`));
	assert.ok(may, `${room} must not know ${other}`);
}

function holdPackage(room: string, name: string): void {
	if (name.startsWith('node:'))
		assert.ok(NODE_ROOMS.includes(room), `${name} stands in ${NODE_ROOMS.join(', ')} alone`);
	else if (room.startsWith('core')) assert.ok(CORE_PACKAGES.includes(name), `the core must not know ${name}`);
	else if (name === 'vscode' || name.startsWith('vscode-languageclient')) assert.fail(`${room} must not know ${name}`);
	else if (room === 'workspace') assert.ok(WORKSPACE_PACKAGES.includes(name), `the workspace must not know ${name}`);
	else assert.ok(room !== 'protocol.ts', `${room} must not know ${name}`);
}

const files = sourcesBelow(SERVER);

describe('imports', () => {
	it('every file of the server stands in a room', () => {
		assert.deepEqual(
			files.filter((file) => !ROOMS.includes(roomOf(file))),
			[],
		);
	});

	for (const file of files) {
		it(file, () => {
			for (const name of importsOf(file)) {
				if (name.startsWith('.')) holdRoom(file, name);
				else holdPackage(roomOf(file), name);
			}
		});
	}

	it('no circle of files knows each other, types included', () => {
		const known = new Map(files.map((file) => [file, ownImportsOf(file)] as const));
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
			const others = importsOf(file).filter((name) => name.startsWith('./'));
			assert.deepEqual(
				others.filter((name) => !['./check.ts', './totals.ts'].includes(name)),
				[],
				file,
			);
		}
	});

	it('the client knows files of the server that import nothing', () => {
		const known = ['protocol.ts', 'core/forms/disclosure/signs.ts', 'core/languages.ts'].map((file) =>
			join(SERVER, file),
		);
		for (const file of known) assert.deepEqual(importsOf(file), [], file);
		for (const file of sourcesBelow(join('client', 'src'))) {
			const outside = importsOf(file).filter((name) => name.startsWith('../'));
			assert.deepEqual(
				outside.filter((name) => !known.includes(join(dirname(file), name))),
				[],
				file,
			);
		}
	});
});
