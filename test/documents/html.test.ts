// What stands in a page, construct by construct, and the text that it becomes.

import assert from 'node:assert/strict';
import { readDocument } from '../../server/src/documents/documents.ts';
import { checkHtml, documentOf } from '../support/check-document.ts';

const LAST = String.fromCharCode(0x2028);

describe('words of a page', () => {
	it('run together as a browser shows them', () => {
		checkHtml('<p>  收到\t 申请\n7 件  </p>\n<p> <b>甲</b> 乙</p>', ['收到 申请 7 件', '甲 乙']);
	});

	it('are not parted where the source only ends its line between ideographs', () => {
		checkHtml('<p>政府信息\r\n\t公开，\n见 A\nB</p>', ['政府信息公开，见 A B']);
	});

	it('keep no-break and ideographic spaces, and no other line ends', () => {
		checkHtml(`<p>　　正文&nbsp;&nbsp;甲${LAST}乙</p>`, ['　　正文\u00a0\u00a0甲 乙']);
	});

	it('are blocks of their own, or end at a break', () => {
		checkHtml('甲<div>乙<div>丙</div>丁</div>戊<br>己<br/>庚<ul><li>辛<li>壬</ul><h1>癸</h1>', [
			...'甲乙丙丁戊己庚辛壬癸',
		]);
	});

	it('keep their lines where the page does', () => {
		checkHtml('<pre>甲\n  乙  丙\n丁</pre>', ['甲', '乙 丙', '丁']);
	});

	it('may be named by entities, closed or not', () => {
		checkHtml('<p>&#24180; &#x5e74;&lt;A&gt; &amp&nbsp7&hellip;</p>', ['年 年<A> &\u00a07…']);
	});

	it('are left out where they are hidden, or are no words of the page', () => {
		const hidden =
			'<p hidden>甲</p><p style="color:red; DISPLAY : none">乙</p><span style="visibility:hidden">丙</span><p style="mso-hide:all">丁</p>';
		const other =
			'<script>var a="<p>戊</p>"</script><style>p{}</style><noscript>己</noscript><!-- 庚 --><textarea>辛</textarea><select><option>壬</select><svg><text>癸</text></svg><template>子</template>';
		checkHtml(
			`<html><head><title>题</title></head><body>${hidden}${other}<p hidden="until-found">显</p></body></html>`,
			['显'],
		);
	});

	it('stand in a page without head, body or ends', () => {
		checkHtml('<meta charset=utf-8><title>题</title><p>甲<p>乙<table><tr><td>规章<td>1<tr><td>文件<td>2', [
			'甲',
			'乙',
			'',
			'规章→1',
			'文件→2',
		]);
	});

	it('that Word numbered are read with their numbers', () => {
		checkHtml('<p><![if !supportLists]><span style="mso-list:Ignore">一、</span><![endif]>总体情况<o:p></o:p></p>', [
			'一、总体情况',
		]);
	});
});

