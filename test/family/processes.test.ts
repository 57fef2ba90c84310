// The server, its workers and the command line as processes of their own, for a family that the product does not know: each is
// handed the catalogue where it begins.

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildSync } from 'esbuild';
import { strFromU8, unzipSync } from 'fflate';
import { Client } from '../support/client.ts';
import { gouji, makeScratch, type Run, type Scratch } from '../support/gouji.ts';
import { writeMade } from './reports.ts';

const BUILT = join('out', 'family');
/** Enough files that workers are started. */
const MANY = 230;
/** The one with a wrong total, and the one whose year before says otherwise. */
const WRONG = writeMade({ organization: '云山县林业局', funds: { outgo: ['73', '27', '99'] } });
const NOW = writeMade({
	organization: '云山县农业局',
	funds: { brought: ['21', '3', '24'], left: ['38', '6', '44'] },
});

const folder = (scratch: Scratch) => {
	for (let at = 0; at < MANY; at++) {
		const organization = `云山县第${String.fromCharCode(0x4e00 + at)}局`;
		scratch.write(`${at}.txt`, writeMade({ organization, layout: at % 2 === 0 ? 'row-per-line' : 'cell-per-line' }));
	}
	scratch.write('wrong.txt', WRONG);
	scratch.write('last.txt', writeMade({ organization: '云山县农业局', year: 2022 }));
	scratch.write('now.txt', NOW);
};

