// Bytes to text: every encoding that reports come in, and bytes that are no text.

import assert from 'node:assert/strict';
import { decode } from '../../server/src/documents/plain/decode.ts';

const TEXT = '三、收到和处理政府信息公开申请情况\r\n（七）总计\t7\t0\n';
const GB18030 = [0xc8, 0xfd, 0xa1, 0xa2, 0xca, 0xd5, 0xb5, 0xbd, 0x09, 0x37, 0x0a];

describe('decoding', () => {
	it('UTF-8', () => assert.deepEqual(decode(Buffer.from(TEXT)), { text: TEXT, encoding: 'utf-8', broken: 0 }));
	it('UTF-8 with a mark, which is not part of the text', () =>
		assert.deepEqual(decode(Buffer.from(`\ufeff${TEXT}`)), { text: TEXT, encoding: 'utf-8', broken: 0 }));
	it('UTF-16 of both orders', () => {
		const little = Buffer.from(`\ufeff${TEXT}`, 'utf16le');
		assert.deepEqual(decode(little), { text: TEXT, encoding: 'utf-16le', broken: 0 });
		assert.deepEqual(decode(Buffer.from(little).swap16()), { text: TEXT, encoding: 'utf-16be', broken: 0 });
	});
	it('GB18030', () =>
		assert.deepEqual(decode(new Uint8Array(GB18030)), { text: '三、收到\t7\n', encoding: 'gb18030', broken: 0 }));
	it('UTF-8 with a broken byte keeps its other characters', () => {
		const bytes = Buffer.concat([Buffer.from(TEXT.repeat(4)), Buffer.from([0xe4]), Buffer.from(TEXT)]);
		const text = `${TEXT.repeat(4)}\ufffd${TEXT}`;
		assert.deepEqual(decode(bytes), { text, encoding: 'utf-8', broken: 1, brokenAt: [TEXT.length * 4] });
	});
	it('many broken bytes are counted, and the first of them named', () => {
		const line = Buffer.concat([Buffer.from(TEXT.repeat(4)), Buffer.from([0xe4])]);
		const decoded = decode(Buffer.concat(new Array<Uint8Array>(9).fill(line)));
		const every = TEXT.length * 4 + 1;
		assert.deepEqual(decoded.text === undefined ? decoded : [decoded.broken, decoded.brokenAt], [
			9,
			[every - 1, every * 2 - 1, every * 3 - 1],
		]);
	});
	it('an empty file is empty text', () =>
		assert.deepEqual(decode(new Uint8Array()), { text: '', encoding: 'utf-8', broken: 0 }));
	it('a binary file is none', () => {
		assert.deepEqual(decode(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0xff, 0xfe])), { why: 'binary' });
		assert.deepEqual(decode(Buffer.from('text\0text')), { why: 'binary' });
	});
	it('rubbish is of no known encoding', () => {
		const bytes = Uint8Array.from({ length: 400 }, (_, at) => (at % 3 === 0 ? 0xff : 0x80 + (at % 127)));
		assert.deepEqual(decode(bytes), { why: 'unknown-encoding' });
	});
});
