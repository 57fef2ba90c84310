// A workbook written piece by piece: the libraries for spreadsheets keep all rows in memory, and a province has millions.

import { strToU8, Zip, ZipDeflate, type ZipInputFile } from 'fflate';
import { crcOfBoth } from '../../documents/zip/crc.ts';
import type { PackedRows } from './sheet-rows.ts';

/** The rows of a sheet, its head among them; Excel reads no more. */
const MOST_ROWS = 1_048_576;
/** What the format calls a packed file. */
const DEFLATED = 8;
/** Every part says that it is as old as the format can tell: the same tables are the same bytes. */
const MADE = '1980-01-01T00:00:00';
/** An empty last block: packed pieces end without one. */
const LAST_BLOCK = Uint8Array.of(0x03, 0x00);

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** What stands above the rows of a sheet. */
export interface SheetHead {
	/** How many columns a row has. */
	readonly columns: number;
	readonly head: PackedRows;
}

/** What all sheets of rows share. */
export interface SheetFrame extends SheetHead {
	/** The names of the sheets, from 1, as XML. */
	readonly name: (number: number) => string;
	/** Packs a text that is no row. */
	readonly pack: (xml: string) => PackedRows;
	/** Counts the head. */
	readonly mostRows?: number;
}

/** A sheet whose packed pieces come one by one. */
class Sheet implements ZipInputFile {
	readonly filename: string;
	readonly compression = DEFLATED;
	readonly mtime = MADE;
	size = 0;
	crc = 0;
	rows = 0;
	ondata?: ZipInputFile['ondata'];

	constructor(number: number) {
		this.filename = `xl/worksheets/sheet${number}.xml`;
	}

	add({ rows, size, crc, packed }: PackedRows): void {
		this.crc = crcOfBoth(this.crc, crc, size);
		this.size += size;
		this.rows += rows;
		this.ondata?.(null, new Uint8Array(Buffer.from(packed, 'base64')), false);
	}

	close(): void {
		this.ondata?.(null, LAST_BLOCK, true);
	}
}

/** A workbook of sheets that share a head, but for a last one. What its methods yield are the bytes of the file, in order. */
export class SheetFile {
	readonly #frame: SheetFrame;
	readonly #mostRows: number;
	readonly #zip: Zip;
	#ready: Uint8Array[] = [];
	#sheet: Sheet | undefined;
	readonly #names: string[] = [];

	constructor(frame: SheetFrame) {
		this.#frame = frame;
		this.#mostRows = frame.mostRows ?? MOST_ROWS;
		this.#zip = new Zip((error, bytes) => {
			if (error !== null) throw error;
			this.#ready.push(bytes);
		});
	}

	/** Opens the first sheet. */
	begin(): Iterable<Uint8Array> {
		this.#next();
		return this.#take();
	}

	/** Adds rows, on a new sheet where the last one has no room for all of them. */
	add(rows: PackedRows): Iterable<Uint8Array> {
		if ((this.#sheet?.rows ?? 0) + rows.rows > this.#mostRows) {
			this.#close();
			this.#next();
		}
		this.#sheet?.add(rows);
		return this.#take();
	}

	/** Adds a sheet of its own behind all rows; its name is XML. */
	addLast(name: string, { rows, ...head }: SheetHead & { readonly rows: PackedRows }): Iterable<Uint8Array> {
		this.#close();
		this.#open(name, head);
		this.#sheet?.add(rows);
		return this.#take();
	}

	/** Closes the workbook. */
	end(): Iterable<Uint8Array> {
		this.#close();
		for (const [path, xml] of this.#parts()) {
			const file = new ZipDeflate(path);
			file.mtime = MADE;
			this.#zip.add(file);
			file.push(strToU8(HEAD + xml), true);
		}
		this.#zip.end();
		return this.#take();
	}

	#next(): void {
		this.#open(this.#frame.name(this.#names.length + 1), this.#frame);
	}

	#open(name: string, { columns, head }: SheetHead): void {
		const { pack } = this.#frame;
		this.#sheet = new Sheet(this.#names.push(name));
		this.#zip.add(this.#sheet);
		const opening =
			`${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>` +
			`<cols><col min="1" max="${columns}" width="16" customWidth="1"/></cols><sheetData>`;
		this.#sheet.add(pack(opening));
		this.#sheet.add(head);
	}

	#close(): void {
		this.#sheet?.add(this.#frame.pack('</sheetData></worksheet>'));
		this.#sheet?.close();
	}

	#take(): Iterable<Uint8Array> {
		const ready = this.#ready;
		this.#ready = [];
		return ready;
	}

	/** The files around the sheets. */
	#parts(): readonly (readonly [path: string, xml: string])[] {
		const each = (write: (number: number, name: string) => string) =>
			this.#names.map((name, at) => write(at + 1, name)).join('');
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
					`${each((one, name) => `<sheet name="${name}" sheetId="${one}" r:id="rId${one}"/>`)}</sheets></workbook>`,
			],
			[
				'xl/_rels/workbook.xml.rels',
				`<Relationships xmlns="${PACKAGE}/relationships">` +
					`${each((one) => `<Relationship Id="rId${one}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${one}.xml"/>`)}</Relationships>`,
			],
		];
	}
}
