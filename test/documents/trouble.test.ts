// Documents that are broken, locked, of another kind, or made to do harm: each has its answer.

import assert from 'node:assert/strict';
import { deflateSync, zipSync } from 'fflate';
import { readDocument } from '../../server/src/documents/documents.ts';
import { crc32 } from '../../server/src/documents/zip/crc.ts';
import { documentOf } from '../support/check-document.ts';
import { cells, docxOf, mainPart, paragraph, table } from '../support/docx.ts';

const whyOf = (bytes: Uint8Array) => {
	const read = readDocument(bytes, 'docx');
	return typeof read === 'string' ? read : (read.damage ?? 'read');
};
const withMain = (main: string | Uint8Array) => docxOf('', { others: { 'word/document.xml': main } });
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

describe('what is no .docx', () => {
	it('a locked document says so, an old one what it is', () => {
		const directory = (name: string) =>
			Buffer.concat([Uint8Array.from(COMPOUND), Buffer.alloc(2000, 0x45), Buffer.from(name, 'utf16le')]);
		assert.equal(whyOf(directory('EncryptedPackage')), 'password');
		assert.equal(whyOf(directory('WordDocument')), 'old-format');
		assert.equal(whyOf(Buffer.from('%PDF-1.7 …')), 'old-format');
		assert.equal(whyOf(Buffer.from('{\\rtf1 …')), 'old-format');
	});

	it('other files, cut files and none', () => {
		assert.equal(whyOf(new Uint8Array()), 'broken');
		assert.equal(whyOf(Buffer.from('一份文本')), 'broken');
		assert.equal(whyOf(zipSync({ 'xl/workbook.xml': new Uint8Array() })), 'not-word');
		assert.equal(whyOf(zipSync({})), 'not-word');
		const whole = docxOf(paragraph('甲'));
		for (const length of [4, 30, 200, whole.length - 30, whole.length - 1])
			assert.equal(whyOf(whole.slice(0, length)), 'broken', String(length));
	});

	it('a workbook whose relations lead elsewhere', () => {
		const relations = '<Relationships><Relationship Type="x/officeDocument" Target="xl/workbook.xml"/></Relationships>';
		assert.equal(whyOf(docxOf('', { others: { '_rels/.rels': relations, 'xl/workbook.xml': '<a/>' } })), 'not-word');
	});
});

describe('a broken .docx', () => {
	it('is read until it breaks; the row that it breaks in is left out', () => {
		const main = mainPart(paragraph('前') + table(cells('规章', '1'), cells('文件', '2')) + paragraph('后'));
		const cut = documentOf(withMain(main.slice(0, main.indexOf('>2<') + 2)));
		assert.deepEqual([cut.text, cut.damage], ['前\n\n规章\t1\n', 'broken']);
		const torn = documentOf(withMain(main.replace('</w:tbl>', '</w:tr>')));
		assert.deepEqual([torn.text, torn.damage], ['前\n\n规章\t1\n文件\t2\n', 'broken']);
	});

	it('is broken where its XML has a DTD; entities are never resolved', () => {
		const main = mainPart(paragraph('&a;'));
		assert.equal(documentOf(withMain(main)).text, '&a;\n');
		const dtd = '<!DOCTYPE w:document [<!ENTITY a SYSTEM "file:///etc/passwd"><!ENTITY b "&a;&a;">]>';
		assert.equal(whyOf(withMain(main.replace('<w:document', `${dtd}<w:document`))), 'broken');
	});

	it('is broken where a byte of its main part changed', () => {
		const bytes = Buffer.from(docxOf(paragraph('甲'.repeat(50)), { others: {} }));
		const at = bytes.indexOf('word/document.xml') + 60;
		bytes[at] = (bytes[at] ?? 0) ^ 0x10;
		assert.equal(whyOf(bytes), 'broken');
	});

	it('is broken where nothing stands in its main part', () => {
		assert.equal(whyOf(withMain('')), 'broken');
		assert.equal(whyOf(withMain('text')), 'broken');
	});
});

