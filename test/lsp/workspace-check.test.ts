// The check across reports of a workspace reads no file more often than it needs to.

import assert from 'node:assert/strict';
import { type Decoded, decode } from '../../server/src/documents/plain/decode.ts';
import { DEFAULT_SETTINGS } from '../../server/src/lsp/settings.ts';
import { WorkspaceCheck, type WorkspaceCheckHost } from '../../server/src/lsp/workspace/check.ts';
import type { FileSource } from '../../server/src/lsp/workspace/file-source.ts';
import { jobOf } from '../../server/src/lsp/workspace/outcome.ts';
import type { UnreadFile } from '../../server/src/protocol.ts';
import { nothingKnown } from '../../server/src/workspace/known/known.ts';
import { CATALOGUE } from '../support/catalogue.ts';
import { simpleReport } from '../support/chains.ts';
import { writeReport } from '../support/make-report.ts';

const FOLDER = 'file:///r';
const TOWNS = Array.from({ length: 12 }, (_, at) => `云山县${'甲乙丙丁戊己庚辛壬癸子丑'.charAt(at)}石镇`);

function reportOf(organization: string, year: number, carried: number): string {
	return writeReport(simpleReport({ organization, year, carriedOut: [carried, 0, 0, 0, 0, 0] }));
}

/** A source of texts by address; what is read one by one is noted. */
function sourceOf(texts: ReadonlyMap<string, string>, reads: string[]): FileSource {
	const decoded = (uri: string): Decoded => ({ text: texts.get(uri) ?? '', encoding: 'utf-8', broken: 0 });
	return {
		list: async () => [...texts.keys()],
		takes: () => true,
		isFolder: () => false,
		read: async (uri) => {
			reads.push(uri);
			return decoded(uri);
		},
		reviewAll: async (uris, task, { each }) => {
			const job = jobOf(task, CATALOGUE, String);
			for (const uri of uris) each(uri, job.run(uri, decoded(uri)));
		},
		open: (_, bytes) => decode(bytes),
		reason: String,
		rest: async () => {},
		pausing: () => () => undefined,
	};
}

/** A check of some files, nothing of which is open. */
function checkOf(
	files: FileSource,
	unread: (files: ReadonlyMap<string, UnreadFile>) => void = () => {},
	told: Partial<WorkspaceCheckHost> = {},
): WorkspaceCheck {
	return new WorkspaceCheck({
		catalogue: CATALOGUE,
		files,
		task: () => ({ settings: DEFAULT_SETTINGS, pages: undefined, catalogue: CATALOGUE.data }),
		selection: () => ({}),
		part: () => nothingKnown,
		openReview: () => undefined,
		summarised: () => {},
		unread,
		changed: () => {},
		changedAcross: () => {},
		...told,
	});
}

