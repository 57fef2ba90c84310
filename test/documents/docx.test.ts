// What stands in a Word document, construct by construct, and the text that it becomes.

import assert from 'node:assert/strict';
import { checkDocx, documentOf } from '../support/check-document.ts';
import { cell, cells, docxOf, mainPart, paragraph, row, run, table } from '../support/docx.ts';

describe('paragraphs of a .docx', () => {
	it('are lines; empty ones show nothing', () => {
		checkDocx(paragraph('一、总体情况') + paragraph('') + paragraph('　　正文。'), ['一、总体情况', '　　正文。']);
	});

	it('are put together of runs, links, and content controls', () => {
		const body = `<w:p>${run('收到')}<w:hyperlink>${run('申请')}</w:hyperlink><w:sdt><w:sdtPr><w:placeholder/></w:sdtPr><w:sdtContent>${run('7')}</w:sdtContent></w:sdt><w:smartTag>${run('件')}</w:smartTag></w:p>`;
		checkDocx(body, ['收到申请7件']);
	});

	it('break where the document does', () => {
		checkDocx(`<w:p>${run('上')}<w:r><w:br/></w:r>${run('下')}<w:r><w:cr/><w:t>末</w:t></w:r></w:p>`, [
			'上',
			'下',
			'末',
		]);
	});

	it('have tabs between their words, not before them', () => {
		checkDocx(`<w:p><w:r><w:tab/><w:t>目录</w:t><w:tab/><w:t>1</w:t><w:tab/></w:r></w:p>`, ['目录→1']);
	});

	it('do not take the stops of tabs for tabs', () => {
		checkDocx(paragraph('目录', '<w:tabs><w:tab w:val="left" w:pos="900"/></w:tabs>'), ['目录']);
	});

	it('say hyphens, entities, and characters by number', () => {
		checkDocx(
			`<w:p><w:r><w:t>A&amp;B &#24180;&#x5e74;</w:t><w:noBreakHyphen/><w:softHyphen/><w:t>1</w:t></w:r></w:p>`,
			['A&B 年年-1'],
		);
	});

	it('show line ends of the XML as spaces', () => {
		checkDocx('<w:p><w:r><w:t>甲\n乙\u2028丙</w:t></w:r></w:p>', ['甲 乙 丙']);
	});

	it('leave out what is hidden, and how words are read aloud', () => {
		const hidden =
			'<w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>显</w:t></w:r>';
		checkDocx(
			`<w:p>${hidden}<w:r><w:ruby><w:rt>${run('xiàn')}</w:rt><w:rubyBase>${run('县')}</w:rubyBase></w:ruby></w:r></w:p>`,
			['显县'],
		);
	});

	it('leave out marks of notes; notes, headers and footers stand in other parts', () => {
		checkDocx(
			`<w:p>${run('正文')}<w:r><w:footnoteReference w:id="1"/></w:r>${run('。')}</w:p><w:sectPr><w:headerReference/></w:sectPr>`,
			['正文。'],
		);
	});

	it('say formulas', () => {
		checkDocx(`<w:p>${run('共')}<m:oMath><m:r><m:t>7</m:t></m:r></m:oMath>${run('件')}</w:p>`, ['共7件']);
	});
});

describe('changes that are tracked in a .docx', () => {
	it('are read as accepted', () => {
		const body = `<w:p>${run('收到')}<w:del><w:r><w:delText>6</w:delText></w:r></w:del><w:ins>${run('7')}</w:ins>${run('件')}<w:moveFrom>${run('旧')}</w:moveFrom><w:moveTo>${run('新')}</w:moveTo></w:p>`;
		checkDocx(body, ['收到7件新']);
	});

	it('join paragraphs whose end was deleted', () => {
		checkDocx(paragraph('一、总体', '<w:rPr><w:del/></w:rPr>') + paragraph('情况'), ['一、总体情况']);
		checkDocx(paragraph('末', '<w:rPr><w:del/></w:rPr>'), ['末']);
	});

	it('leave out deleted rows and cells', () => {
		const deleted = `<w:tr><w:trPr><w:del/></w:trPr>${cell('删')}${cell('1')}</w:tr>`;
		checkDocx(table(cells('规章', '1'), deleted, row(cell('文件'), cell('9', '<w:cellDel/>'), cell('2'))), [
			'规章→1',
			'文件→2',
		]);
	});

	it('do not count what was before a change of format', () => {
		const changed = '<w:pPrChange><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange>';
		const was = '<w:tcPrChange><w:tcPr><w:vMerge/></w:tcPr></w:tcPrChange>';
		checkDocx(paragraph('甲', changed) + table(row(cell('规章', was), cell('1'))), ['甲', '', '规章→1'], {
			numbering:
				'<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
		});
	});
});

