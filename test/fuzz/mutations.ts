// What is done to a text: cut, joined, repeated, other separators and widths, strange characters, nested, lengthened.

import type { Random } from '../support/random.ts';
import type { Sources } from './sources.ts';

/** One way to change a text. */
type Mutation = (text: string, random: Random, sources: Sources) => string;

/** No input is longer, but the few that are made long on purpose. */
const LONGEST = 40_000;
const LONGEST_LENGTHENED = 300_000;

/** Characters and marks that programs leave behind, or that break what reads carelessly. */
const STRANGE = [
	'\0',
	'\u00a0',
	'\u3000',
	'\u200b',
	'\ufeff',
	'\ud800',
	'\udc00',
	'😀',
	'\r',
	'\v',
	'\f',
	'\u2028',
	'\ufffd',
	'\u0301',
	'[bookmark: _GoBack]',
	'<!--[if !supportLists]-->',
	'<td',
	'<td colspan=99999999>',
	'<tr><td>',
	'</table>',
	'&nbsp;',
	'----',
	'\t----\t----\t',
	'|||',
	'│',
	'|---|---|',
	'（',
	'）',
	'((((',
	'“',
	'、',
	'。',
	'一、',
	'（七）总计',
	'总计',
	'其中：',
	'小计',
	'合计',
	'共12件，其中',
	'9'.repeat(50),
	'-',
	'—',
	'/',
	'无',
	'1,234',
	'1，234',
	'-3',
	'+5',
	'0.000001',
	'1.5万元',
	'１２',
	'十二',
	'2023年政府信息公开工作年度报告\n',
	'一、总体情况\n',
	'二、主动公开政府信息情况\n',
	'三、收到和处理政府信息公开申请情况\n',
];

const MUTATIONS: readonly Mutation[] = [
	cutOut,
	cutLines,
	keepWindow,
	keepWindow,
	join,
	insertPiece,
	repeat,
	swapSeparators,
	swapSeparators,
	changeWidths,
	insertStrange,
	insertStrange,
	swapLines,
	nest,
	changeNumbers,
	changeNumbers,
	changeLineEnds,
];

/** An input of a run: a source, changed some times. */
export function makeText(random: Random, sources: Sources): string {
	let text = random.pick(sources.texts);
	if (random.chance(0.9)) text = keepWindow(text, random);
	for (let times = 1 + random.below(5); times > 0; times--)
		text = random.pick(MUTATIONS)(text, random, sources).slice(0, LONGEST);
	return random.chance(0.001) ? lengthen(text, random).slice(0, LONGEST_LENGTHENED) : text;
}

/** An input as the bytes of a file: a source with bytes cut out, put in or changed, or a text in UTF-16. */
export function makeBytes(random: Random, sources: Sources): Uint8Array {
	if (random.chance(0.2))
		return Buffer.from(`\ufeff${makeText(random, sources)}`, 'utf16le').subarray(0, -random.below(2) || undefined);
	const file = random.pick(sources.files);
	const from = random.below(file.length + 1);
	let bytes = random.chance(0.6) ? file.slice(from, from + 1 + random.below(4000)) : file.slice();
	for (let times = random.below(6); times > 0; times--) {
		const at = random.below(bytes.length + 1);
		const put = Array.from({ length: random.below(4) }, () => random.below(256));
		bytes = Uint8Array.from([...bytes.subarray(0, at), ...put, ...bytes.subarray(at + random.below(3))]);
	}
	return bytes;
}

/** A place in a text, and one behind it by no more than `most`. */
function stretch(text: string, random: Random, most: number): readonly [number, number] {
	const start = random.below(text.length + 1);
	return [start, Math.min(text.length, start + random.below(most + 1))];
}

function cutOut(text: string, random: Random): string {
	const [start, end] = stretch(text, random, random.pick([1, 3, 20, 400]));
	return text.slice(0, start) + text.slice(end);
}

function cutLines(text: string, random: Random): string {
	const lines = text.split('\n');
	lines.splice(random.below(lines.length), 1 + random.below(4));
	return lines.join('\n');
}

/** Some lines of a text, mostly few: what is small is tried often. */
function keepWindow(text: string, random: Random): string {
	const lines = text.split('\n');
	const start = random.below(lines.length);
	return lines.slice(start, start + 2 + random.below(random.pick([6, 12, 30, 120]))).join('\n');
}

function join(text: string, random: Random, { texts }: Sources): string {
	const other = keepWindow(random.pick(texts), random);
	return random.chance(0.5) ? `${text}\n${other}` : `${other}${text}`;
}