describe('a .docx that would do harm', () => {
	it('a million nested elements', () => {
		const elements = Array.from({ length: 1_000_000 }, (_, at) => `<w:sdt w:id="${at}">`).join('');
		const deep = documentOf(withMain(mainPart(paragraph('前') + elements)));
		assert.deepEqual([deep.text, deep.damage], ['前\n', 'too-deep']);
	});

	it('a main part that unpacks to gigabytes', () => {
		const packed = deflateSync(new Uint8Array(300 * 1024 * 1024));
		assert.equal(whyOf(zipOf(packed, { size: 300 * 1024 * 1024 })), 'bomb');
		assert.equal(whyOf(zipOf(packed, { size: 100_000_000 })), 'broken', 'and says that it is smaller');
		assert.equal(whyOf(zipOf(packed, { size: 1000 })), 'broken', 'and says that it is small');
	});

	it('an entry with a password', () => {
		assert.equal(whyOf(zipOf(deflateSync(Buffer.from('<a/>')), { size: 4, flags: 1 })), 'password');
	});

	it('more entries than any document has', () => {
		const many = zipSync(
			Object.fromEntries(Array.from({ length: 10_001 }, (_, at) => [`word/${at}`, new Uint8Array()])),
		);
		assert.equal(whyOf(many), 'broken');
	});

	it('a table in a table in a table', () => {
		const depth = 80;
		const nested = '<w:tbl><w:tr><w:tc>'.repeat(depth) + paragraph('甲') + '</w:tc></w:tr></w:tbl>'.repeat(depth);
		assert.equal(documentOf(docxOf(nested)).text, '甲\n');
	});
});

describe('a page that would do harm', () => {
	const timed = (html: string, most = 5_000) => {
		const start = process.cpuUsage();
		const document = documentOf(Buffer.from(html), 'html');
		const { user } = process.cpuUsage(start);
		assert.ok(user / 1000 < most, `${Math.round(user / 1000)} ms`);
		return document;
	};

	it('a million nested elements', () => {
		assert.equal(timed(`前${'<div>'.repeat(1_000_000)}后`).damage, 'too-deep');
		assert.equal(timed(`前${'<table><tr><td>'.repeat(300_000)}后`).damage, 'too-deep');
	});

	it('cells that reach over everything', () => {
		const wide = '<td rowspan=65534 colspan=1000>甲'.repeat(2_000);
		assert.ok(timed(`<table><tr>${wide}</tr>${'<tr><td>乙'.repeat(20_000)}</table>`).text.length < 10_000_000);
	});

	it('marks without an end', () => {
		for (const begin of ['<', '&', '<!--', '<td ', '<a b="', '&#', '</', '<![CDATA[', '<p hidden style="display:'])
			timed(`<p>甲</p>${begin.repeat(200_000)}`);
	});
});

/** A document whose main part is some packed bytes that say of themselves what they like. */
function zipOf(packed: Uint8Array, { size, flags = 0 }: { size: number; flags?: number }): Uint8Array {
	const name = Buffer.from('word/document.xml');
	const facts = Buffer.alloc(16);
	facts.writeUInt32LE(crc32(new Uint8Array(4)), 4);
	facts.writeUInt32LE(packed.length, 8);
	facts.writeUInt32LE(size, 12);
	const head = Buffer.alloc(30);
	head.writeUInt32LE(0x04034b50, 0);
	head.writeUInt16LE(flags, 6);
	head.writeUInt16LE(8, 8);
	facts.copy(head, 14, 4);
	head.writeUInt16LE(name.length, 26);
	const record = Buffer.alloc(46);
	record.writeUInt32LE(0x02014b50, 0);
	record.writeUInt16LE(flags, 8);
	record.writeUInt16LE(8, 10);
	facts.copy(record, 16, 4);
	record.writeUInt16LE(name.length, 28);
	const end = Buffer.alloc(22);
	end.writeUInt32LE(0x06054b50, 0);
	end.writeUInt16LE(1, 8);
	end.writeUInt16LE(1, 10);
	end.writeUInt32LE(record.length + name.length, 12);
	end.writeUInt32LE(head.length + name.length + packed.length, 16);
	return Buffer.concat([head, name, packed, record, name, end]);
}
