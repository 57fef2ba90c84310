// The code that reads and changes documents: a bundle of its own, loaded with the first document. Saving does not wait for a server.

import type { ExtensionContext } from 'vscode';
import { BODY_WORDS } from '../../server/src/core/forms/disclosure/signs.ts';
import type * as Room from '../../server/src/documents/documents.ts';

export type DocumentRoom = typeof Room;

/** Loads the bundle at the first call. */
export function documentRoom(context: ExtensionContext): () => DocumentRoom {
	const path = context.asAbsolutePath('dist/documents.js');
	return () => {
		const room = require(path) as DocumentRoom;
		return { ...room, readDocument: (bytes, kind) => room.readDocument(bytes, kind, BODY_WORDS) };
	};
}
