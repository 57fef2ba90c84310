// Which files are documents by their names, and the address at which an editor shows a document's text; this file imports nothing.

/** The scheme of the addresses at which the texts of documents stand. */
export const TEXT_SCHEME = 'gouji-text';

/** Whether a file is a document, by its name or address alone; undefined where it is not. */
export function kindOfName(name: string): 'docx' | 'html' | undefined {
	const ending = /\.(docx|html?)$/i.exec(name)?.[1]?.toLowerCase();
	return ending === undefined ? undefined : ending === 'docx' ? 'docx' : 'html';
}

/** The parts of an address: `scheme://authority/path`, or without an authority. */
const ADDRESS = /^([a-z][a-z0-9+.-]*):(?:\/\/([^/]*))?(\/.*)$/i;
const USUAL = 'file';

/** The address of a document's text: its path is the file's, and where the file is on no disk its authority names the scheme. */
export function textAddressOf(address: string): string {
	const [, scheme, authority = '', path] = ADDRESS.exec(address) ?? [];
	if (scheme === undefined || path === undefined || scheme === TEXT_SCHEME) return address;
	return scheme === USUAL && authority === ''
		? `${TEXT_SCHEME}:${path}`
		: `${TEXT_SCHEME}://${scheme}_${authority}${path}`;
}

/** The address of the file whose text stands at an address; that itself where it is another one. */
export function fileAddressOf(address: string): string {
	const [, scheme, authority = '', path] = ADDRESS.exec(address) ?? [];
	if (scheme !== TEXT_SCHEME || path === undefined) return address;
	const end = authority.indexOf('_');
	return end < 0 ? `${USUAL}://${path}` : `${authority.slice(0, end)}://${authority.slice(end + 1)}${path}`;
}

/** The address at which a file is shown: of a document that of its text. */
export function shownAddressOf(address: string): string {
	return kindOfName(address) === undefined ? address : textAddressOf(address);
}
