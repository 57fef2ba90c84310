// The status of a document, as a server tells it first.

import type { Language } from '../../server/src/core/languages.ts';
import type { Review } from '../../server/src/core/review.ts';
import { ToldStatuses } from '../../server/src/lsp/status.ts';
import type { StatusParams } from '../../server/src/protocol.ts';

/** Throws where a server that told nothing yet would tell nothing. */
export function statusOf(uri: string, review: Review, language: Language): StatusParams {
	const status = new ToldStatuses().next(uri, review, language);
	if (status === undefined) throw new Error('nothing is told');
	return status;
}
