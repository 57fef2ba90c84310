// An edited text against its document: cells that changed, and what is refused.

import assert from 'node:assert/strict';
import { changesOf } from '../../server/src/documents/documents.ts';
import { documentOf } from '../support/check-document.ts';
import { cells, docxOf, paragraph, table } from '../support/docx.ts';

const document = documentOf(
	docxOf(
		paragraph('一、总体情况') + table(cells('规章', '39', '', '７件'), cells('文件', '1O', '—', '')) + paragraph('完'),
	),
);
const TEXT = '一、总体情况\n\n规章\t39\t\t７件\n文件\t1O\t—\t\n\n完\n';

/** What changes when the text becomes another one: edits as `from→to`, refusals by their line and cell. */
function changes(edited: string): readonly string[] {
	const { edits, unwritable } = changesOf(document, edited);
	return [
		...edits.map(({ start, end, newText }) => `${TEXT.slice(start, end)}→${newText}`),
		...unwritable.map(({ line, cell }) => `${line}${cell === undefined ? '' : `/${cell.column}`}`),
	];
}
const replaced = (from: string, to: string) => changes(TEXT.replace(from, to));

describe('a text that was edited', () => {
	it('is the one that the test takes it for', () => assert.equal(document.text, TEXT));

	it('that says the same changes nothing', () => {
		assert.deepEqual(changes(TEXT), []);
		assert.deepEqual(changes(TEXT.replaceAll('\n', '\r\n')), []);
		assert.deepEqual(changes(TEXT.trimEnd()), []);
		assert.deepEqual(changes(`${TEXT}\n\n`), []);
		assert.deepEqual(changes(TEXT.replace('—\t\n', '—\n')), []);
	});

	it('changes its number cells', () => {
		assert.deepEqual(replaced('39', '40'), ['39→40']);
		assert.deepEqual(replaced('39\t\t７件', '40\t5\t８件'), ['39→40', '→5', '７件→８件']);
		assert.deepEqual(replaced('1O\t—\t', '10\t0'), ['1O→10', '—→0']);
		assert.deepEqual(replaced('39', ''), ['39→']);
	});

	it('is refused where words changed, lines or cells came or went', () => {
		assert.deepEqual(replaced('总体', '总的'), ['0']);
		assert.deepEqual(replaced('规章', '规则'), ['2/1']);
		assert.deepEqual(replaced('规章', '7'), ['2/1']);
		assert.deepEqual(replaced('39', '甲'), ['2/2']);
		assert.deepEqual(replaced('39\t', ''), ['2']);
		assert.deepEqual(replaced('39', '3\t9'), ['2']);
		assert.deepEqual(replaced('规章', '规章\n'), ['2']);
		assert.deepEqual(replaced('完\n', '完\n再\n'), ['6']);
		assert.deepEqual(replaced('完', ''), ['4']);
	});

	it('tells what can be written and what cannot apart', () => {
		assert.deepEqual(changes(TEXT.replace('39', '40').replace('完', '完了')), ['39→40', '5']);
	});
});
