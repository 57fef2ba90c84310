// The reports of a set by body and year: names matched through their variants, and what is ambiguous left alone.

import { ownSections } from '../core/forms/catalogue.ts';
import type { ReadyCatalogue } from '../core/report/catalogue.ts';
import { append } from '../core/text/groups.ts';
import { withoutExports } from './exports.ts';
import type { ReportFacts } from './facts.ts';
import { likeness, sketchAt } from './likeness/sketch.ts';
import { isFullName, shorterNames } from './names.ts';
import { countAgreeing, differences } from './numbers.ts';

/** A body with its reports. */
export interface Body {
	/** Its fullest name. */
	readonly name: string;
	/** Its reports by year, each list in the order of addresses. */
	readonly years: ReadonlyMap<number, readonly ReportFacts[]>;
}

/** The reports of a body on one year, and those on the year before. */
export interface YearOfBody {
	readonly reports: readonly ReportFacts[];
	readonly before: readonly ReportFacts[];
}

/** All reports of a set. */
export interface ReportSet {
	readonly catalogue: ReadyCatalogue;
	/** In the order of addresses, whatever the order in which they came. */
	readonly reports: readonly ReportFacts[];
	readonly bodies: readonly Body[];
	/** The body that a report is about; undefined where that is not sure. */
	readonly bodyOf: (report: ReportFacts) => Body | undefined;
	/** Reports of which body or year are not sure. */
	readonly loose: readonly ReportFacts[];
	/** The body of a name, where the set knows one alone. */
	readonly bodyNamed: (usualName: string) => Body | undefined;
}

/** So much of a section is the same in versions of one report; what less of it is may be a common template. */
const ALIKE = 0.6;
/** Versions that are told in other words agree in so many numbers other than nought for each that differs. */
const AGREEING = 3;

/** The years of bodies, each with the one before it. */
export function* yearByYear(bodies: readonly Body[]): Iterable<YearOfBody> {
	for (const { years } of bodies)
		for (const [year, reports] of years) yield { reports, before: years.get(year - 1) ?? [] };
}

/** The order in which reports are told: by address, then by place in the file. */
function inOrder(a: ReportFacts, b: ReportFacts): number {
	if (a.address !== b.address) return a.address < b.address ? -1 : 1;
	return a.part - b.part;
}

/** Sorts reports by body and year. Linear in their number, but for the sorting of addresses. */
export function readSet(facts: Iterable<ReportFacts>, catalogue: ReadyCatalogue): ReportSet {
	const reports = withoutExports([...facts].sort(inOrder), groupKey);
	const loose: ReportFacts[] = [];
	const groups = new Map<string, ReportFacts[]>();
	for (const report of reports) {
		if (report.body === '' || report.year === 0) loose.push(report);
		else append(groups, groupKey(report), report);
	}
	const names: Names = { keys: new Map(), fullest: new Map() };
	for (const [key, [first]] of groups) append(names.keys, first?.body ?? '', key);
	addFullest(names);
	const bodies: Body[] = [];
	const bodyOfKey = new Map<string, Body>();
	for (const [key, members] of joined(groups, names, loose)) {
		const { body, left } = makeBody(key, members, catalogue);
		loose.push(...left);
		if (body === undefined) continue;
		bodies.push(body);
		for (const list of body.years.values()) for (const report of list) bodyOfKey.set(groupKey(report), body);
	}
	return {
		catalogue,
		reports,
		bodies,
		loose,
		bodyOf: (report) => (report.year === 0 ? undefined : bodyOfKey.get(groupKey(report))),
		bodyNamed: (name) => bodyNamed(name, names, bodyOfKey),
	};
}

/** The names of a set. */
interface Names {
	/** The groups of each name. */
	readonly keys: Map<string, string[]>;
	/** For each name that a fuller one ends with the fullest, or null where there are several that are no variants of each other. */
	readonly fullest: Map<string, string | null>;
}

/** The groups that are one body by their names; those of an ambiguous name are loose. */
function joined(
	groups: ReadonlyMap<string, readonly ReportFacts[]>,
	{ keys, fullest }: Names,
	loose: ReportFacts[],
): ReadonlyMap<string, readonly (readonly ReportFacts[])[]> {
	const bodies = new Map<string, (readonly ReportFacts[])[]>();
	for (const [name, own] of keys) {
		const full = fullest.get(name);
		for (const key of own) {
			const group = groups.get(key) ?? [];
			if (full === null) loose.push(...group);
			// The same short name in several places: none of them is known to be the full one.
			else append(bodies, full === undefined || own.length > 1 ? key : full, group);
		}
	}
	return bodies;
}

