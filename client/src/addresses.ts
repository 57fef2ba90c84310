// Addresses of files as a person reads them.

/** The last part of an address, as a person reads it. */
export function fileName(address: string): string {
	return readable(address.slice(address.lastIndexOf('/') + 1));
}

/** An address without its escapes. */
export function readable(address: string): string {
	try {
		return decodeURIComponent(address);
	} catch {
		return address;
	}
}

/** The order of names as a person reads them: 第9镇 before 第10镇. */
export const { compare: byName } = new Intl.Collator('zh-CN', { numeric: true });
