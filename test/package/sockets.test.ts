// What the bundles carry that could reach out of the process, and a run that does not.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gouji } from '../support/gouji.ts';

/**
 * By bundle what libraries bring along: the protocol can be spoken over sockets and pipes, which the one who starts the server
 * asks for by `--socket` and `--pipe`, and its client starts the server as a process. `gouji` asks git.
 */
const CARRIED: Readonly<Record<string, readonly string[]>> = {
	'extension.js': ['child_process', 'net'],
	'server.js': ['net'],
	'server-project.js': [],
	'server-tables.js': [],
	'server-text.js': [],
	'server-workspace.js': [],
	'worker.js': [],
	'gouji.js': [],
	'cli.js': ['child_process'],
	'cli-work.js': [],
	'english.js': [],
	'documents.js': [],
	'table-view.js': [],
};
const OUTWARD =
	/require\("(?:node:)?(child_process|cluster|dgram|dns|http|http2|https|inspector|net|repl|tls|vm|wasi)"\)/g;

describe('the bundles', () => {
	it('are those that are listed', () =>
		assert.deepEqual(
			readdirSync('dist')
				.filter((name) => name.endsWith('.js'))
				.sort(),
			Object.keys(CARRIED).sort(),
		));
	for (const [bundle, carried] of Object.entries(CARRIED))
		it(`${bundle} carries ${carried.length === 0 ? 'nothing that reaches out' : carried.join(', ')}`, () => {
			const source = readFileSync(join('dist', bundle), 'utf8');
			const found = [...source.matchAll(OUTWARD)].map(([, name = '']) => name);
			assert.deepEqual([...new Set(found)].sort(), carried);
		});
	it('a run opens no socket and starts nothing', () => {
		const hook = JSON.stringify(resolve('test', 'support', 'no-sockets.cjs'));
		const { err, code } = gouji(['check', 'samples'], { environment: { NODE_OPTIONS: `--require ${hook}` } });
		assert.deepEqual([err, code], ['', 1]);
	});
});
