// One entry of a ZIP replaced: every byte of every other entry is kept, and so are order and dates.

import { deflateSync } from 'fflate';
import { crc32 } from './crc.ts';
import { dataOf, type Zip, type ZipEntry } from './directory.ts';

/** The heads of an entry say by this bit that its sizes stand behind its data. */
const SIZES_BEHIND = 8;
const DEFLATED = 8;

/** The bytes of a ZIP with other content for one of its entries; undefined where it does not hold together. */
export function replaceEntry(zip: Zip, entry: ZipEntry, content: Uint8Array): Uint8Array | undefined {
	const data = dataOf(zip, entry);
	if (data === undefined || !standsAlone(zip, entry, data)) return undefined;
	const packed = deflateSync(content, { level: 6 });
	const after = endOfEntry(zip, entry, data);
	const shift = data + packed.length - after;
	const { bytes } = zip;
	const result = new Uint8Array(bytes.length + shift);
	result.set(bytes.subarray(0, data));
	result.set(packed, data);
	result.set(bytes.subarray(after), data + packed.length);
	const view = new DataView(result.buffer);
	const facts = { crc: crc32(content), compressedSize: packed.length, size: content.length };
	tell(view, entry.head + 6, facts);
	for (const other of zip.entries) {
		const record = other.record + shift;
		if (other.head > entry.head) view.setUint32(record + 42, other.head + shift, true);
		if (other === entry) tell(view, record + 8, facts);
	}
	view.setUint32(zip.end + shift + 16, zip.directory + shift, true);
	return result;
}

/** Whether no other entry reaches into an entry. */
function standsAlone(zip: Zip, entry: ZipEntry, data: number): boolean {
	const end = endOfEntry(zip, entry, data);
	return zip.entries.every((other) => {
		const otherData = other === entry ? undefined : dataOf(zip, other);
		if (other === entry || other.head >= end) return true;
		return otherData !== undefined && otherData + other.compressedSize <= entry.head;
	});
}

/** Where an entry ends: behind its data, or behind the sizes that follow them. */
function endOfEntry({ bytes, directory }: Zip, { head, compressedSize }: ZipEntry, data: number): number {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const end = data + compressedSize;
	if ((view.getUint16(head + 6, true) & SIZES_BEHIND) === 0) return end;
	const signed = end + 16 <= directory && view.getUint32(end, true) === 0x08074b50;
	return Math.min(end + (signed ? 16 : 12), directory);
}

interface EntryFacts {
	readonly crc: number;
	readonly compressedSize: number;
	readonly size: number;
}

/** Writes into a head, from its flags on, what an entry holds; its date stands between and is kept. */
function tell(view: DataView, flags: number, { crc, compressedSize, size }: EntryFacts): void {
	view.setUint16(flags, view.getUint16(flags, true) & ~SIZES_BEHIND, true);
	view.setUint16(flags + 2, DEFLATED, true);
	view.setUint32(flags + 8, crc, true);
	view.setUint32(flags + 12, compressedSize, true);
	view.setUint32(flags + 16, size, true);
}
