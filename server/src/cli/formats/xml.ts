// Text within XML.

import { replaceHidden } from '../../core/text/plain.ts';

/** A text in XML 1.0: characters that it cannot hold, and those that are not seen, are replaced. */
export function escapeXml(text: string): string {
	return text
		.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
		.replace(/[^\t\n\r]+/g, (line) => replaceHidden(line, () => '\ufffd'))
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;')
		.replaceAll('\r', '&#13;');
}
