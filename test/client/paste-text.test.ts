// What is pasted from Word, WPS and browsers becomes the text that a document of the same content has.

import assert from 'node:assert/strict';
import { type Clipboard, tabText } from '../../client/src/paste-text.ts';
import { readDocument } from '../../server/src/documents/documents.ts';

const read = (html: string) => {
	const document = readDocument(new TextEncoder().encode(html), 'html');
	return typeof document === 'string' ? undefined : document.text;
};
const paste = (html: string, plain = '') => tabText({ html, plain } satisfies Clipboard, read);

describe('a table that is pasted', () => {
	it('has tabs between its cells, a merged cell at its first place', () =>
		assert.equal(
			paste(
				'<html><head><meta charset="gb2312"><style>td{color:red}</style></head><body><!--StartFragment--><table><tr><td rowspan=2><p>三、结果</p></td><td>（一）予以公开</td><td>1</td></tr><tr><td>（二）部分公开</td><td>2</td></tr></table><!--EndFragment--></body></html>',
			),
			'三、结果\t（一）予以公开\t1\n\t（二）部分公开\t2',
		));

	it('stands between the words around it', () =>
		assert.equal(
			paste('<p>前言</p><table><tr><td>甲</td><td>1</td></tr></table><p>后记</p>'),
			'前言\n\n甲\t1\n\n后记',
		));

	it('is left to the editor where there is none, or its own text says the same', () => {
		assert.equal(paste('<p>一段话</p>', '一段话'), undefined);
		assert.equal(paste('<table><tr><td>甲</td></tr></table>', '甲'), undefined);
		assert.equal(paste('<table><tr><td>甲</td><td>1</td></tr></table>', '甲\t1\r\n'), undefined);
		assert.equal(paste('<div>&lt;table&gt;</div>'), undefined);
	});

	it('keeps nothing that a page would run or load', () =>
		assert.equal(
			paste('<table><tr><td>甲<script>alert(1)</script></td><td><img src=x onerror=alert(1)>1</td></tr></table>'),
			'甲\t1',
		));
});
