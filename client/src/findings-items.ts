// How a node of the findings tree looks: its words, its icon, and the command behind it.

import { ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import type { ReportSummary, SeverityName } from '../../server/src/protocol.ts';
import { fileName } from './addresses.ts';
import type { Entry } from './entries.ts';
import {
	type Group,
	isKnown,
	isKnownGroup,
	isLeaf,
	isUnread,
	isUnreadGroup,
	type Leaf,
	type Node,
} from './findings-tree.ts';
import { knownGroupItem, knownItem } from './known-items.ts';
import { unreadGroupItem, unreadItem } from './unread-items.ts';
import { viewWords } from './view-words.ts';

const ICONS: Readonly<Record<SeverityName, ThemeIcon>> = {
	error: new ThemeIcon('error', new ThemeColor('problemsErrorIcon.foreground')),
	warning: new ThemeIcon('warning', new ThemeColor('problemsWarningIcon.foreground')),
	info: new ThemeIcon('info', new ThemeColor('problemsInfoIcon.foreground')),
	hint: new ThemeIcon('lightbulb'),
};

/** The item of a node. `titleOf` says what a check looks at. */
export function itemOf(node: Node, titleOf: (check: string) => string): TreeItem {
	if (isKnown(node)) return knownItem(node);
	if (isKnownGroup(node)) return knownGroupItem(node);
	if (isUnread(node)) return unreadItem(node);
	if (isUnreadGroup(node)) return unreadGroupItem(node);
	return isLeaf(node) ? leafItem(node, titleOf) : groupItem(node, titleOf);
}

function groupItem(group: Group, titleOf: (check: string) => string): TreeItem {
	const words = viewWords();
	const { id, level, name, entries, counts: own } = group;
	const item = new TreeItem(labelOf(group, titleOf), TreeItemCollapsibleState.Collapsed);
	item.id = id;
	item.iconPath = iconOf(group);
	item.contextValue = level;
	const [first] = entries;
	const reports = new Set(entries.map(({ report }) => report)).size;
	const counts = level === 'severity' ? String(entries.length) : words.counts(own);
	const year = level === 'organization' && reports === 1 && first !== undefined ? words.year(first.report.year) : '';
	// How much there is leads: a narrow view cuts off what stands behind.
	item.description = [counts, year].filter((part) => part !== '').join(' · ');
	const file = level === 'report' && first !== undefined ? fileName(first.report.address) : '';
	item.tooltip = [item.label, level === 'check' ? (name ?? '') : file, words.counts(own)]
		.filter((part) => part !== '')
		.join('\n');
	return item;
}

function labelOf({ level, name, parent, entries: [first] }: Group, titleOf: (check: string) => string): string {
	const words = viewWords();
	if (level === 'organization') return name ?? words.noOrganization;
	if (level === 'check') return titleOf(name ?? '');
	if (level === 'severity') return first === undefined ? '' : words.severities[first.finding.severity];
	if (first === undefined) return '';
	const { report } = first;
	const { year, part, address } = report;
	const which =
		year === null ? fileName(address) : [words.year(year), ...nameBeside(report, parent?.entries ?? [])].join(' · ');
	return part > 1 ? `${which} · ${words.part(part)}` : which;
}

/** The name of the file, where another report of the same year stands beside it. */
function nameBeside({ year, address }: ReportSummary, entries: readonly Entry[]): readonly string[] {
	const twin = entries.some(({ report }) => report.year === year && report.address !== address);
	return twin ? [fileName(address)] : [];
}

function iconOf({ level, entries: [first] }: Group): ThemeIcon {
	if (level === 'severity' && first !== undefined) return ICONS[first.finding.severity];
	return new ThemeIcon(level === 'organization' ? 'organization' : level === 'report' ? 'file' : 'checklist');
}

function leafItem(leaf: Leaf, titleOf: (check: string) => string): TreeItem {
	const words = viewWords();
	const { report, finding } = leaf.entry;
	const { level } = leaf.parent;
	const item = new TreeItem(finding.message, TreeItemCollapsibleState.None);
	item.id = leaf.id;
	item.iconPath = ICONS[finding.severity];
	item.contextValue = finding.fixable === true ? 'finding.fixable' : 'finding';
	const line = words.line(finding.range.start.line + 1);
	const inOther = level === 'organization' && leaf.parent.parent !== undefined;
	const where = inOther ? [words.year(report.year), ...nameBeside(report, leaf.parent.entries)] : [];
	item.description = [...where, line].join(' · ');
	item.tooltip = `${finding.message}\n${titleOf(finding.check)}（${finding.check}）\n${fileName(report.address)} · ${line}`;
	item.command = { title: '', command: 'gouji.findings.open', arguments: [leaf] };
	return item;
}
