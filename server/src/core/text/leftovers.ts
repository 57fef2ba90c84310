// Marks that a word processor or a web page leaves in exported text: bookmarks, fields, conditional comments.

import type { Span } from './span.ts';

/** What a leftover begins and ends with; without an end it is the beginning alone. */
interface Kind {
	readonly begin: string;
	readonly end?: string;
	/** No leftover of this kind is longer. */
	readonly most?: number;
}

/** The kinds by the words that they share, so that a text is searched once for all of them. */
const KINDS: readonly (readonly [shared: string, kinds: readonly Kind[]])[] = [
	['[bookmark:', [{ begin: '[bookmark:', end: ']', most: 80 }]],
	[
		'<',
		[
			{ begin: '<!--[if', end: '<![endif]-->', most: 4000 },
			{ begin: '<![endif]-->' },
			{ begin: '<![if', end: ']>', most: 80 },
			{ begin: '<o:p>' },
			{ begin: '</o:p>' },
		],
	],
	[
		'错误',
		[
			{ begin: '错误!未定义书签。' },
			{ begin: '错误！未定义书签。' },
			{ begin: '错误!未找到引用源。' },
			{ begin: '错误！未找到引用源。' },
		],
	],
	['Error! ', [{ begin: 'Error! Bookmark not defined.' }, { begin: 'Error! Reference source not found.' }]],
	[
		'HYPERLINK ',
		[
			{ begin: 'HYPERLINK "', end: '"', most: 400 },
			{ begin: 'HYPERLINK \\l "', end: '"', most: 200 },
		],
	],
	['PAGEREF _Toc', [{ begin: 'PAGEREF _Toc', end: '\\h', most: 40 }]],
	['TOC \\o "', [{ begin: 'TOC \\o "', end: '\\u', most: 60 }]],
	['\\* MERGEFORMAT', [{ begin: '\\* MERGEFORMAT' }]],
	['&nbsp;', [{ begin: '&nbsp;' }]],
	['\ufffc', [{ begin: '\ufffc' }]],
];

/** What tells HTML from plain text; there such marks are the text's own. */
const HTML = ['<table', '<TABLE', '<html', '<HTML'];

/** The leftovers of a text, in its order; none in HTML. */
export function leftoversIn(text: string): readonly Span[] {
	const found: Span[] = [];
	for (const [shared, kinds] of KINDS) {
		for (let at = text.indexOf(shared); at >= 0; at = text.indexOf(shared, at + 1)) {
			found.push(...leftoversAt(text, at, kinds));
		}
	}
	if (found.length === 0 || HTML.some((tag) => text.includes(tag))) return [];
	found.sort((a, b) => a.start - b.start || b.end - a.end);
	let end = 0;
	return found.filter((span) => {
		const apart = span.start >= end;
		if (apart) end = span.end;
		return apart;
	});
}

function leftoversAt(text: string, start: number, kinds: readonly Kind[]): readonly Span[] {
	return kinds.flatMap((kind) => {
		const end = text.startsWith(kind.begin, start) ? endOf(text, start, kind) : undefined;
		return end === undefined ? [] : [{ start, end }];
	});
}

function endOf(text: string, start: number, { begin, end, most = 0 }: Kind): number | undefined {
	if (end === undefined) return start + begin.length;
	const close = text.slice(start, start + most).indexOf(end, begin.length);
	return close < 0 ? undefined : start + close + end.length;
}
