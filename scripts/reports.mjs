// Writes many reports that differ from each other, one in ten of them wrong: `node scripts/reports.mjs FOLDER COUNT`.

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import esbuild from 'esbuild';
import { ROOT } from './lib/run.mjs';

const [folder, wanted] = process.argv.slice(2);
const count = Number(wanted);
if (folder === undefined || !Number.isSafeInteger(count) || count < 1) {
	console.error('node scripts/reports.mjs FOLDER COUNT');
	process.exit(2);
}

const built = await esbuild.build({
	stdin: {
		contents: `export * from './make-report.ts'; export * from './random.ts';`,
		resolveDir: join(ROOT, 'test', 'support'),
	},
	bundle: true,
	write: false,
	format: 'esm',
	platform: 'neutral',
	charset: 'utf8',
});
const code = Buffer.from(built.outputFiles[0]?.text ?? '').toString('base64');
const { Random, rightRequests, writeReport } = await import(`data:text/javascript;base64,${code}`);

const RESULTS = ['granted', 'partial', 'refused_1', 'refused_8', 'unable_1', 'unable_2', 'declined_2', 'other_3'];
const IN_A_FOLDER = 1000;
const YEARS = 6;

/** The report with a number, and its name. */
function reportOf(/** @type {number} */ number) {
	const source = new Random(number);
	const random = (/** @type {number} */ most) => Math.floor(source.next() * 2 ** 32) % most;
	const some = () => [random(60), random(20), random(4), random(3), random(5), random(9)];
	const results = Object.fromEntries(RESULTS.map((key) => [key, some()]));
	const requests = rightRequests('2021', results, [random(5), 0, 0, 0, 0, 0], [random(5), random(3), 0, 0, 0, 0]);
	if (number % 10 === 9) requests['granted'] = requests['granted'].with(6, String(random(900) + 900));
	const organization = `第${Math.floor(number / YEARS) + 1}镇人民政府`;
	const year = 2021 + (number % YEARS);
	const said = `${organization}收到的申请比上年${random(2) === 0 ? '多' : '少'}${random(90) + 1}件。`;
	const courses = [random(4), random(3), random(2), random(2)];
	const text = writeReport({
		form: '2021',
		layout: number % 2 === 0 ? 'row-per-line' : 'cell-per-line',
		organization,
		year,
		requests,
		litigation: [0, 1, 2].flatMap(() => [...courses, courses.reduce((sum, one) => sum + one, 0)]).map(String),
		proactive: {
			licence: [String(random(4000))],
			penalty: [String(random(900))],
			fees: [`${random(90)}.${random(9) + 1}`],
		},
		prose: { overview: said.repeat(6), problems: said.repeat(8) },
	});
	return { name: `${year}年${organization}政府信息公开工作年度报告.txt`, text };
}

for (let number = 0; number < count; number++) {
	const where = join(folder, String(Math.floor(number / IN_A_FOLDER)).padStart(4, '0'));
	if (number % IN_A_FOLDER === 0) await mkdir(where, { recursive: true });
	const { name, text } = reportOf(number);
	await writeFile(join(where, name), text);
}
