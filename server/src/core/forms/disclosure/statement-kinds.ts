// Kinds of statements that the prose of a report makes about several rows or columns alike.

import type { StatementRule } from '../catalogue.ts';
import { NEW, one } from './stated-cells.ts';

/** What was published may be less than what was made. */
const PUBLISHED = ['公开', '公示', '公布'];

/** An outcome of reviews or lawsuits, of whichever the sentence speaks. */
export function outcome(key: string): Readonly<Record<string, readonly string[]>> {
	return Object.fromEntries(['review', 'direct', 'after'].map((course) => [`${course}.total`, [`${course}.${key}`]]));
}

/** 其中自然人N件: a column of the row that the sentence speaks of; of the new requests where it speaks of none. */
export function columns(column: string, words: readonly string[]): readonly StatementRule[] {
	return columnRules(words, [column]);
}

/** 法人或其他组织N件: all columns but that of persons. */
export function organisations(): readonly StatementRule[] {
	const words = ['法人或其他组织', '法人和其他组织', '法人及其他组织', '法人或者其他组织'];
	return columnRules(words, ['business', 'research', 'charity', 'legal', 'other']);
}

function columnRules(words: readonly string[], keys: readonly string[]): readonly StatementRule[] {
	const means = NEW.map((cells) => ({ ...cells, columns: keys }));
	const asked = words.flatMap((word) => ['申请', '申请公开', '提出申请', '提出的申请'].map((what) => word + what));
	return [
		{ ends: words, within: 'requests', columns: { total: keys } },
		{ ends: asked, within: 'requests', columns: { total: keys } },
		{ ends: asked, means },
	];
}

/**
 * 制发行政规范性文件N件 and its like; the form of 2019 calls the first column 本年新制作数量. `partWords` are those of the words
 * that may name a part of the documents.
 */
export function documents(
	row: string,
	words: readonly string[],
	partWords: readonly string[] = [],
): readonly StatementRule[] {
	return [
		{
			ends: words,
			needs: [['制发', '制定', '出台', '印发']],
			means: [one('proactive', row, 'issued'), one('proactive', row, 'made')],
		},
		{ ends: words, needs: [['废止']], means: [one('proactive', row, 'repealed')] },
		{ ends: words, needs: [['现行有效']], means: [one('proactive', row, 'effective')] },
	].map((rule) => ({ ...rule, also: ['并'], partWords: [...PUBLISHED, ...partWords] }));
}

/** 作出行政处罚决定N件 and its like. */
export function decisions(row: string, words: string): readonly StatementRule[] {
	const means = [one('proactive', row, 'decisions')];
	return [{ ends: [words, `${words}决定`, `${words}处理决定`], also: ['作出', '做出'], means, partWords: PUBLISHED }];
}
