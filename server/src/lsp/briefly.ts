// What a finding says, as short as a line beside others has room for.

import type { Finding } from '../core/review.ts';
import { quoteOf } from '../core/text/quote.ts';

/** The end of a first sentence, which stands alone. */
const SENTENCE_END = /。|\.(?=\s|$)/;
/** What stands behind the last clause that is whole. */
const REST = /[，；：,;:][^，；：,;:]*$/;

/** The first sentence of a finding without its stop, in `most` characters: of a longer one its first clauses. */
export function briefly({ message }: Pick<Finding, 'message'>, most: number): string {
	const [line = ''] = message.split('\n', 1);
	const end = line.search(SENTENCE_END);
	const whole = { start: 0, end: end < 0 ? line.length : end };
	const said = quoteOf(line, whole, most);
	if (whole.end <= most) return said;
	const clauses = said.replace(REST, '…');
	return clauses.length > most / 2 ? clauses : said;
}
