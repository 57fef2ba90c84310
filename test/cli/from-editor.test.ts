// What VS Code exports: files by their way from its folder, chosen by its settings, or by the configuration that it names.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gouji, makeScratch, type Scratch } from '../support/gouji.ts';

const WRONG = '三、收到和处理政府信息公开申请情况\n一、本年新收政府信息公开申请数量\t7\t1\t0\t0\t0\t0\t9\n';

describe('an export of VS Code', () => {
	let scratch: Scratch;
	beforeEach(() => {
		scratch = makeScratch();
		for (const name of ['甲/2023/a.txt', '甲/草稿/b.txt', '乙/c.txt']) scratch.write(name, WRONG);
		scratch.write('甲/d.docx', 'no document');
	});
	afterEach(() => scratch.remove());

	/** The names of the files that it speaks of. */
	const namesIn = (seen: object, args: readonly string[] = [], format = 'csv') => {
		const folders = ['甲', '乙'].map((name) => join(scratch.folder, name));
		const environment = { GOUJI_WORKSPACE: JSON.stringify({ from: scratch.folder, ...seen }) };
		const { out } = gouji(['check', '--format', format, ...args, '--', ...folders], { environment });
		return out;
	};
	const firsts = (csv: string) => [...csv.matchAll(/^([^,"\s]+\.\w+),/gm)].map(([, first]) => first);

	it('calls files by their way from the folder, those that cannot be read too', () => {
		assert.deepEqual(firsts(namesIn({})), ['甲/2023/a.txt', '甲/d.docx', '甲/草稿/b.txt', '乙/c.txt']);
	});
	it('leaves out what the patterns of the editor leave out, counted from each folder', () => {
		const seen = { include: ['**/*.txt'], exclude: ['草稿'] };
		assert.deepEqual(firsts(namesIn(seen)), ['甲/2023/a.txt', '乙/c.txt']);
	});
	it('obeys the configuration that is named before the patterns of the editor, and its list of known findings', () => {
		const config = scratch.write('甲/gouji.config.json', '{ "exclude": ["2023/**"], "baseline": "known.json" }');
		gouji(['baseline', '--reason', '已核实', '草稿'], { folder: join(scratch.folder, '甲') });
		const csv = namesIn({ exclude: ['草稿'] }, ['--config', config]);
		assert.deepEqual(firsts(csv), ['甲/d.docx', '乙/c.txt']);
	});
	it('takes no configuration that it happens to stand in', () => {
		scratch.write('gouji.config.json', '{ "checks": { "row-total": "off" } }');
		const environment = { GOUJI_WORKSPACE: JSON.stringify({ from: scratch.folder }) };
		const { out } = gouji(['check', '--format', 'csv', '乙'], { folder: scratch.folder, environment });
		assert.deepEqual(firsts(out), ['乙/c.txt']);
	});
	it('links from its page to the files', () => {
		scratch.write('页/.keep', '');
		const page = join(scratch.folder, '页', 'o.html');
		namesIn({}, ['--output', page], 'html');
		const written = readFileSync(page, 'utf8');
		assert.ok(written.includes('<code>甲/2023/a.txt:2</code>'));
		assert.ok(written.includes(`href="../${encodeURIComponent('甲')}/2023/a.txt"`));
		assert.ok(!written.includes(scratch.folder));
	});
});
