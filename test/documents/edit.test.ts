// Cells of documents changed in place: what is written, and that nothing else changes.

import assert from 'node:assert/strict';
import { unzipSync } from 'fflate';
import { editDocument } from '../../server/src/documents/documents.ts';
import { readZip, type ZipEntry } from '../../server/src/documents/zip/directory.ts';
import { documentOf } from '../support/check-document.ts';
import { cell, cells, docxOf, mainPart, paragraph, run, table } from '../support/docx.ts';

const ROW_NAME = cell('规章');
const PICTURE = { 'word/media/image1.png': Uint8Array.from({ length: 999 }, (_, at) => (at * 7) & 0xff) };

type Change = readonly [before: string, after: string];

/** Edits that put other words where the last cells say some; an empty word is the first blank cell. */
function editsIn(text: string, changes: readonly Change[]) {
	return changes.map(([before, newText]) => {
		const blank = /\t(?=[\t\n])/.exec(text);
		const start = before === '' ? (blank?.index ?? -2) + 1 : text.lastIndexOf(before);
		assert.ok(start >= 0);
		return { start, end: start + before.length, newText };
	});
}

/** The main part after changes of a document whose one row is `第一格 + cells`; undefined where they were refused. */
function edited(
	cellsXml: string,
	changes: readonly Change[],
	bytes = docxOf(table(`<w:tr>${ROW_NAME}${cellsXml}</w:tr>`, cells('末', '1')), { others: PICTURE }),
): string | undefined {
	const document = documentOf(bytes);
	const result = editDocument(bytes, document, editsIn(document.text, changes));
	if (result === undefined) return undefined;
	holdOthers(bytes, result.bytes);
	const main = new TextDecoder().decode(unzipSync(result.bytes)['word/document.xml']);
	return main.slice(
		main.indexOf('规章</w:t></w:r></w:p></w:tc>') + '规章</w:t></w:r></w:p></w:tc>'.length,
		main.indexOf('</w:tr>'),
	);
}

/** Every other entry is the same byte for byte, in the same order, with its date. */
function holdOthers(before: Uint8Array, after: Uint8Array): void {
	const [old, now] = [readZip(before), readZip(after)];
	assert.ok(old !== undefined && now !== undefined);
	assert.deepEqual(
		now.entries.map(({ name }) => name),
		old.entries.map(({ name }) => name),
	);
	for (const [at, entry] of old.entries.entries()) {
		const other: ZipEntry | undefined = now.entries[at];
		assert.ok(other !== undefined);
		const date = (bytes: Uint8Array, record: number) => bytes.slice(record + 12, record + 16);
		assert.deepEqual(date(after, other.record), date(before, entry.record), 'the date');
		if (entry.name === 'word/document.xml') continue;
		const whole = (bytes: Uint8Array, { head, compressedSize }: ZipEntry) =>
			bytes.slice(head, head + 30 + entry.name.length + compressedSize);
		assert.deepEqual(whole(after, other), whole(before, entry), entry.name);
	}
}

