// The built command line over several reports: each is held against the others, in every format.

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { simpleReport } from '../support/chains.ts';
import { gouji, makeScratch, type Scratch } from '../support/gouji.ts';
import { writeReport } from '../support/make-report.ts';
import { strictly } from '../support/schema.ts';

const LAST = writeReport(simpleReport({ year: 2022, carriedOut: [3, 0, 0, 0, 0, 0] }));
const NOW = writeReport(simpleReport({ year: 2023, carriedIn: [2, 0, 0, 0, 0, 0] }));

interface Output {
	readonly files: readonly {
		readonly path: string;
		readonly findings: readonly {
			readonly check: string;
			readonly repairs?: readonly { readonly edits: readonly { readonly path?: string }[] }[];
			readonly related?: readonly { readonly path: string }[];
		}[];
	}[];
}

interface Sarif {
	readonly runs: readonly {
		readonly results: readonly {
			readonly ruleId: string;
			readonly fixes: readonly {
				readonly artifactChanges: readonly { readonly artifactLocation: { readonly uri: string } }[];
			}[];
			readonly relatedLocations: readonly {
				readonly physicalLocation: { readonly artifactLocation: { readonly uri: string } };
			}[];
		}[];
	}[];
}

describe('gouji over several reports', () => {
	let scratch: Scratch;
	let folder: string;
	beforeEach(() => {
		scratch = makeScratch();
		({ folder } = scratch);
	});
	afterEach(() => scratch.remove());
	const both = () => {
		scratch.write('2022.txt', LAST);
		return scratch.write('2023.txt', NOW);
	};

	it('names both places', () => {
		const path = both();
		const { out, code } = gouji(['check', '--fail-on', 'warning', folder]);
		assert.equal(code, 1);
		const lines = out.trimEnd().split('\n');
		assert.ok(lines[0]?.startsWith(`${path}:`) && lines[0].endsWith('[carry-over]'), lines[0]);
		assert.match(out, /→ .*2022\.txt:\d+:\d+ 2022 年报告的结转下年度继续办理·自然人为 3\n/);
		assert.equal(lines.at(-1), '检查了 2 个文件，其中 2 份报告：1 个警告。');
	});

	it('has the path of the other file in json where a place or a change is there', () => {
		both();
		const output: unknown = JSON.parse(gouji(['check', '--format', 'json', folder]).out);
		strictly('output')(output);
		const [finding, ...more] = (output as Output).files.flatMap(({ findings }) => findings);
		assert.equal(more.length, 0);
		const last = join(folder, '2022.txt');
		const paths = finding?.repairs?.map(({ edits }) => edits.map(({ path }) => path));
		assert.deepEqual(paths, [
			[undefined, undefined],
			[last, last],
		]);
		assert.deepEqual(
			finding?.related?.map(({ path }) => path),
			[last, last],
		);
	});

	it('has its address in sarif', () => {
		both();
		const log: Sarif = JSON.parse(gouji(['check', '--format', 'sarif', '.'], { folder }).out);
		const [result] = log.runs[0]?.results ?? [];
		assert.equal(result?.ruleId, 'carry-over');
		const changed = result.fixes.map((fix) => fix.artifactChanges.map(({ artifactLocation }) => artifactLocation.uri));
		assert.deepEqual(changed, [['2023.txt'], ['2022.txt']]);
		const places = result.relatedLocations.map(({ physicalLocation }) => physicalLocation.artifactLocation.uri);
		assert.deepEqual(places, ['2022.txt', '2022.txt']);
	});

	it('leaves reports alone when asked, and where they are only read', () => {
		both();
		assert.equal(gouji(['check', '--alone', folder]).out, '检查了 2 个文件，其中 2 份报告：没有发现问题。\n');
		assert.ok(!gouji(['read', '--format', 'json', folder]).out.includes('carry-over'));
	});

	it('sums up what the configuration says', () => {
		const of = (organization: string, granted: number) =>
			writeReport(simpleReport({ organization, year: 2022, handled: [granted, 0, 0, 0, 0, 0] }));
		scratch.write('a.txt', of('云山县青石镇人民政府', 5));
		scratch.write('b.txt', of('云山县白鹿乡人民政府', 4));
		scratch.write('sum.txt', of('云山县人民政府', 8));
		assert.match(gouji(['check', '.'], { folder }).out, /没有发现问题/);
		scratch.write('gouji.config.json', '{ "rollUp": [{ "parent": "云山县", "children": ["青石镇", "白鹿乡"] }] }');
		assert.match(gouji(['check', '.'], { folder }).out, /^sum\.txt:.*所属 2 个单位的报告合计不等。 \[roll-up\]\n/);
	});

	it('keeps what is known in a baseline', () => {
		both();
		assert.equal(gouji(['baseline', '--output', 'known.json', '--reason', '已核对', '.'], { folder }).code, 0);
		assert.match(gouji(['check', '--baseline', 'known.json', '.'], { folder }).out, /没有发现问题|0 个/);
	});

	it('fixes no other file, and finds as much after a fix', () => {
		scratch.write('2022.txt', LAST);
		const wrong = NOW.replace('（七）总计\t9\t1\t0\t0\t0\t0\t10', '（七）总计\t9\t1\t0\t0\t0\t0\t99');
		assert.notEqual(wrong, NOW);
		scratch.write('2023.txt', wrong);
		const { out } = gouji(['check', '--fix', '.'], { folder });
		assert.match(out, /^2023\.txt:.*\[carry-over\]\n/);
		assert.ok(!out.includes('column-total'));
	});
});
