// The room of documents as Node has it: a bundle of its own, loaded with the first document that is met.

import { BODY_WORDS } from '../core/forms/disclosure/signs.ts';
import type * as Room from '../documents/documents.ts';
import type { DocumentRoom } from '../documents/open.ts';

/** What reads and changes documents. */
export function documents(): DocumentRoom {
	const room: typeof Room = require('../documents/documents.ts');
	return { ...room, readDocument: (bytes, kind) => room.readDocument(bytes, kind, BODY_WORDS) };
}
