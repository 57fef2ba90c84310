// A page that our own code drew, looked at as a browser would: which elements, attributes and addresses it has.

import assert from 'node:assert/strict';

const ELEMENTS = new Set(
	'html head meta title style body main h1 h2 p div b span svg defs pattern rect line text g ul li table caption thead tbody tr th td small code a br details summary section header nav footer colgroup col i wbr'.split(
		' ',
	),
);
const ATTRIBUTES = new Set(
	'lang charset http-equiv content name id class title href role scope colspan rowspan open style data-place data-fix aria-label aria-hidden viewbox preserveaspectratio width height x y x1 x2 y1 y2 rx patternunits patterntransform fill opacity'.split(
		' ',
	),
);

/** A tag as a browser reads it: its name, then attributes in quotes. */
const TAG = /<(\/?)([a-z][a-z0-9]*)((?:\s+[a-z-]+[0-9]?(?:="[^"<>]*")?)*)\s*\/?>/gi;

/** Fails where a page has anything but our own elements and attributes, or a link that is not one of ours. */
export function assertHarmlessHtml(page: string, links: RegExp): void {
	const body = page.replace(/^<!DOCTYPE html>/, '').replace(/<style>[^<]*<\/style>/g, '');
	for (const [tag, , name = '', attributes = ''] of body.matchAll(TAG)) {
		assert.ok(ELEMENTS.has(name.toLowerCase()), tag);
		for (const [, attribute = '', value = ''] of attributes.matchAll(/([a-z0-9-]+)(?:="([^"]*)")?/gi)) {
			assert.ok(ATTRIBUTES.has(attribute.toLowerCase()), tag);
			if (attribute === 'href') assert.match(value, links);
		}
	}
	// What is left has no tag at all, and so nothing that loads or runs.
	assert.doesNotMatch(body.replace(TAG, ''), /[<>]/);
}