/** A full name stands for itself; of a short one there may be many, so the folder counts too. */
function groupKey({ body, address }: ReportFacts): string {
	return isFullName(body) ? body : `${body}\n${placeOf(address)}`;
}

/** A document and a text in one folder have addresses of different schemes. */
const SCHEME = /^[a-z][a-z0-9+.-]+:\/*/;

/** The folder of a file, without the folders that are named by a year. */
export function placeOf(address: string): string {
	const folders = address.replace(SCHEME, '/').split(/[/\\]/).slice(0, -1);
	return folders.filter((folder) => !/(?<!\d)20\d\d(?!\d)/.test(folder)).join('/');
}

function addFullest({ keys, fullest }: Names): void {
	for (const name of [...keys.keys()].sort((a, b) => b.length - a.length)) {
		for (const short of shorterNames(name)) {
			const known = fullest.get(short);
			if (known === undefined) fullest.set(short, name);
			else if (known !== null && !shorterNames(known).includes(name)) fullest.set(short, null);
		}
	}
}

/**
 * A body of groups of reports. A year with reports that are no versions of each other tells that a short name means
 * several bodies: then its reports are left alone.
 */
function makeBody(
	key: string,
	groups: readonly (readonly ReportFacts[])[],
	catalogue: ReadyCatalogue,
): { readonly body: Body | undefined; readonly left: readonly ReportFacts[] } {
	const name = key.split('\n')[0] ?? '';
	const areVersions = (reports: readonly ReportFacts[]) => areVersionsIn(reports, catalogue);
	const left: ReportFacts[] = [];
	const years = new Map<number, ReportFacts[]>();
	const full = groups.filter(([first]) => first?.body === name);
	const others = groups.filter((group) => !full.includes(group));
	for (const group of full) {
		if (!isFullName(name) && !isOneBody(group, catalogue)) left.push(...group);
		else addAll(years, group);
	}
	for (const group of others) {
		const together = new Map([...years].map(([year, list]): [number, ReportFacts[]] => [year, [...list]]));
		addAll(together, group);
		const isOne = years.size > 0 && [...together.values()].every(areVersions) && isOneBody(group, catalogue);
		if (isOne) addAll(years, group);
		else left.push(...group);
	}
	for (const list of years.values()) list.sort(inOrder);
	return { body: years.size === 0 ? undefined : { name, years }, left };
}

function addAll(years: Map<number, ReportFacts[]>, group: readonly ReportFacts[]): void {
	for (const report of group) append(years, report.year, report);
}

function isOneBody(group: readonly ReportFacts[], catalogue: ReadyCatalogue): boolean {
	const years = new Map<number, ReportFacts[]>();
	addAll(years, group);
	return [...years.values()].every((reports) => areVersionsIn(reports, catalogue));
}

/** Whether reports are versions of one: each is told in the words of the first one, or states most of its numbers. */
function areVersionsIn(reports: readonly ReportFacts[], catalogue: ReadyCatalogue): boolean {
	const [first] = reports;
	return first === undefined || reports.every((report) => report === first || isVersion(first, report, catalogue));
}

function isVersion(a: ReportFacts, b: ReportFacts, catalogue: ReadyCatalogue): boolean {
	const { tables, main } = catalogue;
	const own = ownSections(catalogue);
	if (own.some((_, at) => likeness(sketchAt(a.sketches, at), sketchAt(b.sketches, at)) >= ALIKE)) return true;
	let differing = 0;
	let agreeing = 0;
	let known = false;
	for (const [at, kind] of tables.entries()) {
		const [one = '', other = ''] = [a.tables[at], b.tables[at]];
		if (one === '' || other === '') continue;
		differing += differences(one, other, kind).length;
		agreeing += countAgreeing(one, other, kind);
		known ||= kind.key === main;
	}
	return known && agreeing >= differing * AGREEING;
}

/** The body of a name as a user writes it: as long as the set's, longer or shorter. */
function bodyNamed(name: string, { keys, fullest }: Names, bodies: ReadonlyMap<string, Body>): Body | undefined {
	const known = (one: string | undefined) => {
		const own = keys.get(one ?? '') ?? [];
		return own.length === 1 ? bodies.get(own[0] ?? '') : undefined;
	};
	const full = fullest.get(name);
	if (full === null) return undefined;
	if (keys.has(name)) return known(name);
	if (full !== undefined) return known(full);
	return known(shorterNames(name).find((short) => keys.has(short) && !fullest.has(short)));
}