describe('the processes, for a family that the product does not know', () => {
	let scratch: Scratch;
	const run = (...args: readonly string[]): Run =>
		gouji(args, { folder: scratch.folder, script: join(BUILT, 'gouji.js') });

	before(() => {
		for (const [name, entry] of [
			['gouji', 'test/family/gouji.ts'],
			['server', 'test/family/server.ts'],
			['worker', 'server/src/worker.ts'],
		] as const)
			buildSync({
				entryPoints: [entry],
				outfile: join(BUILT, `${name}.js`),
				bundle: true,
				platform: 'node',
				format: 'cjs',
				target: 'node20',
				mainFields: ['module', 'main'],
				define: { GOUJI_VERSION: '"0.0.0"' },
				logLevel: 'warning',
			});
		scratch = makeScratch();
		folder(scratch);
	});
	after(() => scratch.remove());

	it('check a folder in workers, across the reports too', () => {
		const { out, code } = run('check', '--jobs', '2', '.');
		assert.equal(code, 1);
		assert.match(out, /wrong\.txt:\d+:\d+ 错误 （四）支出合计·合计应为 100，表中为 99。 \[row-total\]/);
		assert.match(out, /now\.txt:\d+:\d+ 警告 上年结余有 2 格与上年（2022 年）报告的年末结余不等/);
		assert.match(out, new RegExp(`检查了 ${MANY + 3} 个文件，其中 ${MANY + 3} 份报告：1 个错误，1 个警告。`));
	});

	it('print JSON', () => {
		const { files, summary } = JSON.parse(run('check', '--format', 'json', '--alone', 'wrong.txt').out);
		assert.equal(summary.reports, 1);
		const [{ report, findings, equations }] = files;
		assert.deepEqual([report.form, report.year, report.organization], ['2015', 2023, '云山县林业局']);
		assert.deepEqual(
			report.tables.map(({ key, rows }: { key: string; rows: readonly object[] }) => [key, rows.length]),
			[
				['trips', 1],
				['funds', 11],
			],
		);
		assert.deepEqual(
			[findings[0].table, findings[0].row, findings[0].column, findings[0].expected, equations.failed],
			['funds', 'outgo', 'both', '100', 3],
		);
		assert.equal(findings[0].repairs[0].cells[0].to, '100');
	});

	it('print CSV, and a workbook', () => {
		assert.match(
			run('check', '--format', 'csv', '--alone', 'wrong.txt').out,
			/「收入支出情况」表,（四）支出合计,合计,99,100/,
		);
		const cells = run('tables', 'wrong.txt').out.split('\r\n');
		assert.equal(cells.length, 2 + 12 + 11 * 3);
		assert.match(cells[1] ?? '', /wrong\.txt,1,云山县林业局,2023,2015,trips,spent,,budget\.sum,预算数·合计,30,30/);
		const book = unzipSync(run('tables', '--format', 'xlsx', 'wrong.txt').bytes);
		const sheet = strFromU8(book['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
		assert.match(sheet, /预算数·公务用车小计.*<v>12<\/v>/s);
	});

	it('draw the overview', () => {
		const { out } = run('check', '--format', 'html', '--jobs', '2', '.');
		assert.match(out, /<h1>财务公开检查总览<\/h1>/);
		assert.match(out, /合计应等于两类资金之和/);
		assert.ok(out.includes('云山县林业局'));
	});

	it('put right what is safe', () => {
		scratch.write('fixed/wrong.txt', WRONG);
		assert.match(run('check', '--fix', '--alone', 'fixed').err, /改正了 1 个文件中的 1 格/);
		assert.equal(run('check', '--alone', 'fixed').code, 0);
	});

	it('sum up by a roll-up that the configuration names', () => {
		const child = (organization: string) => writeMade({ organization });
		const config = { rollUp: [{ parent: '青山县', children: ['青山县水务局', '青山县教育局'] }] };
		scratch.write('sums/gouji.config.json', JSON.stringify(config));
		scratch.write('sums/a.txt', child('青山县水务局'));
		scratch.write('sums/b.txt', child('青山县教育局'));
		scratch.write('sums/all.txt', child('青山县人民政府'));
		const { out } = gouji(['check', '.'], { folder: join(scratch.folder, 'sums'), script: join(BUILT, 'gouji.js') });
		assert.match(out, /「“三公”经费支出情况」表有 12 格与所属 2 个单位的报告合计不等/);
		assert.match(out, /「收入支出情况」表有 \d+ 格与所属 2 个单位的报告合计不等/);
	});

	it('serve an editor: diagnostics, hover, fixes, the whole workspace and its overview', async () => {
		const client = new Client(join(BUILT, 'server.js'));
		const uriOf = (name: string) => pathToFileURL(join(scratch.folder, name)).toString();
		const { connection } = client;
		connection.onRequest('workspace/workspaceFolders', () => [{ uri: uriOf(''), name: 'reports' }]);
		await client.start({ textDocument: { diagnostic: {} }, workspace: { workspaceFolders: true } });
		await client.open(uriOf('wrong.txt'), WRONG);
		const [shown, ...none] = await client.pull(uriOf('wrong.txt'));
		assert.ok(shown !== undefined && none.length === 0);
		assert.match(shown.message, /^（四）支出合计·合计应为 100，表中为 99。/);
		const place = { textDocument: { uri: uriOf('wrong.txt') }, position: shown.range.start };
		const hover = await connection.sendRequest<{ contents: { value: string } }>('textDocument/hover', place);
		assert.match(hover.contents.value, /表中为 \*\*99\*\*，应为 \*\*100\*\*/);
		const actions = await connection.sendRequest<readonly { title: string }[]>('textDocument/codeAction', {
			...place,
			range: shown.range,
			context: { diagnostics: [shown] },
		});
		assert.equal(actions[0]?.title, '将（四）支出合计·合计改为 100');
		const { reports, findings } = await connection.sendRequest<{ reports: number; findings: { warning: number } }>(
			'gouji/checkWorkspace',
			{},
		);
		assert.ok(reports > MANY && findings.warning > 0);
		const items = await client.pullAll();
		const now = items.find(({ uri }) => uri === uriOf('now.txt'));
		assert.deepEqual(
			now?.items.map(({ code }) => code),
			['carry-over'],
		);
		const { html } = await connection.sendRequest<{ html: string }>('gouji/overview', {});
		assert.match(html, /财务公开检查总览/);
		assert.equal(await client.stop(), 0);
	});
});
