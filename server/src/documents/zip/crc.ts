// CRC-32 as ZIP files use it (ISO 3309): four bytes at a time, since every part that is read is checked.

/** The polynomial of the checksum, its bits turned round. */
const POLYNOMIAL = 0xedb88320;
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

/** The checksum of two pieces of bytes, one behind the other, from theirs and the number of bytes of the second. */
export function crcOfBoth(first: number, second: number, length: number): number {
	return (times(first, shiftOf(length)) ^ second) >>> 0;
}

/** What the checksum of a piece is multiplied by for so many bytes behind it: x to the power of their bits. */
function shiftOf(length: number): number {
	let shift = 0x80000000;
	let power = 0x00800000;
	for (let left = length; left > 0; left = Math.floor(left / 2)) {
		if (left % 2 === 1) shift = times(shift, power);
		power = times(power, power);
	}
	return shift;
}

/** The product of two polynomials over the field of two elements, modulo that of the checksum. */
function times(one: number, other: number): number {
	let product = 0;
	let shifted = other;
	for (let bit = 31; bit >= 0; bit--) {
		if ((one >>> bit) & 1) product ^= shifted;
		shifted = shifted & 1 ? (shifted >>> 1) ^ POLYNOMIAL : shifted >>> 1;
	}
	return product >>> 0;
}

function word(table: Int32Array, at: number): number {
	return table[at] ?? 0;
}

/** What each byte does to the checksum, standing last, one before that, and so on. */
function tables(): readonly [Int32Array, Int32Array, Int32Array, Int32Array] {
	const one = Int32Array.from({ length: 256 }, (_, value) => {
		let crc = value;
		for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ POLYNOMIAL : crc >>> 1;
		return crc;
	});
	const further = (table: Int32Array) => table.map((crc) => (crc >>> 8) ^ word(one, crc & 0xff));
	const two = further(one);
	const three = further(two);
	return [one, two, three, further(three)];
}
