// What is kept of a report that was reviewed, for checks across reports: who, when, its numbers, and sketches of its prose.

import { ownSections } from '../core/forms/catalogue.ts';
import type { Part } from '../core/review.ts';
import { detached } from '../core/text/detached.ts';
import { type FilePlace, FolderNames, identityOf } from './identity.ts';
import { makeRoom, type Room } from './likeness/prose.ts';
import { joinSketches, sketchOf } from './likeness/sketch.ts';
import { packTable } from './numbers.ts';

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
	/** The numbers of the tables in the order of the catalogue, packed; empty where the report has no such table, or two. */
	readonly tables: readonly string[];
	/** Sketches of the sections that have words of their own, in their order, joined. */
	readonly sketches: string;
}

/** What is kept from one file to the next by whoever reads many: what the last folder is called, and room to read prose into. */
export interface Kept {
	readonly folders: FolderNames;
	readonly room: Room;
}

/** Nothing kept yet. */
export function nothingKept(): Kept {
	return { folders: new FolderNames(), room: makeRoom() };
}

/** The facts of a part of a review. */
export function factsOf(place: FilePlace, part: Part, kept?: Kept): ReportFacts {
	const { catalogue, sections } = part.report;
	const { name, body, year, isVersion, conflicts } = identityOf(place, part, kept?.folders ?? new FolderNames());
	return {
		address: place.address,
		part: place.part,
		name: detached(name),
		body: detached(body),
		year,
		...(isVersion ? { isVersion } : {}),
		...(conflicts.length === 0 ? {} : { conflicts }),
		tables: catalogue.tables.map(({ key }) => packTable(part, key)),
		sketches: joinSketches(
			ownSections(catalogue).map((key) => {
				const own = sections.find((section) => section.key === key);
				return sketchOf(part.text, own?.body, kept?.room);
			}),
		),
	};
}
