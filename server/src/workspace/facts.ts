// What is kept of a report that was reviewed, for checks across reports: who, when, its numbers, and sketches of its prose.

import type { SectionKey } from '../core/forms/types.ts';
import type { Part } from '../core/review.ts';
import { detached } from '../core/text/detached.ts';
import { identityOf } from './identity.ts';
import { sketchOf } from './likeness/sketch.ts';
import { packRow, packSheet, sheetOf } from './numbers.ts';

/** The facts of one report: strings and numbers alone, so that they can be sent between threads and kept by the hundred thousand. */
export interface ReportFacts {
	/** The file, as a path or a URI. */
	readonly address: string;
	/** The report's place in its file, from 0. */
	readonly part: number;
	/** The body as printed, or an empty string. */
	readonly name: string;
	/** The body by its fullest usual name; empty where it is not known for sure. */
	readonly body: string;
	/** 0 where it is not known for sure. */
	readonly year: number;
	/** Present where the report is said to be a version that is kept beside another one. */
	readonly isVersion?: true;
	/** What title, signature, file and folders contradict each other about. */
	readonly conflicts?: readonly ('body' | 'year')[];
	/** The numbers of the tables, packed; empty where the report has no such table, or two. */
	readonly proactive: string;
	readonly requests: string;
	readonly litigation: string;
	/** Of table 三 the rows that one year hands to the next, packed. */
	readonly carriedIn: string;
	readonly carriedOut: string;
	/** Sketches of sections 一 and 五; empty where they are too short. */
	readonly overview: string;
	readonly problems: string;
}

/** The facts of a part of a review; `partNumber` counts from 0. */
export function factsOf(address: string, partNumber: number, part: Part): ReportFacts {
	const { name, body, year, isVersion, conflicts } = identityOf(address, partNumber, part);
	const requests = sheetOf(part, 'requests');
	const sketch = (key: SectionKey) => sketchOf(part.text, part.report.sections.find((one) => one.key === key)?.body);
	return {
		address,
		part: partNumber,
		name: detached(name),
		body: detached(body),
		year,
		...(isVersion ? { isVersion } : {}),
		...(conflicts.length === 0 ? {} : { conflicts }),
		proactive: packSheet(sheetOf(part, 'proactive')),
		requests: packSheet(requests),
		litigation: packSheet(sheetOf(part, 'litigation')),
		carriedIn: packRow(requests, 'carried_in'),
		carriedOut: packRow(requests, 'carried_out'),
		overview: sketch('overview'),
		problems: sketch('problems'),
	};
}

/** The facts of all parts of a text. */
export function factsOfParts(address: string, parts: readonly Part[]): readonly ReportFacts[] {
	return parts.map((part, at) => factsOf(address, at, part));
}
