// The command line in a thread: what it wrote, what it could not read, and what failed.

import assert from 'node:assert/strict';
import { existsSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { runGouji } from '../../client/src/gouji-thread.ts';
import { makeScratch, type Scratch } from '../support/gouji.ts';
import { madeReport } from '../support/made-reports.ts';

describe('an export', () => {
	let scratch: Scratch;
	beforeEach(() => {
		scratch = makeScratch();
		scratch.write('reports/a.txt', madeReport(1).text);
	});
	afterEach(() => scratch.remove());

	const run = (output: string, command = 'check') => {
		const args = [command, '--format', 'csv', '--output', output, '--', join(scratch.folder, 'reports')];
		return runGouji({ script: resolve('dist', 'gouji.js'), args, environment: process.env });
	};

	for (const command of ['check', 'tables'])
		it(`of ${command} is written though files cannot be read, which are counted and named`, async () => {
			scratch.write('reports/picture.txt', new Uint8Array([0x89, 0x50, 0, 0, 0, 1]));
			scratch.write('reports/damaged.docx', 'no archive');
			symlinkSync(join(scratch.folder, 'nowhere'), join(scratch.folder, 'reports', 'link.txt'));
			const output = join(scratch.folder, 'out.csv');
			const { unread, said } = await run(output, command);
			assert.ok(existsSync(output));
			assert.deepEqual(
				['picture.txt', 'damaged.docx', 'link.txt', 'a.txt'].filter((name) => said.includes(name)).length,
				unread,
				said,
			);
			assert.ok(unread >= 2, said);
		});

	it('of files that are all read says nothing', async () => {
		const { unread, said } = await run(join(scratch.folder, 'out.csv'));
		assert.deepEqual([unread, said], [0, '']);
	});

	it('to a place where nothing can be written fails, and says why', async () => {
		await assert.rejects(run(join(scratch.folder, 'missing', 'out.csv')), /out\.csv/);
	});
});
