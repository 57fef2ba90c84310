// A report speaks of its own body; the name of another one of the same level is a sign of a copied text.

import { type NamedBody, otherBodiesIn } from '../prose/bodies.ts';
import { fold } from '../text/chars.ts';
import { defineCheck } from './check.ts';

export const FOREIGN_PLACE = defineCheck<readonly NamedBody[]>({
	id: 'foreign-place',
	severity: 'info',
	stage: 'trial',

	/** All mentions of one body are one finding. */
	*find({ text, report }) {
		const organization = fold(report.title?.organization ?? '');
		const byName = new Map<string, NamedBody[]>();
		for (const body of otherBodiesIn(text, report.prose.stretches, organization))
			byName.set(body.name, [...(byName.get(body.name) ?? []), body]);
		yield* byName.values();
	},

	explain(bodies, { report, words }) {
		const [first = { start: 0, end: 0, name: '' }] = bodies;
		return {
			start: first.start,
			end: first.end,
			message: words.foreignPlace(first.name, report.title?.organization ?? '', bodies.length),
			related: bodies.slice(1).map(({ start, end, name }) => ({ start, end, message: name, again: true })),
		};
	},
});
