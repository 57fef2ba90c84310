// Holds the findings of a fixture against its marks.

import assert from 'node:assert/strict';
import type { Finding, ReviewChoices } from '../../server/src/core/review.ts';
import { review } from './catalogue.ts';
import { describePlaces, readMarks } from './marks.ts';

/** All findings of a text, their Spans counted from its beginning. */
export function findingsOf(text: string, options: ReviewChoices = {}): readonly Finding[] {
	return review(text, options).parts.flatMap((part) =>
		part.findings.map((finding) => ({ ...finding, start: finding.start + part.start, end: finding.end + part.start })),
	);
}

/** Fails unless a fixture has exactly the findings that it marks; says which are missing and which unexpected. */
export function checkFindings(fixture: string, options: ReviewChoices = {}): readonly Finding[] {
	const { text, marks } = readMarks(fixture);
	const found = findingsOf(text, options);
	const expected = describePlaces(
		text,
		marks.flatMap(({ start, end, ids }) => ids.map((id) => ({ start, end, id }))),
	);
	const actual = describePlaces(
		text,
		found.map(({ start, end, check }) => ({ start, end, id: check })),
	);
	const missing = without(expected, actual);
	const unexpected = without(actual, expected);
	assert.ok(
		missing.length + unexpected.length === 0,
		`missing: ${missing.join('; ') || 'none'}\nunexpected: ${unexpected.join('; ') || 'none'}`,
	);
	return found;
}

function without(from: readonly string[], these: readonly string[]): readonly string[] {
	const rest = [...these];
	return from.filter((entry) => {
		const at = rest.indexOf(entry);
		if (at >= 0) rest.splice(at, 1);
		return at < 0;
	});
}

/** What is told as a fault in a text, check by check: infos and hints are none. */
export function faultsOf(text: string): readonly string[] {
	return findingsOf(text)
		.filter(({ severity }) => severity === 'error' || severity === 'warning')
		.map(({ check }) => check);
}
