// A report in GBK that VS Code opened in another encoding shows rubbish: that is pointed out, with the way back.

import { commands, type TextDocument, window, workspace } from 'vscode';
import { SIGNS } from '../../server/src/core/forms/disclosure/signs.ts';
import { isCandidate, speaksLikeReport, textBetween } from './documents.ts';
import { words } from './words.ts';

/** The name of the encoding in VS Code. */
const GB18030 = 'gb18030';
/** Rubbish shows early. */
const SNIFFED = 2000;
/** A larger file is not read a second time for a hint; no report is as large. */
const MOST_BYTES = 20_000_000;
/** What GBK looks like in UTF-8 and in Windows-1252: replaced characters, and Latin letters with marks in a row. */
const RUBBISH = /\ufffd|[\u00a0-\u00ff\u0152-\u0192]{4}/;
/** Encodings in which such a file would not be legible by accident. */
const RIGHT = /^(utf|gb)/;
/** A report has more of its words than one. */
const ENOUGH_SIGNS = 2;

/** Opens a text in another encoding; VS Code has it since 1.100. */
type OpenWith = (uri: TextDocument['uri'], options: { readonly encoding: string }) => Thenable<TextDocument>;

/** Points out, once for each file, that it is a report read in the wrong encoding. */
export class EncodingHint {
	readonly #said = new Set<string>();

	/** Looks at a document; true where it is such a report. The bytes on disk decide, never the rubbish. */
	async look(document: TextDocument): Promise<boolean> {
		const { uri } = document;
		const known = this.#said.has(uri.toString());
		if (known || !isCandidate(document) || uri.scheme === 'untitled' || document.isDirty) return known;
		const shown = textBetween(document, 0, SNIFFED);
		if (!mayBeRubbish(document, shown) || speaksLikeReport(shown)) return false;
		if (!(await isGb18030Report(document)) || this.#said.has(uri.toString())) return false;
		this.#said.add(uri.toString());
		void this.#offer(document);
		return true;
	}

	forget(uri: string): void {
		this.#said.delete(uri);
	}

	async #offer(document: TextDocument): Promise<void> {
		const { wrongEncoding, wrongEncodingByHand, reopen, reopenByHand } = words();
		// Only the newer interface tells a document's encoding; it takes one too.
		const canReopen = 'encoding' in document;
		const [message, button] = canReopen ? [wrongEncoding, reopen] : [wrongEncodingByHand, reopenByHand];
		if ((await window.showWarningMessage(message, button)) !== button) return;
		await window.showTextDocument(document);
		try {
			if (!canReopen) throw new Error('too old');
			await (workspace.openTextDocument as OpenWith)(document.uri, { encoding: GB18030 });
		} catch {
			// An older VS Code cannot do it, and none does it to a text that was changed: the user's own way is left.
			await commands.executeCommand('workbench.action.editor.changeEncoding');
		}
	}
}

/** Whether a text may be shown in the wrong encoding: it looks so, or VS Code took it for something outlandish. */
function mayBeRubbish(document: TextDocument, shown: string): boolean {
	if (RUBBISH.test(shown)) return true;
	return 'encoding' in document && !RIGHT.test(String(document.encoding));
}

/** Whether the bytes on disk are not UTF-8, are GB18030 to the last byte, and speak like a report. */
async function isGb18030Report({ uri }: TextDocument): Promise<boolean> {
	try {
		if ((await workspace.fs.stat(uri)).size > MOST_BYTES) return false;
		const bytes = await workspace.fs.readFile(uri);
		const marked = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
		if (marked || strictly('utf-8', bytes) !== undefined) return false;
		const text = strictly(GB18030, bytes) ?? '';
		return !text.includes('\0') && SIGNS.filter((sign) => text.includes(sign)).length >= ENOUGH_SIGNS;
	} catch {
		// A file that cannot be read again gets no hint.
		return false;
	}
}

function strictly(encoding: string, bytes: Uint8Array): string | undefined {
	try {
		return new TextDecoder(encoding, { fatal: true }).decode(bytes);
	} catch {
		return undefined;
	}
}
