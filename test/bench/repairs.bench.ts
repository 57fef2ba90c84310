// The experiment on repairs: right tables are damaged, and the repairs that Gouji offers are held against the truth.

import type { Explanation, Fix, Subject } from '../../server/src/core/checks/check.ts';
import { explainTotals, findTotals } from '../../server/src/core/checks/totals.ts';
import { analyse } from '../../server/src/core/sums/analyse.ts';
import { wordsIn } from '../../server/src/core/words/languages.ts';
import { Random } from '../support/random.ts';
import { KINDS } from './damage.ts';
import { keyOf, type Numbers, randomRequests, tableOf } from './requests.ts';

const TABLES = Number(process.env['GOUJI_TABLES'] ?? 10_000);
const SEED = 20260101;

/** What became of the tables of one kind. */
interface Outcome {
	tables: number;
	/** The preferred repairs together are the true one. */
	preferred: number;
	/** A preferred repair touches a cell that was right, or leaves it otherwise than it should be. */
	wrong: number;
	/** One repair of each finding together are the true one. */
	offered: number;
	/** Nothing is found. */
	silent: number;
	/** Findings. */
	findings: number;
}

/** The findings on a table, as the product words them. */
function findingsOn(numbers: Numbers): readonly Explanation[] {
	const table = tableOf(numbers);
	const sums = [analyse(table)];
	const subject = {
		text: '',
		report: { tables: [table] },
		sums,
		words: wordsIn(),
		enabled: () => true,
	} as unknown as Subject;
	return (['row-total', 'column-total', 'balance', 'group-total'] as const).flatMap((kind) =>
		[...findTotals(kind, subject)].map((fact) => explainTotals(fact, subject)),
	);
}

function truthOf(right: Numbers, damaged: Numbers): ReadonlyMap<string, string> {
	const truth = new Map<string, string>();
	for (const [row, cells] of right.entries())
		for (const [column, value] of cells.entries())
			if (damaged[row]?.[column] !== value) truth.set(keyOf(row, column), String(value));
	return truth;
}

function isTrue(fix: Fix, truth: ReadonlyMap<string, string>): boolean {
	return fix.cells.every(({ row, column, to }) => truth.get(`${row}.${column}`) === to);
}

function restores(fixes: readonly (Fix | undefined)[], truth: ReadonlyMap<string, string>): boolean {
	const cells = new Set(fixes.flatMap((fix) => fix?.cells.map(({ row, column }) => `${row}.${column}`) ?? []));
	return fixes.every((fix) => fix !== undefined && isTrue(fix, truth)) && cells.size === truth.size;
}

function count(outcome: Outcome, right: Numbers, damaged: Numbers): void {
	const truth = truthOf(right, damaged);
	const found = findingsOn(damaged);
	outcome.tables++;
	outcome.findings += found.length;
	if (found.length === 0) outcome.silent++;
	const preferred = found.map(({ fixes }) => fixes?.find((fix) => fix.preferred));
	if (restores(preferred, truth)) outcome.preferred++;
	if (preferred.some((fix) => fix !== undefined && !isTrue(fix, truth))) outcome.wrong++;
	if (
		restores(
			found.map(({ fixes }) => fixes?.find((fix) => isTrue(fix, truth))),
			truth,
		)
	)
		outcome.offered++;
	else if (process.env['GOUJI_SHOW']) show(right, damaged, found);
}

function show(right: Numbers, damaged: Numbers, found: readonly Explanation[]): void {
	console.log('---', [...truthOf(right, damaged)].join(' '));
	for (const { message, fixes } of found)
		console.log(
			message,
			fixes?.map((fix) => fix.title),
		);
}

function run(name: string, damage: (right: Numbers, random: Random) => Numbers | undefined): void {
	const random = new Random(SEED);
	const outcome: Outcome = { tables: 0, preferred: 0, wrong: 0, offered: 0, silent: 0, findings: 0 };
	while (outcome.tables < TABLES) {
		const right = randomRequests(random);
		const damaged = damage(right, random);
		if (damaged !== undefined) count(outcome, right, damaged);
	}
	const share = (part: number) => `${((100 * part) / outcome.tables).toFixed(2)} %`;
	console.log(
		`| ${[name, share(outcome.silent), share(outcome.preferred), share(outcome.offered), share(outcome.wrong), (outcome.findings / outcome.tables).toFixed(2)].join(' | ')} |`,
	);
}

console.log(`${TABLES} tables a kind, seed ${SEED}`);
console.log('| what was done | silent | true repair preferred | offered | wrong one preferred | findings a table |');
console.log('| --- | --- | --- | --- | --- | --- |');
run('nothing', (right) => right);
for (const { name, damage } of KINDS) run(name, damage);
