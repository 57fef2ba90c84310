// The directory of a ZIP: which entries there are and where they stand. Sizes are those of the directory, never of the entries' own heads.

/** An entry as the directory tells of it; all offsets count from the beginning of the file. */
export interface ZipEntry {
	/** The name with slashes, without one at its beginning. */
	readonly name: string;
	/** 0 for stored, 8 for deflated; nothing else is read. */
	readonly method: number;
	readonly encrypted: boolean;
	readonly crc: number;
	readonly compressedSize: number;
	readonly size: number;
	/** Where the entry's own head stands. */
	readonly head: number;
	/** Where its record in the directory stands. */
	readonly record: number;
}

/** A ZIP file with its directory read. */
export interface Zip {
	readonly bytes: Uint8Array;
	readonly entries: readonly ZipEntry[];
	/** Where the directory begins, and where the record stands that ends the file. */
	readonly directory: number;
	readonly end: number;
}

/** More entries are not read; a document has some twenty, with its pictures some hundred. */
const MOST_ENTRIES = 10_000;

const END_RECORD = 0x06054b50;
const DIRECTORY_RECORD = 0x02014b50;
const END_LENGTH = 22;
const RECORD_LENGTH = 46;
const LONGEST_COMMENT = 0xffff;

/** Whether bytes begin as a ZIP does. */
export function isZip(bytes: Uint8Array): boolean {
	return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5) && bytes[3] === bytes[2] + 1;
}

/** Reads the directory; undefined where there is none, it does not hold together, or it has too many entries. Never throws. */
export function readZip(bytes: Uint8Array): Zip | undefined {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const end = findEnd(view);
	if (end === undefined) return undefined;
	const count = view.getUint16(end + 10, true);
	const directory = view.getUint32(end + 16, true);
	if (count > MOST_ENTRIES || directory + view.getUint32(end + 12, true) > end) return undefined;
	const entries: ZipEntry[] = [];
	let at = directory;
	for (let which = 0; which < count; which++) {
		const entry = readRecord(view, at, end);
		if (entry === undefined || entry.head >= directory) return undefined;
		entries.push(entry);
		at += recordLength(view, at);
	}
	return { bytes, entries, directory, end };
}

/** Where the packed bytes of an entry begin; undefined where they do not lie before the directory. */
export function dataOf({ bytes, directory }: Zip, { head, compressedSize }: ZipEntry): number | undefined {
	if (head + 30 > directory) return undefined;
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	if (view.getUint32(head, true) !== 0x04034b50) return undefined;
	const data = head + 30 + view.getUint16(head + 26, true) + view.getUint16(head + 28, true);
	return data + compressedSize > directory ? undefined : data;
}

/** Where the last record stands: at the end, but for a comment. */
function findEnd(view: DataView): number | undefined {
	const last = view.byteLength - END_LENGTH;
	for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at--) {
		if (view.getUint32(at, true) === END_RECORD && at + END_LENGTH + view.getUint16(at + 20, true) <= view.byteLength)
			return at;
	}
	return undefined;
}

function readRecord(view: DataView, at: number, end: number): ZipEntry | undefined {
	if (at + RECORD_LENGTH > end || view.getUint32(at, true) !== DIRECTORY_RECORD) return undefined;
	const nameEnd = at + RECORD_LENGTH + view.getUint16(at + 28, true);
	if (nameEnd > end) return undefined;
	return {
		name: readName(view, at + RECORD_LENGTH, nameEnd),
		method: view.getUint16(at + 10, true),
		encrypted: (view.getUint16(at + 8, true) & 1) === 1,
		crc: view.getUint32(at + 16, true),
		compressedSize: view.getUint32(at + 20, true),
		size: view.getUint32(at + 24, true),
		head: view.getUint32(at + 42, true),
		record: at,
	};
}

/** A name between two offsets: that of a part is ASCII; where others are UTF-8 or not does not matter, they are kept as bytes. */
function readName(view: DataView, from: number, to: number): string {
	let name = '';
	for (let at = from; at < to; at++) name += String.fromCharCode(view.getUint8(at));
	return name.replaceAll('\\', '/').replace(/^\//, '');
}

/** How long a record of the directory is, its name, extra field and comment included. */
function recordLength(view: DataView, at: number): number {
	return RECORD_LENGTH + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
}