describe('a cell of a .docx', () => {
	it('changes within its run; formatting stays', () => {
		const styled = (text: string) =>
			`<w:tc><w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r w:rsidR="00A1"><w:rPr><w:b/></w:rPr><w:t>${text}</w:t></w:r></w:p></w:tc>`;
		assert.equal(edited(styled('70'), [['70', '12']]), styled('12'));
		assert.equal(edited(styled(' ７０ 件'), [['７０', '１２']]), styled(' １２ 件'));
	});

	it('changes where its number is split over runs', () => {
		const split = (...texts: string[]) =>
			`<w:tc><w:p>${texts.map((text) => run(text)).join('<w:proofErr w:type="spellStart"/>')}</w:p></w:tc>`;
		assert.equal(edited(split('1', '2', '30'), [['1230', '45']]), split('45', '', ''));
		assert.equal(edited(split('12', '34'), [['23', '9']]), split('19', '4'));
	});

	it('changes in the result of a field, in a control, in an inserted run, behind an entity', () => {
		const field = (text: string) =>
			`<w:tc><w:p><w:fldSimple w:instr="=SUM(ABOVE)">${run(text)}</w:fldSimple></w:p></w:tc>`;
		assert.equal(edited(field('7'), [['7', '8']]), field('8'));
		const control = (text: string) =>
			`<w:tc><w:p><w:sdt><w:sdtContent><w:ins w:id="1">${run(text)}</w:ins></w:sdtContent></w:sdt></w:p></w:tc>`;
		assert.equal(edited(control('7'), [['7', '8']]), control('8'));
		assert.equal(edited(cell('&#49;2&lt;'), [['12', '3']]), cell('3&lt;'));
		assert.equal(edited(cell('7'), [['7', 'a<b&c']]), cell('a&lt;b&amp;c'));
	});

	it('that is blank is written into, formatted as its paragraph', () => {
		const blank = (paragraphXml: string) => `<w:tc><w:tcPr/>${paragraphXml}</w:tc>`;
		const written = '<w:r><w:t>7</w:t></w:r>';
		const format = '<w:rPr><w:rFonts w:ascii="仿宋"/><w:sz w:val="18"/></w:rPr>';
		const formatted = `<w:r>${format}<w:t>7</w:t></w:r>`;
		const change: Change[] = [['', '7']];
		assert.equal(edited(blank('<w:p/>'), change), blank(`<w:p>${written}</w:p>`));
		assert.equal(
			edited(blank('<w:p w14:paraId="1" w:a=">" />'), change),
			blank(`<w:p w14:paraId="1" w:a=">" >${written}</w:p>`),
		);
		assert.equal(edited(blank('<w:p></w:p>'), change), blank(`<w:p>${written}</w:p>`));
		assert.equal(
			edited(blank(`<w:p><w:pPr><w:jc w:val="center"/>${format}</w:pPr></w:p>`), change),
			blank(`<w:p><w:pPr><w:jc w:val="center"/>${format}</w:pPr>${formatted}</w:p>`),
		);
		assert.equal(
			edited(blank(`<w:p><w:pPr/><w:r>${format}</w:r></w:p>`), change),
			blank(`<w:p><w:pPr/>${formatted}<w:r>${format}</w:r></w:p>`),
		);
		assert.equal(
			edited(
				blank('<w:p><w:pPr><w:rPr><w:ins w:id="1"/><w:b/></w:rPr><w:pPrChange><w:pPr/></w:pPrChange></w:pPr></w:p>'),
				change,
			),
			blank(
				`<w:p><w:pPr><w:rPr><w:ins w:id="1"/><w:b/></w:rPr><w:pPrChange><w:pPr/></w:pPrChange></w:pPr>${written}</w:p>`,
			),
		);
	});

	it('is refused where nothing of it stands in the document, or it is covered', () => {
		assert.equal(edited(`<w:tc>${paragraph('3')}${paragraph('4')}</w:tc>`, [['3⏎4', '7']]), undefined);
		assert.equal(edited('<w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc>', [['', '7']]), undefined);
		assert.equal(edited('<w:tc></w:tc>', [['', '7']]), undefined);
	});

	it('is refused with others where one of them is', () => {
		assert.equal(edited(cell('7') + cell('8'), [['7\t8', '9']]), undefined);
		assert.equal(
			edited(cell('77') + cell('8'), [
				['77', '9'],
				['7', '1'],
			]),
			undefined,
		);
	});

	it('changes with others at once', () => {
		assert.equal(
			edited(cell('7') + cell('8') + cell(''), [
				['7', '70'],
				['8', '80'],
				['', '150'],
			]),
			cell('70') + cell('80') + cell('').replace('<w:p>', `<w:p><w:r><w:t>150</w:t></w:r>`),
		);
	});
});

describe('a .docx that is changed', () => {
	const body = table(cells('规章', '7'));
	const change = (bytes: Uint8Array) => {
		const document = documentOf(bytes);
		return editDocument(bytes, document, editsIn(document.text, [['7', '8']]));
	};

	it('keeps the encoding of its main part', () => {
		for (const encode of [
			(text: string) => Buffer.from(`\ufeff${text}`, 'utf16le'),
			(text: string) => Buffer.from(text, 'utf16le').swap16(),
			(text: string) => Buffer.from(`\ufeff${text}`),
		]) {
			const before = mainPart(body);
			const bytes = docxOf('', { others: { 'word/document.xml': encode(before) } });
			const after = change(bytes);
			assert.deepEqual(
				Buffer.from(unzipSync(after?.bytes ?? bytes)['word/document.xml'] ?? []),
				encode(before.replace('>7<', '>8<')),
			);
		}
	});

	it('is left alone where its main part cannot be written again as it was, or where it is signed', () => {
		const broken = Buffer.from(mainPart(body));
		broken[broken.indexOf('规章')] = 0xff;
		assert.equal(change(docxOf('', { others: { 'word/document.xml': broken } })), undefined);
		assert.equal(change(docxOf(body, { others: { '_xmlsignatures/sig1.xml': '<x/>' } })), undefined);
	});

	it('is left alone where its bytes are not those that were read', () => {
		const document = documentOf(docxOf(body));
		const other = docxOf(table(cells('规章', '77')));
		assert.equal(editDocument(other, document, editsIn(document.text, [['7', '8']])), undefined);
	});

	it('keeps entries whose sizes stand behind them, and a comment', () => {
		const bytes = withSizesBehind(docxOf(body, { others: { 'z.txt': 'Z'.repeat(500) } }));
		const after = change(bytes)?.bytes;
		assert.ok(after !== undefined);
		assert.equal(documentOf(after).text, '规章\t8\n');
		assert.equal(Buffer.from(after).toString('latin1').endsWith('a comment'), true);
		assert.deepEqual(
			readZip(after)?.entries.map(({ name }) => name),
			readZip(bytes)?.entries.map(({ name }) => name),
		);
		const zipped = unzipSync(after);
		assert.equal(new TextDecoder().decode(zipped['z.txt']), 'Z'.repeat(500));
	});
});

