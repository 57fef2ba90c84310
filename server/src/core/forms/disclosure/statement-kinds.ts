// Kinds of statements that the prose of a report makes about several rows or columns alike.

import type { StatementRule } from '../catalogue.ts';
import { NEW, one, RECEIVED } from './stated-cells.ts';

/** What was published may be less than what was made. */
const PUBLISHED = ['公开', '公示', '公布', '发布'];

/** An outcome of reviews or lawsuits, of whichever the sentence speaks. */
export function outcome(key: string): Readonly<Record<string, readonly string[]>> {
	return Object.fromEntries(['review', 'direct', 'after'].map((course) => [`${course}.total`, [`${course}.${key}`]]));
}

/** 其中自然人N件: a column of the row that the sentence speaks of; of the new requests where it speaks of none. */
export function columns(column: string, words: readonly string[]): readonly StatementRule[] {
	return columnRules(words, [column]);
}

const ORGANISATIONS = ['business', 'research', 'charity', 'legal', 'other'];

/** 法人或其他组织N件: all columns but that of persons. 法人申请N件 may be some of them. */
export function organisations(): readonly StatementRule[] {
	const words = ['法人或其他组织', '法人和其他组织', '法人及其他组织', '法人或者其他组织'];
	return [...columnRules(words, ORGANISATIONS), ...looseColumns(ORGANISATIONS, ['法人'], 'some')];
}

/** Words that name the applicants of a column by the way: 其中公民申请5件. `may` says whether they may be some of them alone. */
export function looseColumns(
	keys: readonly string[],
	words: readonly string[],
	may: 'all' | 'some',
): readonly StatementRule[] {
	return [
		{
			ends: askedBy(words),
			within: 'requests',
			columns: { total: keys },
			...(may === 'some' ? { partWords: words } : {}),
		},
	];
}

function columnRules(words: readonly string[], keys: readonly string[]): readonly StatementRule[] {
	const means = NEW.map((cells) => ({ ...cells, columns: keys }));
	const asked = askedBy(words);
	return [
		{ ends: words, within: 'requests', columns: { total: keys } },
		{ ends: asked, within: 'requests', columns: { total: keys } },
		{ ends: asked, means },
		{ ends: asked, within: 'requests', also: RECEIVED, means },
	];
}

/** What those ask for who apply. */
function askedBy(words: readonly string[]): readonly string[] {
	const what = ['申请', '申请公开', '提出申请', '提出的申请', '依申请公开', '依申请公开政府信息', '依申请公开申请'];
	return words.flatMap((word) => what.map((asked) => word + asked));
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
			needs: [['制发', '制定', '出台', '印发', '编发', '新发布']],
			means: [one('proactive', row, 'issued'), one('proactive', row, 'made')],
		},
		{
			ends: ['制发', '制定', '出台', '印发'],
			needs: [words],
			means: [one('proactive', row, 'issued'), one('proactive', row, 'made')],
		},
		{ ends: words, needs: [['废止']], means: [one('proactive', row, 'repealed')] },
		{ ends: words, needs: [['现行有效', '继续有效']], means: [one('proactive', row, 'effective')] },
	].map((rule) => ({
		...rule,
		also: ['并', '确定', '发布', '清理'],
		partWords: [...PUBLISHED, ...partWords],
		unit: 'pieces',
	}));
}

/** 作出行政处罚决定N件 and its like. */
export function decisions(row: string, words: string): readonly StatementRule[] {
	const means = [one('proactive', row, 'decisions')];
	const also = ['作出', '做出', '实施'];
	return [
		// Nothing else is told so, whatever was counted before.
		{ ends: [`${words}决定`], needs: [['作出', '做出']], means, partWords: PUBLISHED, anywhere: true },
		{ ends: [words], also, means, partWords: PUBLISHED, unit: 'cases' },
		{ ends: [`${words}决定`, `${words}处理决定`], also, means, partWords: PUBLISHED },
	];
}