describe('fields of a .docx', () => {
	const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
	const code = '<w:r><w:instrText> =SUM(ABOVE) </w:instrText></w:r>';

	it('show their results', () => {
		checkDocx(
			`<w:p>${mark('begin')}${code}${mark('separate')}${run('7')}${mark('end')}<w:fldSimple w:instr="PAGE">${run('3')}</w:fldSimple></w:p>`,
			['73'],
		);
	});

	it('have no result yet, or one within another', () => {
		const inner = `${mark('begin')}${code}${mark('separate')}${run('内')}${mark('end')}`;
		checkDocx(
			`<w:p>${mark('begin')}${code}${mark('end')}${mark('begin')}${inner}${mark('separate')}${run('外')}${mark('end')}</w:p>`,
			['外'],
		);
	});

	it('that never end take nothing with them', () => {
		checkDocx(
			`<w:p>${mark('begin')}${code}${run('码')}</w:p>${paragraph('正文')}${`<w:p>${mark('end')}${mark('separate')}${run('末')}</w:p>`}`,
			['正文', '末'],
		);
	});
});

describe('text boxes of a .docx', () => {
	const box = (text: string) => `<w:txbxContent>${paragraph(text)}</w:txbxContent>`;

	it('stand after their paragraph, once, in the first of their forms', () => {
		const both = `<mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx>${box('框')}</wps:txbx></mc:Choice><mc:Fallback><v:textbox>${box('框')}</v:textbox></mc:Fallback></mc:AlternateContent>`;
		checkDocx(`<w:p>${run('前')}<w:r>${both}</w:r>${run('后')}</w:p>${paragraph('下')}`, ['前后', '框', '下']);
	});

	it('are read in the second form where there is no other', () => {
		checkDocx(
			`<w:p><w:r><mc:AlternateContent><mc:Fallback><v:textbox>${box('框')}</v:textbox></mc:Fallback></mc:AlternateContent></w:r></w:p>`,
			['框'],
		);
	});

	it('may stand in a cell, and hold a table', () => {
		const inCell = `<w:tc><w:p>${run('行名')}<w:r><w:pict><v:textbox>${box('注')}</v:textbox></w:pict></w:r></w:p></w:tc>`;
		checkDocx(table(row(inCell, cell('7'))), ['行名 注→7']);
		checkDocx(
			`<w:p>${run('见下')}<w:r><w:pict><v:textbox><w:txbxContent>${table(cells('规章', '1'))}<w:p/></w:txbxContent></v:textbox></w:pict></w:r></w:p>`,
			['见下', '规章→1'],
		);
	});
});