/** The same archive as a program writes it that does not know the sizes beforehand, with a comment at its end. */
function withSizesBehind(bytes: Uint8Array): Uint8Array {
	const zip = readZip(bytes);
	assert.ok(zip !== undefined);
	const pieces: Buffer[] = [];
	const heads: number[] = [];
	let length = 0;
	const push = (piece: Uint8Array) => {
		pieces.push(Buffer.from(piece));
		length += piece.length;
	};
	for (const { head, name, compressedSize } of zip.entries) {
		heads.push(length);
		const end = head + 30 + name.length + compressedSize;
		const local = Buffer.from(bytes.slice(head, end));
		const sizes = Buffer.from(bytes.slice(head + 14, head + 26));
		local.writeUInt16LE(local.readUInt16LE(6) | 8, 6);
		local.fill(0, 14, 26);
		push(local);
		push(Uint8Array.of(0x50, 0x4b, 7, 8));
		push(sizes);
	}
	const directory = Buffer.from(bytes.slice(zip.directory));
	for (const [at, { record }] of zip.entries.entries()) {
		directory.writeUInt16LE(directory.readUInt16LE(record - zip.directory + 8) | 8, record - zip.directory + 8);
		directory.writeUInt32LE(heads[at] ?? 0, record - zip.directory + 42);
	}
	directory.writeUInt32LE(length, zip.end - zip.directory + 16);
	directory.writeUInt16LE(9, zip.end - zip.directory + 20);
	push(directory);
	push(Buffer.from('a comment'));
	return Buffer.concat(pieces);
}

describe('a cell of a page', () => {
	const GBK_TOTAL = [0xd7, 0xdc, 0xbc, 0xc6];
	const editPage = (html: string | Uint8Array, changes: readonly Change[]) => {
		const bytes = typeof html === 'string' ? Buffer.from(html) : html;
		const document = documentOf(bytes, 'html');
		const result = editDocument(bytes, document, editsIn(document.text, changes));
		return result === undefined ? undefined : Buffer.from(result.bytes);
	};
	const check = (before: string, changes: readonly Change[], after: string) =>
		assert.equal(
			editPage(`<table><tr><td>甲</td>${before}</tr></table>`, changes)?.toString(),
			`<table><tr><td>甲</td>${after}</tr></table>`,
		);

	it('changes where its number stands', () => {
		check('<td><p> <b>7</b>0 </p></td>', [['70', '12']], '<td><p> <b>12</b> </p></td>');
		check('<td>&#55;0<!-- 7 --></td>', [['70', '12']], '<td>12<!-- 7 --></td>');
	});

	it('that is blank is written into at its innermost', () => {
		check('<td></td>', [['', '7']], '<td>7</td>');
		check(
			'<td class=a>\n <p><font>\n<br></font></p></td>',
			[['', '7']],
			'<td class=a>\n <p><font>7\n<br></font></p></td>',
		);
		check('<td><br></td>', [['', '7']], '<td>7<br></td>');
	});

	it('changes in the bytes of GBK', () => {
		const page = (number: string) =>
			Buffer.concat([
				Buffer.from('<table><tr><td>'),
				Uint8Array.from(GBK_TOTAL),
				Buffer.from(`</td><td>${number}</td></tr></table>\r\n`),
			]);
		assert.deepEqual(editPage(page('7'), [['7', '80']]), page('80'));
	});

	it('is refused where it is covered, or its page is broken', () => {
		assert.equal(
			editPage('<table><tr><td>甲</td><td rowspan=2>1</td></tr><tr><td>乙</td></tr></table>', [['', '7']]),
			undefined,
		);
		const broken = Buffer.from(`<p>${'规'.repeat(80)}</p><table><tr><td>甲</td><td>7</td></tr></table>`);
		broken[4] = 0xff;
		assert.equal(editPage(broken, [['7', '8']]), undefined);
	});
});
