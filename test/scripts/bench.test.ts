// The experiment on repairs runs, and tells that one wrong number is found and put right.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

describe('npm run bench', () => {
	it('repairs damages tables in every way, and prints what became of them', () => {
		const env = { ...process.env, GOUJI_TABLES: '5' };
		const out = execFileSync(process.execPath, [join('scripts', 'bench.mjs'), 'repairs'], { encoding: 'utf8', env });
		assert.match(out, /^5 tables a kind, seed \d+\n/);
		assert.match(out, /^\| one value wrong \| 0\.00 % \| 100\.00 % \| 100\.00 % \| 0\.00 % \| 1\.00 \|$/m);
		assert.ok(out.trimEnd().split('\n').length > 8, out);
	});
});
