// The summaries that the server keeps: pages of what changed, and the overview with its places.

import assert from 'node:assert/strict';
import type { Connection } from 'vscode-languageserver';
import { REPORTS_IN_A_PAGE, Summaries } from '../../server/src/lsp/workspace/summaries.ts';
import { OVERVIEW, type OverviewResult, SUMMARIES_CHANGED } from '../../server/src/protocol.ts';
import * as Overview from '../../server/src/workspace/overview/overview.ts';
import { CATALOGUE } from '../support/catalogue.ts';
import { summary } from '../support/summaries.ts';

/** Summaries on a connection that goes nowhere; what would happen later happens when the test says so. */
function kept() {
	const sent: string[] = [];
	const later: (() => void)[] = [];
	const handlers = new Map<string, (params: object, token: object) => Promise<unknown>>();
	const connection = {
		console: { error: (message: string) => assert.fail(message) },
		onRequest: (name: string, handler: (params: object, token: object) => Promise<unknown>) =>
			handlers.set(name, handler),
		sendNotification: async (name: string) => void sent.push(name),
	} as unknown as Connection;
	const summaries = new Summaries(connection, {
		later: (run) => {
			later.push(run);
			return () => undefined;
		},
		language: () => 'zh-cn',
		stale: () => [],
		late: { overview: () => Overview },
		catalogue: CATALOGUE,
	});
	const ask = <T>(name: string) => handlers.get(name)?.({}, { isCancellationRequested: false }) as Promise<T>;
	const pass = () => {
		for (const run of later.splice(0)) run();
	};
	return { summaries, sent, pass, ask };
}

const at = (uri: string) => summary(['甲镇', 2023], ['error'], { address: uri });

describe('kept summaries', () => {
	it('are sent in pages that together hold each report once', () => {
		const { summaries } = kept();
		const uris = Array.from({ length: 2 * REPORTS_IN_A_PAGE + 10 }, (_, n) => `file:///${n}.txt`);
		for (const uri of uris) summaries.set(uri, [at(uri)]);
		const met: string[] = [];
		const sizes: number[] = [];
		let since = 0;
		for (let more = true; more; ) {
			const page = summaries.page(since);
			sizes.push(page.files.length);
			met.push(...page.files.map(({ uri }) => uri));
			({ upTo: since, more } = page);
		}
		assert.deepEqual(sizes, [REPORTS_IN_A_PAGE, REPORTS_IN_A_PAGE, 10]);
		assert.deepEqual(met, uris);
	});

	it('are sent again only where they changed, and a file that is gone without reports', () => {
		const { summaries } = kept();
		for (const uri of ['file:///a.txt', 'file:///b.txt', 'file:///c.txt']) summaries.set(uri, [at(uri)]);
		const { upTo } = summaries.page(0);
		summaries.set('file:///a.txt', [at('file:///a.txt')]);
		assert.deepEqual(summaries.page(upTo).files, []);
		summaries.set('file:///b.txt', []);
		summaries.set('file:///a.txt', [summary(['甲镇', 2023])]);
		assert.deepEqual(
			summaries.page(upTo).files.map(({ uri, reports }) => [uri, reports.length]),
			[
				['file:///b.txt', 0],
				['file:///a.txt', 1],
			],
		);
		assert.deepEqual(
			[...summaries.all()].map(({ address }) => address),
			['file:///c.txt', '2023/甲镇.txt'],
		);
	});

	it('know a file under all spellings of its address, by the first of them', () => {
		const { summaries } = kept();
		const [escaped, plain] = ['file:///%E7%94%B2.txt', 'file:///甲.txt'];
		summaries.set(escaped, [at(escaped)]);
		const { upTo } = summaries.page(0);
		summaries.set(plain, [at(plain)]);
		assert.deepEqual(summaries.page(upTo).files, []);
		summaries.set(plain, [summary(['乙镇', 2023], [], { address: plain })]);
		assert.deepEqual(
			[...summaries.all()].map(({ address, organization }) => [address, organization]),
			[[escaped, '乙镇']],
		);
	});

	it('tell of many changes once', () => {
		const { summaries, sent, pass } = kept();
		for (let n = 0; n < 100; n++) summaries.set(`file:///${n}.txt`, [at(`file:///${n}.txt`)]);
		assert.deepEqual(sent, []);
		pass();
		assert.deepEqual(sent, [SUMMARIES_CHANGED]);
		summaries.set('file:///0.txt', []);
		pass();
		assert.deepEqual(sent, [SUMMARIES_CHANGED, SUMMARIES_CHANGED]);
	});

	it('say nothing of files that were never reports', () => {
		const { summaries, sent, pass } = kept();
		summaries.set('file:///a.txt', []);
		pass();
		assert.deepEqual(sent, []);
	});

	it('make an overview whose links are numbers of its places', async () => {
		const { summaries, ask } = kept();
		summaries.set('file:///a.txt', [at('file:///a.txt')]);
		summaries.set('file:///b.txt', [summary(['乙镇', 2022], [], { address: 'file:///b.txt' })]);
		const { html, places } = await ask<OverviewResult>(OVERVIEW);
		const linked = [...html.matchAll(/command:gouji\.overview\.open\?%5B(\d+)%5D/g)].map(([, number]) =>
			Number(number),
		);
		assert.deepEqual(
			linked,
			places.map((_, number) => number),
		);
		assert.deepEqual(
			places.map(({ uri, range }) => [uri, range.start.line]),
			[
				['file:///a.txt', 10],
				['file:///b.txt', 0],
				['file:///a.txt', 10],
			],
		);
		assert.ok(html.includes('command:gouji.findings.showCheck?%5B%22row-total%22%5D'));
	});

	it('come with what could not be read, on the last page, and the overview names it', async () => {
		const { summaries, sent, pass, ask } = kept();
		summaries.set('file:///a.txt', [at('file:///a.txt')]);
		pass();
		const files = Array.from({ length: 300 }, (_, n) => ({ path: `gouji-text:/r/%3Cb%3E${n}.docx`, why: 'password' }));
		summaries.setUnread(new Map(files.map((file) => [file.path, file])));
		pass();
		assert.deepEqual(sent, [SUMMARIES_CHANGED, SUMMARIES_CHANGED]);
		const { unread, unreadCount } = summaries.page(0);
		assert.deepEqual([unread.length, unreadCount], [200, 300]);
		assert.deepEqual(unread[0], { path: 'file:///r/%3Cb%3E0.docx', why: 'password' });
		const { html } = await ask<OverviewResult>(OVERVIEW);
		const [said] = /<p>△.*/.exec(html) ?? [];
		assert.match(
			said ?? '',
			/300 个文件读不了，没有检查： <code>r\/&#60;b&#62;0\.docx<\/code> (?:<code>[^<]*<\/code> ?){9} …<\/p>/,
		);
		summaries.setUnread(new Map());
		assert.ok(!(await ask<OverviewResult>(OVERVIEW)).html.includes('读不了'));
	});
});
