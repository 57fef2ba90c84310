// The names in a ZIP archive, from its list at the end.

const END = 0x06054b50;
const ENTRY = 0x02014b50;

/** The names of all files in an archive. Throws where the bytes are none. */
export function* namesIn(bytes: Buffer): Iterable<string> {
	let end = bytes.length - 22;
	while (end >= 0 && bytes.readUInt32LE(end) !== END) end--;
	if (end < 0) throw new Error('no archive');
	let at = bytes.readUInt32LE(end + 16);
	for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
		if (bytes.readUInt32LE(at) !== ENTRY) throw new Error(`no entry at ${at}`);
		const name = bytes.readUInt16LE(at + 28);
		yield bytes.toString('utf8', at + 46, at + 46 + name);
		at += 46 + name + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
	}
}
