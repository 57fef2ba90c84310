// Documents that LibreOffice, where it is installed, saves again say what they said before.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { editDocument } from '../../server/src/documents/documents.ts';
import { documentOf } from '../support/check-document.ts';
import { picturesOf } from '../support/check-table.ts';
import { makeScratch, type Scratch } from '../support/gouji.ts';
import { docxOfText } from '../support/report-document.ts';

const SAMPLE = readFileSync(join('samples', '2023 河口镇（多处有误，一行一行）.txt'), 'utf8');
const installed = spawnSync('soffice', ['--version']).status === 0;

describe('a document that LibreOffice saves again', () => {
	let scratch: Scratch;
	before(function () {
		if (installed) return;
		console.log('    没有 LibreOffice，往返测试没有运行 · LibreOffice is not installed, round trips not run');
		this.skip();
	});
	beforeEach(() => {
		scratch = makeScratch();
	});
	afterEach(() => scratch.remove());

	/** A document as LibreOffice saves it. */
	function saved(bytes: Uint8Array): Uint8Array {
		const out = join(scratch.folder, 'out');
		mkdirSync(out, { recursive: true });
		const profile = `-env:UserInstallation=file://${join(scratch.folder, 'profile')}`;
		const args = [profile, '--headless', '--convert-to', 'docx', '--outdir', out, scratch.write('a.docx', bytes)];
		const run = spawnSync('soffice', args, { encoding: 'utf8' });
		assert.equal(run.status, 0, run.stderr);
		return readFileSync(join(out, 'a.docx'));
	}

	it('has the same cells', () => {
		const document = docxOfText(SAMPLE);
		const expected = picturesOf(documentOf(document).text);
		assert.ok(expected.length >= 2);
		assert.deepEqual(picturesOf(documentOf(saved(document)).text), expected);
	});

	it('has the number that was written into it', () => {
		const bytes = docxOfText(SAMPLE);
		const document = documentOf(bytes);
		const number = [...document.cells].find(({ start, end }) => /^\d+$/.test(document.text.slice(start, end)));
		assert.ok(number !== undefined);
		const changed = editDocument(bytes, document, [{ start: number.start, end: number.end, newText: '97531' }]);
		assert.ok(changed !== undefined);
		assert.ok(documentOf(saved(changed.bytes)).text.includes('\t97531'));
	});
});
