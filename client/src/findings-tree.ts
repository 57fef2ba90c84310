// The findings as a tree: grouped, ordered with the worst first, and parted only where somebody looks.

import type { ReportSummary, SeverityName } from '../../server/src/protocol.ts';
import { byName, readable } from './addresses.ts';
import type { Entry } from './entries.ts';
import type { KnownGroup, KnownLeaf } from './findings-known.ts';
import type { UnreadGroup, UnreadLeaf } from './findings-unread.ts';

/** What the first level of the tree is. */
export type Grouping = 'organization' | 'check' | 'severity';

export const GROUPINGS: readonly Grouping[] = ['organization', 'check', 'severity'];
/** The heaviest first. */
export const SEVERITY_NAMES: readonly SeverityName[] = ['error', 'warning', 'info', 'hint'];

/** A level of the tree: what its groups are called by, and what they are. */
type Level = Grouping | 'report';

const LEVELS: Readonly<Record<Grouping, readonly Level[]>> = {
	organization: ['organization', 'report'],
	check: ['check', 'organization'],
	severity: ['severity', 'organization'],
};

/** Findings that have something in common. */
export interface Group {
	readonly id: string;
	readonly level: Level;
	/** An organisation (null where the title has none), a check's id, or a severity; for a report, its first finding tells. */
	readonly name: string | null;
	readonly parent: Group | undefined;
	readonly entries: readonly Entry[];
	readonly counts: Counts;
}

/** How many findings there are: errors, hints, and all others. */
export interface Counts {
	readonly errors: number;
	readonly others: number;
	readonly hints: number;
}

/** A finding in the tree. */
export interface Leaf {
	readonly id: string;
	/** The same finding has the same key, however the tree is grouped. */
	readonly key: string;
	readonly parent: Group;
	readonly entry: Entry;
}

export type Node = Group | Leaf | KnownGroup | KnownLeaf | UnreadGroup | UnreadLeaf;

/** What stands in the tree and is no finding of its list: before all groups, and behind them. */
export interface Aside {
	readonly unread?: UnreadGroup | undefined;
	readonly known?: KnownGroup | undefined;
}

/** The groups and findings of a list, worked out as they are asked for and kept until the list changes. */
export class Tree {
	readonly #grouping: Grouping;
	readonly #entries: readonly Entry[];
	readonly #children = new Map<Group | undefined, readonly Node[]>();
	readonly #aside: Aside;
	#leaves: readonly Leaf[] | undefined;

	constructor(grouping: Grouping, entries: readonly Entry[], aside: Aside = {}) {
		this.#aside = aside;
		this.#grouping = grouping;
		this.#entries = entries;
	}

	/** What stands below a node; the first level where none is given. */
	children(node: Node | undefined): readonly Node[] {
		if (node !== undefined && (isLeaf(node) || isKnown(node) || isUnread(node))) return [];
		if (node !== undefined && isKnownGroup(node)) return node.members;
		if (node !== undefined && isUnreadGroup(node)) return node.files;
		const known = this.#children.get(node);
		if (known !== undefined) return known;
		const own = this.#divide(node);
		const { unread, known: aside } = node === undefined ? this.#aside : {};
		const children = [...(unread === undefined ? [] : [unread]), ...own, ...(aside === undefined ? [] : [aside])];
		this.#children.set(node, children);
		return children;
	}

	/** All findings in the order in which the tree shows them. */
	leaves(): readonly Leaf[] {
		this.#leaves ??= [...this.#leavesBelow(undefined)];
		return this.#leaves;
	}

	*#leavesBelow(node: Node | undefined): Iterable<Leaf> {
		for (const child of this.children(node)) {
			if (isLeaf(child)) yield child;
			else yield* this.#leavesBelow(child);
		}
	}

	/** A group with a single report shows its findings at once. */
	#divide(group: Group | undefined): readonly Node[] {
		const depth = group === undefined ? 0 : group.parent === undefined ? 1 : 2;
		const level = LEVELS[this.#grouping][depth];
		const entries = group?.entries ?? this.#entries;
		if (group !== undefined && (level === undefined || (level === 'report' && isOneReport(entries))))
			return leavesOf(group);
		return level === undefined ? [] : divide(entries, level, group);
	}
}

