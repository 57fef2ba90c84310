// The room of documents as Node has it: a bundle of its own, loaded with the first document that is met.

import type { DocumentRoom } from '../documents/open.ts';

/** What reads and changes documents. */
export function documents(): DocumentRoom {
	return require('../documents/documents.ts');
}
