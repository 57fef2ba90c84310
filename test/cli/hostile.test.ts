// Hostile words of reports and of file names in every output format: nothing runs them, and a terminal shows them as they are.

import assert from 'node:assert/strict';
import { strFromU8, unzipSync } from 'fflate';
import { gouji, makeScratch, type Scratch } from '../support/gouji.ts';
import { hostileReport } from '../support/hostile-report.ts';
import { HOSTILE_WORDS } from '../support/hostile-words.ts';
import { assertHarmlessHtml } from '../support/html.ts';

/** What a terminal would obey, or what shows otherwise than it is. */
const HIDDEN = /\p{Bidi_Control}|(?![\t\n\r])\p{Cc}/u;
const ONE_LINE = HOSTILE_WORDS.filter((words) => !/[\t\n]/.test(words));

/** The rows of a CSV text, unquoted. */
function rowsOf(csv: string): string[][] {
	const rows: string[][] = [[]];
	for (const [, quoted, plain = '', end] of csv
		.replace(/^\ufeff/, '')
		.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
		rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
		if (end === '\r\n') rows.push([]);
	}
	return rows;
}

describe('hostile words', () => {
	let scratch: Scratch;
	before(() => {
		scratch = makeScratch();
		for (const [at, words] of ONE_LINE.entries()) {
			const name = `${at}${words.replaceAll('/', '').replaceAll('\0', '')}.txt`;
			scratch.write(name, hostileReport(words));
			scratch.write(`unread/${name}`, new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]));
		}
	});
	after(() => scratch.remove());

	const check = (...args: string[]) => gouji([...args, '.'], { folder: scratch.folder });
	const formats = {
		check: ['text', 'csv', 'json', 'ndjson', 'sarif', 'junit', 'html'],
		read: ['text', 'json', 'ndjson'],
	};

	for (const [command, names] of Object.entries(formats)) {
		for (const format of names) {
			it(`show as they are in ${format} of gouji ${command}`, () => {
				const { out, err, code } = check(command, '--format', format);
				assert.equal(code, 2, err);
				assert.ok(out.length > 10_000 && err.length > 1_000);
				assert.doesNotMatch(out, HIDDEN);
				assert.doesNotMatch(err, HIDDEN);
			});
		}
	}

	it('are written out in the terminal, where they could not be seen', () => {
		const { out, err } = check('check', '--alone');
		for (const said of [out, err]) {
			assert.ok(said.includes('\\x1b[2J\\x1b]0;标题\\x07'));
			assert.ok(said.includes('\\u202e反\\u202c \\u2066左\\u2069'));
			assert.ok(said.includes('\\x9b31m'));
		}
	});

	it('come back from JSON as they were', () => {
		const { out } = check('check', '--format', 'json');
		const { files } = JSON.parse(out) as { files: readonly { readonly report: { readonly title: string } | null }[] };
		const titles = files.map(({ report }) => report?.title ?? '');
		for (const words of ['\u202e反\u202c \u2066左\u2069 \u200f', '\u009b31m\u0090q\u009c'])
			assert.ok(
				titles.some((title) => title.includes(words)),
				JSON.stringify(words),
			);
	});

	it('are no formulas in CSV, TSV and a workbook', () => {
		const cells = [
			...rowsOf(check('check', '--format', 'csv').out).flat(),
			...rowsOf(check('tables', '--format', 'csv').out).flat(),
			...check('tables', '--format', 'tsv').out.split(/[\t\n]/),
		];
		assert.ok(cells.some((cell) => cell.includes('=1+1')));
		for (const cell of cells) {
			assert.doesNotMatch(cell, HIDDEN);
			assert.ok(!/^\s*[=+\-@＝＋－＠]/.test(cell) || /^[+-]?\d+$|^-+$/.test(cell), cell);
		}
		const sheet = strFromU8(
			unzipSync(check('tables', '--format', 'xlsx').bytes)['xl/worksheets/sheet1.xml'] ?? assert.fail(),
		);
		assert.ok(sheet.includes('=1+1'));
		assert.doesNotMatch(sheet, /<f[ >]/);
		assert.doesNotMatch(sheet, HIDDEN);
	});

	it('are no HTML in the page', () => {
		const { out } = check('check', '--format', 'html');
		assertHarmlessHtml(out, /^(?:[0-9a-zA-Z%._~!*()/-]|&#39;)+\.txt(?:#.*)?$/);
	});

	it('are no links in SARIF', () => {
		const said: string[] = [];
		JSON.parse(check('check', '--format', 'sarif').out, (key, value) => {
			if (key === 'text') said.push(String(value));
			return value;
		});
		assert.ok(said.some((text) => text.includes('command:workbench.action.quit')));
		for (const text of said) assert.doesNotMatch(text, /(?<!\\)\[[^\]]*\]\(/);
	});

	it('change nothing in what they are reported beside', () => {
		const { out } = check('check', '--format', 'junit');
		assert.equal(out.match(/<testsuite /g)?.length, 2 * ONE_LINE.length);
		assert.doesNotMatch(
			out.replace(/<\/?(?:testsuites?|testcase|failure|error|system-out|\?xml)\b[^<>]*>/g, ''),
			/[<>]/,
		);
	});
});
