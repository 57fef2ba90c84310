// What may stand behind the digits of a number: a unit, a remark in brackets, the mark of a note.

import { skipSpaces, trimEnd } from '../text/chars.ts';

/** Units that may follow a number in a cell. */
const UNITS: ReadonlySet<string> = new Set([
	'件',
	'宗',
	'条',
	'例',
	'项',
	'起',
	'份',
	'笔',
	'次',
	'个',
	'篇',
	'人',
	'人次',
	'户',
	'家',
	'元',
	'万元',
	'亿元',
]);

const NOTE_MARKS =
	/(?:[※*＊†‡¹²³'’\u2460-\u2473↑↓→⬆⬇▲▼△▽↗↘✓✔√☑]|注\d?|[[【〔](?:\^|批?注|备注|(?![改应实更订修调错原])[\u3400-\u9fff]{2,3})?[A-Za-z]{0,3}\d{1,3}[\]】〕])+$/;
/** No unit with the mark of a note behind it is longer. */
const LONGEST_MARK = 12;

/** A remark that says the number is another one: neither of the two is what the cell states. */
const CORRECTS = /改[为成]|更正|订正|修正|调整为|应[为是]|实[为际]|有误|错/;

const OPENING = '（(';
const CLOSING = '）)';

/** The unit from `start` to the end of the cell, a remark in brackets left out; undefined where it is no unit. */
export function readUnit(text: string, start: number, end: number): string | undefined {
	if (start === end) return '';
	const from = skipSpaces(text, start, end);
	let to = withoutNoteMark(text, from, end);
	if (to > from && CLOSING.includes(text.charAt(to - 1))) {
		const open = openingOf(text, from, to);
		if (open === undefined || CORRECTS.test(text.slice(open, to))) return undefined;
		to = trimEnd(text, from, open);
	}
	const unit = text.slice(from, to);
	return unit === '' || UNITS.has(unit) ? unit : undefined;
}

/** The end of a stretch without the marks of notes behind it, as ※, ①, 注1, [1] or [批注1], or of change and assent, as ↑ or √. */
function withoutNoteMark(text: string, start: number, end: number): number {
	if (end - start > LONGEST_MARK) return end;
	const mark = NOTE_MARKS.exec(text.slice(start, end));
	return mark === null ? end : trimEnd(text, start, start + mark.index);
}

/** The bracket that the last character of a cell closes; undefined where none does. */
function openingOf(text: string, from: number, end: number): number | undefined {
	let depth = 0;
	for (let at = end - 1; at >= from; at--) {
		if (CLOSING.includes(text.charAt(at))) depth++;
		else if (OPENING.includes(text.charAt(at)) && --depth === 0) return at;
	}
	return undefined;
}
