// The check across reports of a workspace reads no file more often than it needs to.

import assert from 'node:assert/strict';
import { type Decoded, decode } from '../../server/src/documents/plain/decode.ts';
import { DEFAULT_SETTINGS } from '../../server/src/lsp/settings.ts';
import { type FileSource, WorkspaceCheck } from '../../server/src/lsp/workspace/check.ts';
import { jobOf } from '../../server/src/lsp/workspace/outcome.ts';
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
	};
}

describe('the workspace check', () => {
	it('reads a file once that many findings speak of', async () => {
		const archive = `${FOLDER}/archive.txt`;
		const texts = new Map([
			[archive, TOWNS.map((town) => reportOf(town, 2022, 3)).join('')],
			...TOWNS.map((town) => [`${FOLDER}/new/${town}.txt`, reportOf(town, 2023, 0)] as const),
		]);
		const reads: string[] = [];
		const check = new WorkspaceCheck({
			catalogue: CATALOGUE,
			files: sourceOf(texts, reads),
			task: () => ({ settings: DEFAULT_SETTINGS, pages: undefined, catalogue: CATALOGUE.data }),
			selection: () => ({}),
			part: () => nothingKnown,
			openReview: () => undefined,
			summarised: () => {},
			changed: () => {},
			changedAcross: () => {},
		});
		const { signal } = new AbortController();
		const { findings } = await check.run({ folders: [FOLDER], signal, progress: () => {}, known: false });
		assert.equal(findings.warning, TOWNS.length);
		assert.equal(reads.filter((uri) => uri === archive).length, 1);
		assert.equal(reads.length, 1 + TOWNS.length);
	});
});
