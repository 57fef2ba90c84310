// The signature at the end of a report: the office and the date.

import { isLineEnd, skipSpaces, trimEnd } from '../text/chars.ts';
import type { Span } from '../text/span.ts';

/** A signature has no more lines. */
const MOST_LINES = 3;
/** No line of a signature is longer. */
const LONGEST = 40;
const OFFICES = [
	'政府',
	'办事处',
	'委员会',
	'管委会',
	'局',
	'厅',
	'办公室',
	'中心',
	'部',
	'院',
	'室',
	'镇',
	'乡',
	'街道',
	'公司',
	'学校',
];
const SENTENCE_MARKS = '，。；：、,;:';

/** Where the signature begins that a stretch of text ends with; its end where there is none. */
export function signatureStart(text: string, body: Span): number {
	let start = body.end;
	for (let lines = 0; lines < MOST_LINES && start > body.start; lines++) {
		const end = trimEnd(text, body.start, start);
		let from = end;
		while (from > body.start && !isLineEnd(text.charCodeAt(from - 1))) from--;
		if (end - from > LONGEST * 3 || !isSignatureLine(text.slice(skipSpaces(text, from, end), end))) break;
		start = from;
	}
	return start;
}

function isSignatureLine(line: string): boolean {
	if (line === '' || line.length > LONGEST) return false;
	return (
		isDate(line) ||
		(OFFICES.some((office) => line.endsWith(office)) && ![...line].some((mark) => SENTENCE_MARKS.includes(mark)))
	);
}

/** 2023年1月12日, in digits of any kind and with any spaces. */
function isDate(line: string): boolean {
	const year = line.indexOf('年');
	const month = line.indexOf('月', year);
	return year > 0 && month > year && line.endsWith('日') && line.length <= 20;
}
