// `npm run results`: measures how well Gouji reads and repairs, and writes the tables into docs/testing.md.

import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { node, ROOT } from './lib/run.mjs';

const PAGE = join(ROOT, 'docs', 'testing.md');
const CORPUS = process.env['GOUJI_CORPUS'] ?? join(ROOT, '..', 'shared', 'corpus');
const SCORER = join(CORPUS, '..', 'tools', 'score.mjs');

/**
 * Puts a table between its marks in the page.
 * @param {string} name
 * @param {string} table
 */
function put(name, table) {
	const [begin, end] = [`<!-- begin ${name} -->`, `<!-- end ${name} -->`];
	const page = readFileSync(PAGE, 'utf8');
	const from = page.indexOf(begin);
	const to = page.indexOf(end);
	if (from < 0 || to < from) throw new Error(`docs/testing.md has no place for ${name}`);
	writeFileSync(PAGE, `${page.slice(0, from + begin.length)}\n${table.trim()}\n${page.slice(to)}`);
}

/** The columns of the table of readings: each head with what the scorer counted for it. */
const COLUMNS = /** @type {const} */ ([
	['files', (/** @type {any} */ t) => t.files],
	['facts wrong', (/** @type {any} */ t) => t.meta.wrong],
	['cells right', (/** @type {any} */ t) => t.cells.right],
	['cells wrong', (/** @type {any} */ t) => t.cells.wrong],
	['cells not read', (/** @type {any} */ t) => t.cells.absent],
	[
		'failing equations found',
		(/** @type {any} */ t) => `${t.equations.found} of ${t.equations.found + t.equations.missed}`,
	],
	['reported though they hold', (/** @type {any} */ t) => t.equations.false],
	['faults found', (/** @type {any} */ t) => `${t.faults.found} of ${t.faults.found + t.faults.missed}`],
	['false alarms', (/** @type {any} */ t) => t.alarms],
	[
		'true repair preferred',
		(/** @type {any} */ t) =>
			`${t.repairs.preferred} of ${t.repairs.preferred + t.repairs.offered + t.repairs.neither}`,
	],
	['wrong repair preferred', (/** @type {any} */ t) => t.repairs.misled],
	[
		'statements read',
		(/** @type {any} */ t) => `${t.prose.read} of ${t.prose.read + t.prose.unread + t.prose.otherwise}`,
	],
	[
		'contradictions found',
		(/** @type {any} */ t) => `${t.prose.contradicted} of ${t.prose.contradicted + t.prose.overlooked}`,
	],
]);

/** What the scorer says of the built command line over the corpus, as a table. */
function readings() {
	const folder = mkdtempSync(join(tmpdir(), 'gouji-'));
	try {
		const json = join(folder, 'score.json');
		execFileSync(process.execPath, [SCORER, '--json', json, CORPUS], {
			cwd: ROOT,
			stdio: ['ignore', 'ignore', 'inherit'],
		});
		const { results, total } = JSON.parse(readFileSync(json, 'utf8'));
		const lines = Object.entries({ ...results, 'all together': total }).map(
			([name, tally]) => `| ${[name, ...COLUMNS.map(([, count]) => count(tally))].join(' | ')} |`,
		);
		const heads = ['folder', ...COLUMNS.map(([head]) => head)];
		return [`| ${heads.join(' | ')} |`, `| ${heads.map(() => '---').join(' | ')} |`, ...lines].join('\n');
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

/** What the experiment on repairs prints. */
function repairs() {
	const options = { cwd: ROOT, encoding: /** @type {const} */ ('utf8') };
	const printed = execFileSync(process.execPath, [join('scripts', 'bench.mjs'), 'repairs'], options);
	const [first = '', ...table] = printed.trim().split('\n');
	return `${first}.\n\n${table.join('\n')}`;
}

if (existsSync(SCORER)) {
	if ((await node(['scripts/build.mjs'])) !== 0) process.exit(1);
	put('readings', readings());
} else console.log(`语料不在，未评 · no scorer at ${SCORER}: its table stays as it is`);
put('repairs', repairs());
