// Small Word documents, made of the XML that a test is about.

import { strToU8, type Zippable, zipSync } from 'fflate';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Declarations of the name spaces that tests use. */
const SPACES = [
	`xmlns:w="${WORD}"`,
	'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
	'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
	'xmlns:v="urn:schemas-microsoft-com:vml"',
	'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
].join(' ');

/** Without it no office program takes the bytes for a document. */
const CONTENT_TYPES =
	'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
	'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
	'<Default Extension="xml" ContentType="application/xml"/>' +
	'<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>' +
	'</Types>';

/** What a document may have beside its body. */
export interface Parts {
	readonly numbering?: string;
	readonly styles?: string;
	/** Further entries by their names; they replace those of the same name. */
	readonly others?: Readonly<Record<string, string | Uint8Array>>;
}

/** The main part with a body. */
export function mainPart(body: string): string {
	return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document ${SPACES}><w:body>${body}</w:body></w:document>`;
}

/** The bytes of a .docx whose body is some XML. */
export function docxOf(body: string, { numbering, styles, others = {} }: Parts = {}): Uint8Array {
	const relation = (kind: string, target: string) =>
		`<Relationship Id="r${kind}" Type="${OFFICE}/${kind}" Target="${target}"/>`;
	const relations = (all: string) => `<Relationships xmlns="${RELATIONS}">${all}</Relationships>`;
	const entries: Record<string, string | Uint8Array> = {
		'[Content_Types].xml': CONTENT_TYPES,
		'_rels/.rels': relations(relation('officeDocument', 'word/document.xml')),
		'word/document.xml': mainPart(body),
		'word/_rels/document.xml.rels': relations(
			(numbering === undefined ? '' : relation('numbering', 'numbering.xml')) +
				(styles === undefined ? '' : relation('styles', 'styles.xml')),
		),
		...(numbering === undefined ? {} : { 'word/numbering.xml': `<w:numbering ${SPACES}>${numbering}</w:numbering>` }),
		...(styles === undefined ? {} : { 'word/styles.xml': `<w:styles ${SPACES}>${styles}</w:styles>` }),
		...others,
	};
	const files: Zippable = {};
	for (const [name, content] of Object.entries(entries))
		files[name] = [typeof content === 'string' ? strToU8(content) : content, { mtime: new Date(2024, 0, 24, 10, 30) }];
	return zipSync(files);
}

/** A run; a paragraph of one run; a cell of one paragraph; a row of such cells; a table of rows. */
export const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
export const paragraph = (text: string, properties = '') =>
	`<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${text === '' ? '' : run(text)}</w:p>`;
export const cell = (text: string, properties = '') =>
	`<w:tc><w:tcPr><w:tcW w:w="900" w:type="dxa"/>${properties}</w:tcPr>${paragraph(text)}</w:tc>`;
export const row = (...cells: readonly string[]) => `<w:tr>${cells.join('')}</w:tr>`;
export const cells = (...texts: readonly string[]) => row(...texts.map((text) => cell(text)));
export const table = (...rows: readonly string[]) =>
	`<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="900"/></w:tblGrid>${rows.join('')}</w:tbl>`;
