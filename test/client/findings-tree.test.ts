// The findings as a tree: grouped each way, the worst first, and filtered.

import assert from 'node:assert/strict';
import type { Entry } from '../../client/src/entries.ts';
import { applyFilter, NO_FILTER } from '../../client/src/findings-filter.ts';
import { knownGroup } from '../../client/src/findings-known.ts';
import { GROUPINGS, type Grouping, isLeaf, type Node, Tree } from '../../client/src/findings-tree.ts';
import { unreadGroup } from '../../client/src/findings-unread.ts';
import { reasonIn, shortReasonIn } from '../../client/src/reasons.ts';
import type { ReportSummary } from '../../server/src/protocol.ts';
import { summary } from '../support/summaries.ts';

const REPORTS: readonly ReportSummary[] = [
	summary(['甲镇', 2023], ['warning']),
	summary(['乙镇', 2022], ['error', 'hint']),
	summary(['乙镇', 2023], ['error']),
	summary([null, 2023], ['info'], { address: 'x.txt' }),
	summary(['丙镇', 2023]),
];
const ENTRIES: readonly Entry[] = REPORTS.flatMap((report) => report.findings.map((finding) => ({ report, finding })));

/** The tree in one line a node, two blanks for each level. */
function picture(tree: Tree, node?: Node, depth = 0): readonly string[] {
	return tree.children(node).flatMap((child) => {
		const said = isLeaf(child)
			? `${child.entry.report.year} ${child.entry.finding.check}`
			: 'level' in child
				? `${child.name} ${child.counts.errors}/${child.entries.length}`
				: 'members' in child
					? `known ${child.members.length}, ${child.stale} gone`
					: 'files' in child
						? `unread ${child.count}`
						: 'file' in child
							? `${child.file.path}: ${child.file.why}`
							: `${child.message}: ${child.reason}`;
		return [`${'  '.repeat(depth)}${said}`, ...picture(tree, child, depth + 1)];
	});
}