describe('tables of a .docx', () => {
	it('are a line for each row, with an empty line around them', () => {
		checkDocx(paragraph('表') + table(cells('规章', '39'), cells('文件', '')) + paragraph('后'), [
			'表',
			'',
			'规章→39',
			'文件→',
			'',
			'后',
		]);
	});

	it('print a merged cell once across, and a blank for each row that it reaches down into', () => {
		const first = row(cell('合', '<w:gridSpan w:val="2"/>'), cell('1'));
		const second = row(cell('三、', '<w:vMerge w:val="restart"/>'), cell('(一)'), cell('2'));
		const third = row(cell('', '<w:vMerge/>'), cell('(二)'), cell('3'));
		checkDocx(table(first, second, third), ['合→1', '三、→(一)→2', '→(二)→3']);
	});

	it('show nothing of what a covered cell holds', () => {
		checkDocx(
			table(
				row(cell('甲', '<w:vMerge w:val="restart"/>'), cell('1')),
				row(cell('藏', '<w:vMerge w:val="continue"/>'), cell('2')),
			),
			['甲→1', '→2'],
		);
	});

	it('know the older way to merge across', () => {
		checkDocx(table(row(cell('甲', '<w:hMerge w:val="restart"/>'), cell('藏', '<w:hMerge/>'), cell('1'))), ['甲→1']);
	});

	it('print a blank where a row begins later, and nothing where it ends earlier', () => {
		const before = `<w:tr><w:trPr><w:gridBefore w:val="2"/></w:trPr>${cell('2.重复')}${cell('0')}</w:tr>`;
		const after = `<w:tr><w:trPr><w:gridAfter w:val="1"/></w:trPr>${cell('规章')}${cell('1')}</w:tr>`;
		checkDocx(table(before, after), ['→2.重复→0', '规章→1']);
	});

	it('leave out hidden rows', () => {
		checkDocx(table(cells('规章', '1'), `<w:tr><w:trPr><w:hidden/></w:trPr>${cell('藏')}${cell('2')}</w:tr>`), [
			'规章→1',
		]);
	});

	it('keep a cell on one line: its paragraphs are parted by a space, two numbers by a sign', () => {
		const label = `<w:tc>${paragraph('1.属于')}${paragraph('国家秘密')}</w:tc>`;
		const number = `<w:tc>${paragraph('')}${paragraph('12')}</w:tc>`;
		const two = `<w:tc><w:p>${run('3')}<w:r><w:br/></w:r>${run('4')}</w:p></w:tc>`;
		const tabbed = `<w:tc><w:p>${run('合')}<w:r><w:tab/></w:r>${run('计')}</w:p></w:tc>`;
		checkDocx(table(row(label, number, two, tabbed)), ['1.属于 国家秘密→12→3⏎4→合 计']);
	});

	it('are found within content controls around rows and cells', () => {
		const control = (content: string) => `<w:sdt><w:sdtPr/><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
		checkDocx(control(table(control(row(control(cell('规章')), cell('1'))))), ['规章→1']);
	});

	it('that stand in a cell with others become lines of their own', () => {
		const inner = `<w:tc>${paragraph('上')}${table(cells('规章', '1'))}${paragraph('下')}</w:tc>`;
		checkDocx(table(row(cell('左'), inner)), ['左', '上', '', '规章→1', '', '下']);
	});

	it('of a single cell are a frame around what they hold', () => {
		checkDocx(table(row(`<w:tc>${paragraph('注：')}${paragraph('说明')}</w:tc>`)), ['注：', '说明']);
		checkDocx(table(row(cell('行名'), `<w:tc>${table(cells('7'))}<w:p/></w:tc>`)), ['行名→7']);
	});

	it('that hold whole texts lay out a page', () => {
		const text = '　　'.concat('坚持以公开为常态、不公开为例外。'.repeat(6));
		const wide = `<w:tc>${paragraph('一、总体情况')}${paragraph(text)}${paragraph(text)}</w:tc>`;
		checkDocx(table(row(cell('栏'), wide)), ['栏', '一、总体情况', text, text]);
	});

	it('are counted with their rows and cells as a person would', () => {
		const bytes = docxOf(table(cells('甲', '1')) + table(row(cell('注')), row(cell('乙'), cell('2'), cell(''))));
		const found = [...documentOf(bytes).cells].map((one) => [one.table, one.row, one.column, one.room >= 0]);
		assert.deepEqual(found, [
			[1, 1, 1, true],
			[1, 1, 2, true],
			[2, 2, 1, true],
			[2, 2, 2, true],
			[2, 2, 3, true],
		]);
	});
});

describe('documents of other programs', () => {
	const strict = mainPart(table(cells('规章', '1'))).replace(
		'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
		'http://purl.oclc.org/ooxml/wordprocessingml/main',
	);
	const read = (main: string | Uint8Array, name = 'word/document.xml') =>
		documentOf(docxOf('', { others: { [name]: main } })).text;

	it('Strict Open XML', () => assert.equal(read(strict), '规章\t1\n'));

	it('another prefix, or none', () => {
		const main = mainPart(table(cells('规章', '1')));
		assert.equal(read(main.replaceAll('w:', 'ns0:').replace('xmlns:w=', 'xmlns:ns0=')), '规章\t1\n');
		assert.equal(read(main.replaceAll(/(<\/?)w:/g, '$1').replace('xmlns:w=', 'xmlns=')), '规章\t1\n');
	});

	it('a prefix that is declared where it is used', () => {
		const main =
			'<d:document xmlns:d="x"><w:p xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:r><w:t>甲</w:t></w:r></w:p></d:document>';
		assert.equal(read(main), '甲\n');
	});

	it('UTF-16 with a mark and without, UTF-8 with a mark', () => {
		const main = mainPart(paragraph('甲乙')).replace('UTF-8', 'UTF-16');
		const little = Buffer.from(main, 'utf16le');
		assert.equal(read(little), '甲乙\n');
		assert.equal(read(Buffer.from(little).swap16()), '甲乙\n');
		assert.equal(read(Buffer.from(`\ufeff${main}`, 'utf16le')), '甲乙\n');
		assert.equal(read(Buffer.from(`\ufeff${main}`, 'utf16le').swap16()), '甲乙\n');
		assert.equal(read(Buffer.from(`\ufeff${mainPart(paragraph('甲乙'))}`)), '甲乙\n');
	});

	it('a main part of another name, and names with backslashes', () => {
		const relations =
			'<Relationships><Relationship Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="/word/document2.xml"/></Relationships>';
		const others = { '_rels/.rels': relations, 'word/document2.xml': mainPart(paragraph('乙')) };
		assert.equal(documentOf(docxOf(paragraph('甲'), { others })).text, '乙\n');
		assert.equal(
			documentOf(docxOf('', { others: { '_rels/.rels': relations, 'word\\document2.xml': mainPart(paragraph('丙')) } }))
				.text,
			'丙\n',
		);
	});

	it('no relations at all', () => {
		assert.equal(documentOf(docxOf(paragraph('甲'), { others: { '_rels/.rels': '' } })).text, '甲\n');
	});
});
