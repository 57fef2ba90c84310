// Folding ranges: sections, tables, and the groups of rows in them.

import type { FoldingRange } from 'vscode-languageserver';
import { type Part, rangeOf } from '../core/review.ts';
import type { Span } from '../core/text/span.ts';
import type { OfPart } from './by-part.ts';
import type { Reviewed } from './documents.ts';
import { groupedRows, isGroup, type Outline, type RowGroup } from './outline.ts';
import type { RowPlaces } from './places.ts';

/** The ranges of a part that fold, their lines counted from the beginning of the piece. */
export function foldingOfPart(part: Part, outline: OfPart<Outline>): readonly FoldingRange[] {
	const { sections, tables } = outline(part);
	const all = [...tables, ...sections.flatMap((section) => section.tables)];
	const spans: readonly Span[] = [
		...sections,
		...all,
		...all.flatMap((table) => groupedRows(table).flatMap((member) => groupsIn(member))),
	];
	const byLine = new Map<number, FoldingRange>();
	for (const span of spans) {
		const { start, end } = rangeOf({ ...part, firstLine: 0 }, span);
		const known = byLine.get(start.line);
		if (end.line > start.line && (known === undefined || known.endLine < end.line))
			byLine.set(start.line, { startLine: start.line, endLine: end.line });
	}
	return [...byLine.values()].sort((a, b) => a.startLine - b.startLine);
}

function groupsIn(member: RowPlaces | RowGroup): readonly Span[] {
	return isGroup(member) ? [member, ...member.members.flatMap(groupsIn)] : [];
}

/** The ranges of a document that fold. */
export function foldingIn({ review }: Reviewed, folding: OfPart<readonly FoldingRange[]>): FoldingRange[] {
	return review.parts.flatMap((part) =>
		folding(part).map(({ startLine, endLine }) => ({
			startLine: startLine + part.firstLine,
			endLine: endLine + part.firstLine,
		})),
	);
}