describe('the workspace check', () => {
	it('reads a file once that many findings speak of', async () => {
		const archive = `${FOLDER}/archive.txt`;
		const texts = new Map([
			[archive, TOWNS.map((town) => reportOf(town, 2022, 3)).join('')],
			...TOWNS.map((town) => [`${FOLDER}/new/${town}.txt`, reportOf(town, 2023, 0)] as const),
		]);
		const reads: string[] = [];
		const check = checkOf(sourceOf(texts, reads));
		const { signal } = new AbortController();
		const { findings } = await check.run({ folders: [FOLDER], signal, progress: () => {}, known: false });
		assert.equal(findings.warning, TOWNS.length);
		assert.equal(reads.filter((uri) => uri === archive).length, 1);
		assert.equal(reads.length, 1 + TOWNS.length);
	});

	it('keeps what is found across reports to be seen while it runs again', async () => {
		const [before, file] = [`${FOLDER}/2022.txt`, `${FOLDER}/2023.txt`];
		const town = TOWNS[0] ?? '';
		const texts = new Map([
			[before, reportOf(town, 2022, 3)],
			[file, reportOf(town, 2023, 0)],
		]);
		const count = { changed: [] as number[], summarised: [] as number[] };
		const check = checkOf(sourceOf(texts, []), undefined, {
			changed: (uri, diagnostics) => {
				if (uri === file) count.changed.push(diagnostics.length);
			},
			summarised: (uri, reports) => {
				if (uri === file) for (const { counts } of reports) count.summarised.push(counts.warning);
			},
		});
		const { signal } = new AbortController();
		const run = () => check.run({ folders: [FOLDER], signal, progress: () => {}, known: false });
		const first = await run();
		assert.deepEqual([count.changed.at(-1), count.summarised.at(-1)], [1, 1]);
		count.changed = [];
		count.summarised = [];
		assert.deepEqual(await run(), first);
		assert.deepEqual(count, { changed: [1], summarised: [1] });
		texts.set(before, reportOf(town, 2022, 0));
		await run();
		assert.deepEqual(count, { changed: [1, 0], summarised: [1, 0] });
	});

	it('lets other work in before each report of a long file, and counts what it finds once', async () => {
		const archive = `${FOLDER}/archive.txt`;
		const both = TOWNS.flatMap((town) => [reportOf(town, 2022, 3), reportOf(town, 2023, 0)]);
		let asked = 0;
		const pausing = () => () => {
			asked++;
			return undefined;
		};
		const check = checkOf({ ...sourceOf(new Map([[archive, both.join('')]]), []), pausing });
		const { signal } = new AbortController();
		const { findings } = await check.run({ folders: [FOLDER], signal, progress: () => {}, known: false });
		assert.equal(findings.warning, TOWNS.length);
		assert.ok(asked >= both.length + TOWNS.length, String(asked));
		asked = 0;
		await check.recheck(archive);
		assert.ok(asked >= both.length + TOWNS.length, String(asked));
	});

	it('tells what was read last, though what was read before it comes to its end later', async () => {
		const file = `${FOLDER}/a.txt`;
		const right = reportOf(TOWNS[0] ?? '', 2023, 0);
		const texts = new Map([[file, right.replace('结转下年度继续办理\t0', '结转下年度继续办理\t7')]]);
		const open: (() => void)[] = [];
		let held = true;
		const pausing = () => () => (held ? new Promise<void>((resolve) => open.push(resolve)) : undefined);
		const check = checkOf({ ...sourceOf(texts, []), pausing });
		const first = check.recheck(file);
		while (open.length === 0) await new Promise((resolve) => setImmediate(resolve));
		held = false;
		texts.set(file, right);
		await check.recheck(file);
		const last = check.diagnosticsOf(file);
		for (const go of open) go();
		await first;
		assert.deepEqual(check.diagnosticsOf(file), last);
		texts.set(file, [...texts.values()].join('').replace('结转下年度继续办理\t0', '结转下年度继续办理\t7'));
		await check.recheck(file);
		assert.notDeepEqual(check.diagnosticsOf(file), last);
	});

	it('names what cannot be read until it can be, or is gone', async () => {
		const [locked, damaged, closed] = [`${FOLDER}/a.docx`, `${FOLDER}/b.txt`, `${FOLDER}/closed`];
		const why = new Map([
			[locked, 'password'],
			[damaged, 'binary'],
		]);
		const texts = new Map([locked, damaged, `${FOLDER}/c.txt`].map((uri) => [uri, '']));
		const source = sourceOf(texts, []);
		const openFolder = new Set<string>();
		const files: FileSource = {
			...source,
			list: async (_, __, unreadable) => {
				if (!openFolder.has(closed)) unreadable(closed, 'EACCES: closed');
				return [...texts.keys()];
			},
			read: async (uri) =>
				((reason) => (reason === undefined ? source.read(uri) : { why: reason as 'binary' }))(why.get(uri)),
			reviewAll: async (uris, task, { each }) => {
				const job = jobOf(task, CATALOGUE, String);
				for (const uri of uris) each(uri, job.run(uri, await files.read(uri)));
			},
		};
		let told: readonly string[] = [];
		const check = checkOf(files, (unread) => {
			told = [...unread.values()].map(({ path, why }) => `${path.slice(FOLDER.length + 1)} ${why}`);
		});
		const { signal } = new AbortController();
		const run = () => check.run({ folders: [FOLDER], signal, progress: () => {}, known: false });
		const { unread, unreadCount } = await run();
		assert.deepEqual(
			unread.map(({ path }) => path.slice(FOLDER.length + 1)),
			['a.docx', 'b.txt', 'closed'],
			'in the order of their addresses',
		);
		assert.equal(unreadCount, 3);
		assert.deepEqual(told, ['closed EACCES: closed', 'a.docx password', 'b.txt binary']);
		why.delete(locked);
		await check.refresh(locked);
		assert.deepEqual(told, ['closed EACCES: closed', 'b.txt binary']);
		why.set(damaged, 'too-large');
		await check.refresh(damaged);
		assert.deepEqual(told, ['closed EACCES: closed', 'b.txt too-large']);
		check.forget(damaged);
		assert.deepEqual(told, ['closed EACCES: closed']);
		openFolder.add(closed);
		texts.delete(damaged);
		assert.deepEqual([(await run()).unread, told], [[], []]);
	});
});
