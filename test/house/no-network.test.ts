// No network, no shell, nothing of a workspace is run: our own sources import nothing that could, and what the bundles carry from
// libraries is listed.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importsOf } from '../support/rooms.ts';

/** The modules of Node that reach out of the process, beside files and threads. */
const OUTWARD =
	/^(?:node:)?(?:child_process|cluster|dgram|dns|http|http2|https|inspector|net|repl|tls|vm|wasi)(?:\/.*)?$/;
/** What the one file may import that asks git, without a shell. */
const GIT = join('server', 'src', 'node', 'git.ts');
/** Words by which a program runs a text, or asks for an address. */
const RUNNING =
	/\beval\(|\bnew Function\b|\bFunction\(|\bfetch\(|\bXMLHttpRequest\b|\bWebSocket\b|\bimportScripts\b|\bexecScript\b|\bsendBeacon\b/;

const sources = ['server', 'client']
	.flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }))
	.filter((entry) => entry.isFile() && /\.[cm]?[jt]sx?$/.test(entry.name))
	.map((entry) => join(entry.parentPath, entry.name));

describe('no network', () => {
	for (const file of sources) {
		it(`${file} reaches nothing and runs nothing`, () => {
			const source = readFileSync(file, 'utf8');
			const outward = importsOf(source).filter((name) => OUTWARD.test(name));
			assert.deepEqual(outward, file === GIT ? ['node:child_process'] : []);
			assert.equal(RUNNING.exec(source), null);
		});
	}

	it('git is asked by a file of its own, without a shell', () => {
		const source = readFileSync(GIT, 'utf8');
		assert.match(source, /^import \{ execFileSync \} from 'node:child_process';$/m);
		assert.equal(/\bshell\b\s*:/.test(source), false);
	});
});