/** Counts findings. */
export function countsOf(entries: readonly Entry[]): Counts {
	const count = (severity: SeverityName) => entries.filter(({ finding }) => finding.severity === severity).length;
	const [errors, hints] = [count('error'), count('hint')];
	return { errors, hints, others: entries.length - errors - hints };
}

/** Whether a node is a known finding. */
export function isKnown(node: Node): node is KnownLeaf {
	return 'fingerprint' in node;
}

/** Whether a node holds the known findings. */
export function isKnownGroup(node: Node): node is KnownGroup {
	return 'members' in node;
}

/** Whether a node is a file that could not be read. */
export function isUnread(node: Node): node is UnreadLeaf {
	return 'file' in node;
}

/** Whether a node holds the files that could not be read. */
export function isUnreadGroup(node: Node): node is UnreadGroup {
	return 'files' in node;
}

/** Whether a node is a finding. */
export function isLeaf(node: Node): node is Leaf {
	return 'entry' in node && !isKnown(node);
}

/** A name for a report that no other has. */
function reportId({ address, part }: ReportSummary): string {
	return `${address}#${part}`;
}

function isOneReport(entries: readonly Entry[]): boolean {
	return entries.every(({ report }) => report === entries[0]?.report);
}

function leavesOf(group: Group): readonly Leaf[] {
	const names = new Map(group.entries.map(({ report }) => [report.address, readable(report.address)] as const));
	const nameOf = ({ report }: Entry) => names.get(report.address) ?? '';
	const sorted = [...group.entries].sort(
		(a, b) =>
			(a.report.address === b.report.address ? 0 : byName(nameOf(a), nameOf(b))) ||
			a.report.part - b.report.part ||
			SEVERITY_NAMES.indexOf(a.finding.severity) - SEVERITY_NAMES.indexOf(b.finding.severity) ||
			a.finding.range.start.line - b.finding.range.start.line,
	);
	return sorted.map((entry) => {
		const key = `${reportId(entry.report)}/${entry.report.findings.indexOf(entry.finding)}`;
		return { id: `${group.id}/${key}`, key, parent: group, entry };
	});
}

function divide(entries: readonly Entry[], level: Level, parent: Group | undefined): readonly Group[] {
	const lists = new Map<string | null, Entry[]>();
	for (const entry of entries) {
		const name = nameAt(level, entry);
		const list = lists.get(name);
		if (list === undefined) lists.set(name, [entry]);
		else list.push(entry);
	}
	const groups = [...lists].map(([name, list]) => ({
		id: `${parent === undefined ? '' : `${parent.id}/`}${level}:${name ?? ''}`,
		level,
		name,
		parent,
		entries: list,
		counts: countsOf(list),
	}));
	return groups.sort(level === 'severity' ? bySeverity : level === 'report' ? latestFirst : worstFirst);
}

function nameAt(level: Level, { report, finding }: Entry): string | null {
	if (level === 'organization') return report.organization;
	return level === 'report' ? reportId(report) : finding[level];
}

const bySeverity = (a: Group, b: Group) => severityAt(a) - severityAt(b);
const severityAt = ({ entries: [first] }: Group) =>
	first === undefined ? 0 : SEVERITY_NAMES.indexOf(first.finding.severity);
/** Reports without an organisation stand last: they are none. */
const worstFirst = (a: Group, b: Group) =>
	Number(a.name === null) - Number(b.name === null) ||
	b.counts.errors - a.counts.errors ||
	b.counts.others - a.counts.others ||
	b.entries.length - a.entries.length ||
	byName(a.name ?? '', b.name ?? '');
const yearOf = ({ entries }: Group) => entries[0]?.report.year ?? 0;
const latestFirst = (a: Group, b: Group) => yearOf(b) - yearOf(a) || byName(a.name ?? '', b.name ?? '');
