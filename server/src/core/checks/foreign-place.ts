// A report speaks of its own place; the name of a town elsewhere is a sign of a copied text.

import { type NamedBody, otherBodiesIn } from '../prose/bodies.ts';
import { fold } from '../text/chars.ts';
import { defineCheck } from './check.ts';

export const FOREIGN_PLACE = defineCheck<readonly NamedBody[]>({
	id: 'foreign-place',
	severity: 'info',
	stage: 'stable',

	/** All mentions of one body are one finding. */
	*find({ text, report }) {
		const { places } = report.catalogue;
		if (places === undefined) return;
		const { stretches } = report.prose;
		const byName = new Map<string, NamedBody[]>();
		for (const body of otherBodiesIn({ text, stretches, organization: fold(report.organization ?? ''), places }))
			byName.set(body.name, [...(byName.get(body.name) ?? []), body]);
		yield* byName.values();
	},

	explain(bodies, { report, words }) {
		const [first = { start: 0, end: 0, name: '' }] = bodies;
		return {
			start: first.start,
			end: first.end,
			message: words.foreignPlace(first.name, report.organization ?? '', bodies.length),
			related: bodies.slice(1).map(({ start, end, name }) => ({ start, end, message: name, again: true })),
		};
	},
});
