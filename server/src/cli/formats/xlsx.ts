// A workbook written row by row: the libraries for spreadsheets keep all rows in memory, and a province has millions.

import { strToU8, Zip, ZipDeflate } from 'fflate';
import { escapeXml } from './xml.ts';

/** A cell: a text, a whole number, an exact number in plain digits, or nothing. */
export type SheetValue = string | number | null | { readonly number: string };

/** The rows of a sheet, its head among them; Excel reads no more. */
const MOST_ROWS = 1_048_576;
/** The longest text of a cell in Excel. */
const MOST_CHARACTERS = 32_767;
/** Numbers with more digits are kept as text: Excel would round them. */
const MOST_DIGITS = 15;
/** So many characters are packed at a time. */
const PIECE = 1 << 16;

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** A workbook of sheets that share a head. What its methods yield are the bytes of the file, in order. */
export class SheetFile {
	readonly #head: readonly string[];
	readonly #name: (number: number) => string;
	readonly #mostRows: number;
	readonly #zip: Zip;
	#ready: Uint8Array[] = [];
	#sheet: ZipDeflate | undefined;
	#sheets = 0;
	#rows = 0;
	#text = '';

	/** `name` gives the names of the sheets, from 1; `mostRows` counts the head. */
	constructor(head: readonly string[], name: (number: number) => string, mostRows = MOST_ROWS) {
		this.#mostRows = mostRows;
		this.#head = head;
		this.#name = name;
		this.#zip = new Zip((error, bytes) => {
			if (error !== null) throw error;
			this.#ready.push(bytes);
		});
	}

	/** Opens the first sheet. */
	begin(): Iterable<Uint8Array> {
		this.#open();
		return this.#take();
	}

	/** Adds a row, on a new sheet where the last one is full. */
	row(values: readonly SheetValue[]): Iterable<Uint8Array> {
		if (this.#rows >= this.#mostRows) {
			this.#close();
			this.#open();
		}
		this.#add(values);
		return this.#ready.length === 0 ? [] : this.#take();
	}

	/** Closes the workbook. */
	end(): Iterable<Uint8Array> {
		this.#close();
		for (const [path, xml] of this.#frame()) {
			const file = new ZipDeflate(path);
			this.#zip.add(file);
			file.push(strToU8(HEAD + xml), true);
		}
		this.#zip.end();
		return this.#take();
	}

	#open(): void {
		this.#sheets++;
		this.#rows = 0;
		this.#sheet = new ZipDeflate(`xl/worksheets/sheet${this.#sheets}.xml`);
		this.#zip.add(this.#sheet);
		this.#text =
			`${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>` +
			`<cols><col min="1" max="${this.#head.length}" width="16" customWidth="1"/></cols><sheetData>`;
		this.#add(this.#head);
	}

	#add(values: readonly SheetValue[]): void {
		this.#rows++;
		this.#text += `<row>${values.map(cellXml).join('')}</row>`;
		if (this.#text.length >= PIECE) this.#push(false);
	}

	#close(): void {
		this.#text += '</sheetData></worksheet>';
		this.#push(true);
	}

	#push(last: boolean): void {
		this.#sheet?.push(strToU8(this.#text), last);
		this.#text = '';
	}

	#take(): Iterable<Uint8Array> {
		const ready = this.#ready;
		this.#ready = [];
		return ready;
	}

	/** The files around the sheets. */
	#frame(): readonly (readonly [path: string, xml: string])[] {
		const numbers = Array.from({ length: this.#sheets }, (_, at) => at + 1);
		const each = (write: (number: number) => string) => numbers.map(write).join('');
		return [
			[
				'[Content_Types].xml',
				`<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
					`<Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>` +
					`${each((one) => `<Override PartName="/xl/worksheets/sheet${one}.xml" ContentType="${TYPE}.worksheet+xml"/>`)}</Types>`,
			],
			[
				'_rels/.rels',
				`<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
			],
			[
				'xl/workbook.xml',
				`<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>` +
					`${each((one) => `<sheet name="${escapeXml(this.#name(one))}" sheetId="${one}" r:id="rId${one}"/>`)}</sheets></workbook>`,
			],
			[
				'xl/_rels/workbook.xml.rels',
				`<Relationships xmlns="${PACKAGE}/relationships">` +
					`${each((one) => `<Relationship Id="rId${one}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${one}.xml"/>`)}</Relationships>`,
			],
		];
	}
}

function cellXml(value: SheetValue): string {
	if (value === null || value === '') return '<c/>';
	if (typeof value === 'number') return `<c><v>${value}</v></c>`;
	if (typeof value === 'object') {
		const digits = value.number.replace(/\D/g, '').length;
		return digits <= MOST_DIGITS ? `<c><v>${value.number}</v></c>` : cellXml(value.number);
	}
	const text = escapeXml(value.slice(0, MOST_CHARACTERS));
	return `<c t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}
