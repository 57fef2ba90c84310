// The rules by which the prose is read, each with what a sentence speaks of behind it.

import { areWhole, type StatedCells, type StatementRule, type Topic } from '../catalogue.ts';
import { NEW } from './stated-cells.ts';
import { RULES } from './statements.ts';

/** What a sentence says that speaks of requests, and so of the reviews and lawsuits about them. */
const SUBJECT = ['信息公开', '依申请公开', '申请公开'];

export const TOPICS: Readonly<Record<string, Topic>> = {
	requests: { words: SUBJECT, begins: ['申请'] },
	litigation: { words: SUBJECT, behind: ['requests'] },
	refused: { words: [] },
	normative: { words: [] },
};

/** The rows of what comes in. */
const SOURCES = ['new', 'carried_in'];

/** Words of the tables that nothing else is counted by. */
const OWN = [
	...['予以公开', '部分公开', '予以公开及部分公开', '不予公开', '无法提供', '不予处理'],
	...['不掌握相关政府信息', '没有现成信息需要另行制作', '信访举报投诉类申请', '未经复议直接起诉', '复议后起诉'],
];

/** The rules with what a sentence speaks of behind each of them. */
export const STATEMENT_RULES: readonly StatementRule[] = RULES.map((rule) => {
	const [first] = rule.means ?? [];
	if (first === undefined) return rule;
	// 申请 alone may be requests of any kind.
	const received =
		rule.within === undefined &&
		first.rows[0] === 'new' &&
		rule.ends.some((words) => words !== '申请' && words.includes('申请'));
	const own = OWN.some((words) => rule.ends.includes(words));
	const source = sourceOf(rule.means ?? []);
	return {
		...rule,
		...(received ? { anywhere: true } : {}),
		...(own ? { own: true } : {}),
		...(source === undefined ? {} : { source }),
		...(isOutcome(first) && source === undefined ? { outcome: true } : {}),
		...(first.rows.join() === 'handled' && areWhole(first) ? { all: true } : {}),
		opens: opensOf(rule.means ?? [], first),
	};
});

/** New requests and those of the year before are told apart; 收到 and 受理 may mean both. */
function sourceOf(means: readonly StatedCells[]): string | undefined {
	const [first, ...others] = means;
	if (first?.table !== 'requests' || !first.columns.includes('total') || !SOURCES.includes(first.rows[0] ?? ''))
		return undefined;
	return others.length > 0 || first.rows.length > 1 ? 'all' : first.rows[0];
}

/** What became of requests: all rows of their table but those of what came in, and of what is left. */
function isOutcome({ table, rows, columns }: StatedCells): boolean {
	return table === 'requests' && !rows.includes('carried_out') && columns.includes('total');
}

/** A column of a row does not change the row; a group and the documents are topics of their own. */
function opensOf(means: readonly StatedCells[], first: StatedCells): StatementRule['opens'] {
	const { table, rows } = first;
	const opens = [{ topic: table, cells: areWhole(first) ? means : NEW }];
	if (rows.includes('refused_1') && rows.includes('refused_2')) opens.push({ topic: 'refused', cells: means });
	if (rows[0] === 'normative') opens.push({ topic: 'normative', cells: means });
	return opens;
}
