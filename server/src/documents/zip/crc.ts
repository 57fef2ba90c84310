// CRC-32 as ZIP files use it (ISO 3309): four bytes at a time, since every part that is read is checked.

const TABLES = tables();

/** The checksum of some bytes, as an unsigned number of 32 bits. */
export function crc32(bytes: Uint8Array): number {
	const [one, two, three, four] = TABLES;
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	let crc = -1;
	let at = 0;
	for (const end = bytes.length - 3; at < end; at += 4) {
		const next = crc ^ view.getInt32(at, true);
		crc =
			word(four, next & 0xff) ^
			word(three, (next >>> 8) & 0xff) ^
			word(two, (next >>> 16) & 0xff) ^
			word(one, next >>> 24);
	}
	for (; at < bytes.length; at++) crc = (crc >>> 8) ^ word(one, (crc ^ (bytes[at] ?? 0)) & 0xff);
	return ~crc >>> 0;
}

function word(table: Int32Array, at: number): number {
	return table[at] ?? 0;
}

/** What each byte does to the checksum, standing last, one before that, and so on. */
function tables(): readonly [Int32Array, Int32Array, Int32Array, Int32Array] {
	const one = Int32Array.from({ length: 256 }, (_, value) => {
		let crc = value;
		for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
		return crc;
	});
	const further = (table: Int32Array) => table.map((crc) => (crc >>> 8) ^ word(one, crc & 0xff));
	const two = further(one);
	const three = further(two);
	return [one, two, three, further(three)];
}