function insertPiece(text: string, random: Random, { texts }: Sources): string {
	const other = random.pick(texts);
	const [start, end] = stretch(other, random, 300);
	const at = random.below(text.length + 1);
	return text.slice(0, at) + other.slice(start, end) + text.slice(at);
}

function repeat(text: string, random: Random): string {
	const [start, end] = stretch(text, random, random.pick([1, 10, 100, 1000]));
	const times = 2 + random.below(end - start > 200 ? 4 : 40);
	return text.slice(0, start) + text.slice(start, end).repeat(times) + text.slice(end);
}

const SEPARATORS = [
	'\t',
	' | ',
	'|',
	'  ',
	'    ',
	'\n',
	'\n\t',
	' ',
	'\u3000',
	'',
	',',
	'\n\n\t\n\n',
	'\n|\n',
	'│',
	'</td><td>',
];

function swapSeparators(text: string, random: Random): string {
	const from = random.chance(0.7) ? '\t' : random.pick(SEPARATORS.filter((one) => one !== ''));
	const to = random.pick(SEPARATORS);
	if (random.chance(0.7)) return text.replaceAll(from, to);
	const [start, end] = stretch(text, random, 600);
	return text.slice(0, start) + text.slice(start, end).replaceAll(from, to) + text.slice(end);
}

/** Half-width characters to full-width ones, or the other way round, in a part of the text. */
function changeWidths(text: string, random: Random): string {
	const [start, end] = stretch(text, random, 2000);
	const wide = random.chance(0.5);
	const changed = text
		.slice(start, end)
		.replace(wide ? /[!-~]/g : /[\uff01-\uff5e]/g, (one) =>
			String.fromCharCode(one.charCodeAt(0) + (wide ? 0xfee0 : -0xfee0)),
		);
	return text.slice(0, start) + changed + text.slice(end);
}

function insertStrange(text: string, random: Random): string {
	let out = text;
	for (let times = 1 + random.below(4); times > 0; times--) {
		const at = random.below(out.length + 1);
		out = out.slice(0, at) + random.pick(STRANGE) + out.slice(at);
	}
	return out;
}

function swapLines(text: string, random: Random): string {
	const lines = text.split('\n');
	const [a, b] = [random.below(lines.length), random.below(lines.length)];
	[lines[a], lines[b]] = [lines[b] ?? '', lines[a] ?? ''];
	return lines.join('\n');
}

/** Puts a text into itself, or between marks that open and close. */
function nest(text: string, random: Random): string {
	const at = random.below(text.length + 1);
	const [open, close] = random.pick([
		['<table><tr><td>', '</td></tr></table>'],
		['（', '）'],
		['\t', '\t'],
		['| ', ' |'],
		[text.slice(0, at), text.slice(at)],
	] as const);
	return open.repeat(1 + random.below(3)) + text + close;
}

function changeNumbers(text: string, random: Random): string {
	const share = random.pick([0.02, 0.02, 0.05, 0.5]);
	return text.replace(/\d{1,9}/g, (old) => (random.chance(share) ? otherNumber(old, random) : old));
}

function otherNumber(old: string, random: Random): string {
	const how = random.below(9);
	if (how === 0) return '';
	if (how === 1) return `-${old}`;
	if (how === 2) return `${old}.${random.below(100)}`;
	if (how === 3) return `${old}件`;
	if (how === 4) return random.pick(['—', '/', '无', ' ', '０', '十二', '1,000', '9'.repeat(30)]);
	return String(random.below(random.pick([2, 10, 100, 100_000])));
}

function changeLineEnds(text: string, random: Random): string {
	const ends = random.pick([['\r\n'], ['\r'], ['\r\n', '\n', '\r'], ['\n\n'], ['']]);
	return text.replaceAll('\n', () => random.pick(ends));
}

/** Much of one thing: a line, a number, separators, blank lines, open brackets. */
function lengthen(text: string, random: Random): string {
	const [start, end] = stretch(text, random, 200);
	const piece = random.pick([
		'\t',
		'\n',
		' ',
		'7',
		'|',
		'（',
		'一、',
		'<td>',
		'0\t',
		'总计\t',
		'件，其中',
		text.slice(start, end),
	]);
	const times = Math.floor(LONGEST_LENGTHENED / 2 / Math.max(1, piece.length));
	return text.slice(0, start) + piece.repeat(random.below(times) + 1) + text.slice(start);
}