describe('the tree of findings', () => {
	it('by organisation: the worst first, reports below it, the latest first; one report needs no level of its own', () => {
		assert.deepEqual(picture(new Tree('organization', ENTRIES)), [
			'乙镇 2/3',
			'  2023/乙镇.txt#1 1/1',
			'    2023 row-total',
			'  2022/乙镇.txt#1 1/2',
			'    2022 row-total',
			'    2022 leftover',
			'甲镇 0/1',
			'  2023 row-label',
			'null 0/1',
			'  2023 heading-number',
		]);
	});

	it('hints weigh less than all else', () => {
		const entries = [
			summary(['甲镇', 2023], ['error', 'hint', 'hint']),
			summary(['乙镇', 2023], ['error', 'info']),
		].flatMap((report) => report.findings.map((finding) => ({ report, finding })));
		const groups = new Tree('organization', entries).children(undefined);
		assert.deepEqual(
			groups.map((node) => 'level' in node && node.name),
			['乙镇', '甲镇'],
		);
	});

	it('in the order in which people count', () => {
		const names = ['第10镇', '第9镇', '第1镇'];
		const entries = names.flatMap((name) => {
			const report = summary([name, 2023], ['warning'], { address: `file:///${encodeURIComponent(name)}.txt` });
			return report.findings.map((finding) => ({ report, finding }));
		});
		const groups = new Tree('organization', entries).children(undefined);
		assert.deepEqual(
			groups.map((node) => 'level' in node && node.name),
			['第1镇', '第9镇', '第10镇'],
		);
		assert.deepEqual(new Tree('check', entries).children(new Tree('check', entries).children(undefined)[0]).length, 3);
	});

	it('by check: organisations below it', () => {
		assert.deepEqual(picture(new Tree('check', ENTRIES)).slice(0, 4), [
			'row-total 2/2',
			'  乙镇 2/2',
			'    2022 row-total',
			'    2023 row-total',
		]);
	});

	it('by severity: the heaviest first', () => {
		const tree = new Tree('severity', ENTRIES);
		assert.deepEqual(
			tree.children(undefined).map((node) => 'level' in node && node.name),
			['error', 'warning', 'info', 'hint'],
		);
	});

	it('holds each finding once, under a name of its own, however it is grouped', () => {
		const keysBy = (grouping: Grouping) => new Tree(grouping, ENTRIES).leaves().map(({ key }) => key);
		for (const grouping of GROUPINGS) {
			const leaves = new Tree(grouping, ENTRIES).leaves();
			assert.equal(new Set(leaves.map(({ id }) => id)).size, ENTRIES.length);
			assert.deepEqual(new Set(keysBy(grouping)), new Set(keysBy('organization')));
		}
	});

	it('names a node the same after the findings were read again', () => {
		const ids = (tree: Tree) => tree.leaves().map(({ id }) => id);
		const again = structuredClone(ENTRIES) as readonly Entry[];
		assert.deepEqual(ids(new Tree('check', again)), ids(new Tree('check', ENTRIES)));
	});

	it('sets aside what the baseline knows, behind all else and out of the count', () => {
		const report = REPORTS[0] ?? assert.fail();
		const [finding] = report.findings;
		const known = { ...(finding ?? assert.fail()), fingerprint: 'a', reason: '原始数据如此' };
		const stale = { path: 'b.txt', message: '没有了', fingerprint: 'b', reason: '' };
		const tree = new Tree('organization', ENTRIES, { known: knownGroup([{ report, known }], [stale]) });
		assert.deepEqual(picture(tree).slice(-3), ['known 2, 1 gone', '  没有了: ', `  ${known.message}: 原始数据如此`]);
		assert.equal(tree.leaves().length, ENTRIES.length);
		assert.equal(knownGroup([], []), undefined);
	});

	it('sets what could not be read before all else, out of the count', () => {
		const unread = unreadGroup([{ path: 'file:///a.docx', why: 'password' }], 3);
		const tree = new Tree('check', ENTRIES, { unread });
		assert.deepEqual(picture(tree).slice(0, 3), ['unread 3', '  file:///a.docx: password', 'row-total 2/2']);
		assert.equal(tree.leaves().length, ENTRIES.length);
		assert.equal(unreadGroup([], 0), undefined);
	});

	it('orders what could not be read by name, and says why in few words', () => {
		const names = ['第10镇', '第9镇', '甲/第1镇'].map((name) => ({ path: `file:///${encodeURI(name)}.txt`, why: '' }));
		const { files = [] } = unreadGroup(names, 3) ?? {};
		assert.deepEqual(
			files.map(({ file }) => decodeURI(file.path)),
			['file:///第9镇.txt', 'file:///第10镇.txt', 'file:///甲/第1镇.txt'],
		);
		const why = 'ENOENT: no such file or directory';
		assert.deepEqual([shortReasonIn('zh-cn', why), reasonIn('zh-cn', why)], ['文件不在了', `文件不在了：${why}`]);
		assert.equal(shortReasonIn('en', 'EODD: odd'), 'EODD: odd');
	});

	it('is empty where nothing was found', () => assert.deepEqual(new Tree('check', []).children(undefined), []));
});

describe('the filter of findings', () => {
	const shown = (text: string, hidden: Parameters<typeof applyFilter>[1]['hidden'] = []) =>
		applyFilter(ENTRIES, { text, hidden }, (check) => (check === 'row-total' ? '一行的总计' : check)).length;

	it('lets everything through where it is empty', () =>
		assert.equal(applyFilter(ENTRIES, NO_FILTER, String).length, ENTRIES.length));

	it('looks at organisation, year, file, check, its title and the message', () => {
		assert.equal(shown('乙镇'), 3);
		assert.equal(shown('2022'), 2);
		assert.equal(shown('x.TXT'), 1);
		assert.equal(shown('row-total'), 2);
		assert.equal(shown('总计'), 2);
		assert.equal(shown('HINT 1'), 1);
	});

	it('wants all of its words', () => {
		assert.equal(shown('乙镇 2022 row-total'), 1);
		assert.equal(shown('乙镇 甲镇'), 0);
	});

	it('leaves severities out', () => assert.equal(shown('', ['error', 'hint']), 2));
});
