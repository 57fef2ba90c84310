// What a review by the made-up catalogue finds.

import assert from 'node:assert/strict';
import { type Part, type ReviewChoices, review as reviewBy } from '../../server/src/core/review.ts';
import { MADE } from './reports.ts';

export const review = (text: string, choices: ReviewChoices = {}) => reviewBy(text, { ...choices, catalogue: MADE });

/** The one report that a text holds. */
export function partOf(text: string, choices: ReviewChoices = {}): Part {
	const [part, ...others] = review(text, choices).parts;
	assert.ok(part !== undefined && others.length === 0, 'one report');
	return part;
}

/** What is found in it, as `check: first sentence`. */
export function saidOf(text: string, choices: ReviewChoices = {}): readonly string[] {
	return partOf(text, choices).findings.map(({ check, message }) => `${check}: ${message.split('\n')[0]}`);
}
