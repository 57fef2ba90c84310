// Edits in encoded bytes: every byte outside of them is kept, in every encoding.

import assert from 'node:assert/strict';
import { decode } from '../../server/src/documents/plain/decode.ts';
import { splice } from '../../server/src/documents/plain/splice.ts';

const TEXT = '甲乡𠮷\r\n（七）总计\t7\t１０\r丙\n';
/** The same text as an office writes it: 𠮷 takes four bytes. */
const GB18030 = [
	[0xbc, 0xd7, 0xcf, 0xe7, 0x95, 0x34, 0xb2, 0x35, 0x0d, 0x0a],
	[0xa3, 0xa8, 0xc6, 0xdf, 0xa3, 0xa9, 0xd7, 0xdc, 0xbc, 0xc6, 0x09, 0x37, 0x09],
	[0xa3, 0xb1, 0xa3, 0xb0, 0x0d, 0xb1, 0xfb, 0x0a],
].flat();

const little = Buffer.from(`\ufeff${TEXT}`, 'utf16le');
const INPUTS: readonly (readonly [name: string, bytes: Uint8Array])[] = [
	['UTF-8', Buffer.from(TEXT)],
	['UTF-8 with a mark', Buffer.from(`\ufeff${TEXT}`)],
	['UTF-16, little end first', little],
	['UTF-16, big end first', Buffer.from(little).swap16()],
	['GB18030', Uint8Array.from(GB18030)],
];

function edit(before: string, newText: string) {
	const start = TEXT.indexOf(before);
	return { start, end: start + before.length, newText };
}

function spliced(bytes: Uint8Array, ...edits: readonly ReturnType<typeof edit>[]) {
	const decoded = decode(bytes);
	assert.equal(decoded.text, TEXT);
	return splice(bytes, decoded, edits);
}

describe('edits in bytes', () => {
	for (const [name, bytes] of INPUTS) {
		it(`${name}: the cells alone change`, () => {
			const result = spliced(bytes, edit('１０', '９'), edit('7', '12'));
			assert.equal(result?.text, TEXT.replace('7', '12').replace('１０', '９'));
			const back = decode(result?.bytes ?? new Uint8Array());
			assert.equal(back.text, result?.text);
		});
		it(`${name}: no edit changes no byte`, () =>
			assert.deepEqual(Buffer.from(spliced(bytes)?.bytes ?? []), Buffer.from(bytes)));
		it(`${name}: an edit taken back gives the same bytes`, () => {
			const there = spliced(bytes, edit('7', '12'));
			assert.ok(there !== undefined);
			const decoded = decode(there.bytes);
			assert.ok(decoded.text !== undefined);
			const start = there.text.indexOf('12');
			const back = splice(there.bytes, decoded, [{ start, end: start + 2, newText: '7' }]);
			assert.deepEqual(Buffer.from(back?.bytes ?? []), Buffer.from(bytes));
		});
	}
	it('edits that overlap are refused', () =>
		assert.equal(spliced(Buffer.from(TEXT), edit('总计', '1'), edit('计\t', '2')), undefined));
	it('a character that GB18030 has no two bytes for is refused', () =>
		assert.equal(spliced(Uint8Array.from(GB18030), edit('7', '𠮷')), undefined));
	it('what would read as another encoding is refused', () => {
		const bytes = Buffer.from('总计7');
		assert.equal(
			splice(bytes, { text: '总计7', encoding: 'gb18030' }, [{ start: 2, end: 3, newText: '8' }]),
			undefined,
		);
	});
});