describe('tables of a page', () => {
	it('are a line for each row, with an empty line around them', () => {
		checkHtml(
			'<p>表</p><table>\n<tr>\n <td> 规章 </td>\n <td>39</td></tr><tr><td>文件</td><td></td></tr></table><p>后</p>',
			['表', '', '规章→39', '文件→', '', '后'],
		);
	});

	it('print a merged cell once across, and a blank for each row that it reaches down into', () => {
		checkHtml(
			'<table><tr><td colspan=2>合</td><td>1</td></tr><tr><td rowspan="3">三、</td><td>(一)</td><td>2</td></tr><tr><td>(二)</td><td>3</td></tr><tr><td>(三)</td><td rowspan=2>4</td></tr><tr><td colspan=2>四、</td></tr></table>',
			['合→1', '三、→(一)→2', '→(二)→3', '→(三)→4', '四、→'],
		);
	});

	it('end what reaches down at the end of a group of rows', () => {
		checkHtml(
			'<table><thead><tr><td rowspan=0>甲</td><td>1</td></tr><tr><td>2</td></tr></thead><tbody><tr><td>乙</td><td>3</td></tr></tbody></table>',
			['甲→1', '→2', '乙→3'],
		);
	});

	it('leave out hidden cells and rows', () => {
		checkHtml(
			'<table><tr><td>规章</td><td style="display:none">藏</td><td>1</td></tr><tr style="display:none"><td>藏</td><td>2</td></tr></table>',
			['规章→1'],
		);
	});

	it('keep a cell on one line', () => {
		checkHtml('<table><tr><td><p>1.属于</p><p>国家秘密</p></td><td>3<br>4</td><td><p>&nbsp;</p></td></tr></table>', [
			'1.属于 国家秘密→3⏎4→',
		]);
	});

	it('that lay out a page become what they hold, at any depth', () => {
		const inner = '<table><tr><td>规章</td><td>1</td></tr></table>';
		checkHtml(
			`<table><tr><td><ul><li>首页<li>公开</ul></td><td><table><tr><td><h1>题</h1><p>文</p>${inner}</td></tr></table></td></tr><tr><td colspan=2>页脚</td></tr></table>`,
			['首页', '公开', '题', '文', '', '规章→1', '', '页脚'],
		);
	});

	it('may lack what should be around or between their cells', () => {
		checkHtml('<table><td>规章</td><td>1</td><tr><td>文件</td><td>2</table>', ['规章→1', '文件→2']);
		checkHtml('<tr><td>甲</td><td>乙</td></tr>', ['甲', '乙']);
		checkHtml('<table><tr><td><p>甲<td>1<tr><td><b>乙<td>2</table><p>后', ['甲→1', '乙→2', '', '后']);
	});
});

describe('the encoding of a page', () => {
	const gbk = (text: string) => Uint8Array.from([...text].flatMap((c) => GBK[c] ?? [c.charCodeAt(0)]));
	/** What these characters are in GBK. */
	const GBK: Readonly<Record<string, readonly number[]>> = { 规: [0xb9, 0xe6], 章: [0xd5, 0xc2] };
	const encodingOf = (bytes: Uint8Array) => documentOf(bytes, 'html').encoding;

	it('is known by the bytes, whatever the page says', () => {
		for (const named of [
			'',
			'<meta charset="utf-8">',
			'<meta http-equiv=Content-Type content="text/html; charset=gb2312">',
			'<meta charset=iso-8859-1>',
		]) {
			checkHtml(gbk(`${named}<p>规章规章</p>`), ['规章规章']);
			assert.equal(encodingOf(gbk(`${named}<p>规章规章</p>`)), 'gb18030');
			checkHtml(`${named}<p>规章</p>`, ['规章']);
		}
	});

	it('is known by a mark', () => {
		checkHtml(Buffer.from('\ufeff<p>规章</p>', 'utf16le'), ['规章']);
		checkHtml(Buffer.from('\ufeff<p>规章</p>'), ['规章']);
	});

	it('is believed where it can be nothing else', () => {
		const bytes = Uint8Array.from([
			...Buffer.from('<meta charset="windows-1252"><p>&#35268;'),
			0xa0,
			...Buffer.from('7</p>'),
		]);
		checkHtml(bytes, ['规\u00a07']);
		assert.equal(encodingOf(bytes), 'windows-1252');
	});

	it('is none of bytes that are no text', () => {
		assert.equal(readDocument(Uint8Array.of(60, 0, 1, 2), 'html'), 'binary');
	});
});

describe('pages of our own', () => {
	it('are known', () => {
		assert.equal(documentOf(Buffer.from('<meta name="generator" content="Gouji 1.0"><p>甲</p>'), 'html').isOwn, true);
		assert.equal(
			documentOf(Buffer.from('<meta name="generator" content="Microsoft Word 15"><p>甲</p>'), 'html').isOwn,
			undefined,
		);
	});
});
