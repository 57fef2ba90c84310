// What `npm run derive` writes of the forms: also of one that has not every table.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DISCLOSURE } from '../../server/src/core/forms/disclosure/catalogue.ts';
import * as forms from '../../server/src/core/forms/forms.ts';
import { readNumbering } from '../../server/src/core/text/numbering.ts';

const script = (name: string) => import(pathToFileURL(resolve('scripts', 'lib', name)).href);
const { withCatalogue } = await script('grammar.mjs');
const { formsPage } = await script('forms-page.mjs');

const [, usual] = DISCLOSURE.forms;
assert.ok(usual);
const { proactive, ...tables } = usual.tables;
assert.ok(proactive);
const next = { ...usual, key: '2030', since: 2030, tables };
const core = { ...forms, readNumbering, DISCLOSURE: { ...DISCLOSURE, forms: [...DISCLOSURE.forms.slice(0, 2), next] } };

const { repository: REPOSITORY } = JSON.parse(readFileSync(join('syntaxes', 'gouji-report.tmLanguage.json'), 'utf8'));

describe('a form without one of the tables', () => {
	it('adds no words to the grammar, and takes none away', () => {
		assert.deepEqual(withCatalogue({ repository: structuredClone(REPOSITORY) }, core).repository, REPOSITORY);
	});

	it('has a colour for totals with words of their own', () => {
		const { requests } = tables;
		assert.ok(requests);
		const total = { key: 'sum', label: '各平台总计' };
		const table = {
			...requests,
			rows: [...requests.rows, total],
			columns: [...requests.columns, { ...total, above: [] }],
		};
		const own = { ...core.DISCLOSURE, forms: [{ ...next, tables: { ...tables, requests: table } }] };
		const { repository } = withCatalogue({ repository: structuredClone(REPOSITORY) }, { ...core, DISCLOSURE: own });
		for (const place of ['row-label', 'column-head'])
			assert.match(JSON.stringify(repository[place]).replace(/[^\u4e00-\u9fff]+/g, ''), /各平台总计/);
	});

	it('is on the page of the forms, whose head counts it', () => {
		const page: string = formsPage(core);
		assert.match(page, /^# 三种式样 /);
		assert.match(
			page,
			/^2019、2020 年度用 2019 年式样，2021 至 2029 年度用 2021 年式样，2030 年度起用 2030 年式样。$/m,
		);
		assert.equal(page.split('## 2030 年式样')[1]?.match(/^### /gm)?.length, Object.keys(tables).length);
	});
});
