// Writes the files that follow from the code: settings of checks, their list, configuration, the page of the forms, the picture
// of the rooms, and from the catalogue the keys that the output promises, the words of the grammar and names of files.
// `npm run derive` renews them; with --check it only says which are stale.

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadCore, loadModules } from './lib/core.mjs';
import { formsPage } from './lib/forms-page.mjs';
import { withCatalogue } from './lib/grammar.mjs';
import { roomsPicture } from './lib/rooms-picture.mjs';
import { ROOT } from './lib/run.mjs';
import { thirdPartyPage } from './lib/third-party.mjs';

const core = await loadCore([
	'../workspace/checks/checks.ts',
	'../workspace/files/selection.ts',
	'words/languages.ts',
	'languages.ts',
	'forms/disclosure/catalogue.ts',
	'forms/equations.ts',
	'forms/forms.ts',
	'table/table.ts',
	'text/numbering.ts',
	'words/check-ids.ts',
]);
const house = await loadModules(['test/support/rooms.ts']);
const CHECKS = core.ALL_CHECKS;
/** @type {readonly string[]} */
const LANGUAGES = core.LANGUAGES;
/** @type {readonly Record<string, string>[]} what each check looks at, language by language */
const titles = LANGUAGES.map((language) => core.titlesIn(language, core.DISCLOSURE));
const titleOf = (/** @type {string} */ id) => titles.map((one) => one[id]).join(' / ');

/** @param {string} path */
const read = (path) => readFileSync(join(ROOT, path), 'utf8');
/** @param {unknown} value */
const json = (value) => `${JSON.stringify(value, null, '\t')}\n`;

const SEVERITIES = ['off', 'hint', 'info', 'warning', 'error'];
const severitySetting = (/** @type {any} */ { stage, severity }) => ({
	enum: SEVERITIES,
	default: stage === 'trial' ? 'off' : severity,
});

/** The groups of settings that hold checks, each with the first of its checks in their order. */
const GROUPS = /** @type {const} */ ([
	['sums', 'row-total'],
	['shape', 'section-missing'],
	['prose', 'stated-number'],
	['across', 'carry-over'],
]);

/** The manifest with one setting for each check. */
function manifest() {
	const file = JSON.parse(read('package.json'));
	const [report] = file.contributes.languages;
	report.filenamePatterns = core.DISCLOSURE.title.fileNames.map((/** @type {string} */ name) => `*${name}*.txt`);
	const [general, ...others] = file.contributes.configuration;
	Object.assign(general.properties['gouji.language'], {
		enum: LANGUAGES,
		enumItemLabels: LANGUAGES.map((language) => core.LANGUAGE_NAMES[language]),
		default: core.USUAL_LANGUAGE,
	});
	const checks = GROUPS.map(([name, first], at) => {
		const place = (/** @type {string} */ id) => CHECKS.findIndex((/** @type {any} */ check) => check.id === id);
		const next = GROUPS[at + 1];
		return {
			id: `gouji.${name}`,
			title: `%configuration.${name}%`,
			order: 10 + at,
			properties: checkSettings(place(first), next === undefined ? CHECKS.length : place(next[1])),
		};
	});
	const settings = Object.assign({}, ...others.map((/** @type {any} */ { properties }) => properties));
	settings['gouji.workspace.include'].default = core.INCLUDE;
	const kept = others.filter((/** @type {any} */ { id }) => !checks.some((group) => group.id === id));
	file.contributes.configuration = [general, ...kept, ...checks];
	return json(file);
}

/**
 * The settings of some checks, in their order.
 * @param {number} from
 * @param {number} to
 */
function checkSettings(from, to) {
	const settings = CHECKS.slice(from, to).map((/** @type {any} */ check, /** @type {number} */ at) => [
		`gouji.checks.${check.id}`,
		{
			type: 'string',
			...severitySetting(check),
			enumItemLabels: SEVERITIES.map((severity) => `%severity.${severity}%`),
			scope: 'resource',
			order: 100 + from + at,
			markdownDescription: `%check.${check.id}%`,
		},
	]);
	return Object.fromEntries(settings);
}

/**
 * The words of the manifest, with one line for each check and a link to its page. They are Chinese alone: of two languages
 * VS Code takes English wherever it reports it, as it does on every machine without a Chinese pack, whatever the clerk reads.
 */
function manifestWords() {
	const kept = Object.entries(JSON.parse(read('package.nls.json'))).filter(([key]) => !key.startsWith('check.'));
	const checks = CHECKS.map((/** @type {any} */ { id }) => [
		`check.${id}`,
		`${titles[0]?.[id]}。[说明](command:gouji.openCheckPage?${encodeURIComponent(JSON.stringify([id]))})`,
	]);
	return json(Object.fromEntries([...kept, ...checks]));
}

/** The list of the checks, for the folder of their pages. */
function checksPage() {
	const severity = /** @type {Record<string, string>} */ ({
		error: '错误',
		warning: '警告',
		info: '提示',
		hint: '建议',
	});
	const [zh, en] = titles;
	const chinese = CHECKS.map(
		(/** @type {any} */ { id, severity: own, stage }) =>
			`| [${zh?.[id]}](${id}.md) | \`${id}\` | ${severity[own]}${stage === 'trial' ? '（试行，默认关闭）' : ''} |`,
	);
	const english = CHECKS.map(
		(/** @type {any} */ { id, severity: own, stage }) =>
			`| [${en?.[id]}](${id}.md) | \`${id}\` | ${own}${stage === 'trial' ? ' (trial, off)' : ''} |`,
	);
	return `# 检查项

这些检查各有一页说明，名称就是设置项 \`gouji.checks.名称\`。

| 检查什么 | 名称 | 默认级别 |
| --- | --- | --- |
${chinese.join('\n')}

---

## The checks

Each check has a page; its name is that of its setting \`gouji.checks.NAME\`.

| what must be true | name | severity |
| --- | --- | --- |
${english.join('\n')}
`;
}

/** What gouji.config.json may say, for editors. */
function configSchema() {
	const globs = { type: 'array', items: { type: 'string', minLength: 1 } };
	const names = { type: 'array', items: { type: 'string', minLength: 1 } };
	const checks = CHECKS.map((/** @type {any} */ check) => [
		check.id,
		{
			description: titleOf(check.id),
			...severitySetting(check),
		},
	]);
	return json({
		$schema: 'http://json-schema.org/draft-07/schema#',
		title: 'gouji.config.json',
		description: '勾稽的项目配置，对所在的文件夹及其下级有效。What Gouji does in this folder and below.',
		type: 'object',
		additionalProperties: false,
		properties: {
			$schema: { type: 'string' },
			language: {
				description: '提示用的文字 / The language of messages',
				enum: LANGUAGES,
				default: core.USUAL_LANGUAGE,
			},
			checks: {
				description: '各项检查的级别 / The severity of each check',
				type: 'object',
				additionalProperties: false,
				properties: Object.fromEntries(checks),
			},
			include: {
				description: '只看这些文件，相对于本文件 / Look at these files alone, relative to this file',
				...globs,
			},
			exclude: { description: '不看这些文件，相对于本文件 / Leave these files out, relative to this file', ...globs },
			rollUp: {
				description: '汇总：上级的表应等于各下级之和 / The tables of a parent are the sums of those of its children',
				type: 'array',
				items: {
					type: 'object',
					required: ['parent', 'children'],
					additionalProperties: false,
					properties: { parent: { type: 'string', minLength: 1 }, children: names },
				},
			},
			baseline: {
				description: '登记文件，见 gouji baseline / The baseline, see gouji baseline',
				type: 'string',
				minLength: 1,
			},
		},
	});
}

/** What the output promises, its keys those of the catalogue, its conventions those that there are. */
function outputSchema() {
	const { tables, sections, forms } = core.DISCLOSURE;
	const list = (/** @type {readonly string[]} */ all) => all.map((one) => JSON.stringify(one)).join(', ');
	const keysOf = (/** @type {readonly any[]} */ all) => list(all.map(({ key }) => key));
	return read('docs/output.schema.json')
		.replace(/("tableKey": \{ "enum": \[).*?(, null\])/, `$1${keysOf(tables)}$2`)
		.replace(/("sectionKey": \{ "enum": \[).*?(\])/, `$1${keysOf(sections)}$2`)
		.replace(/("form": \{ "enum": \[).*?(, null\])/, `$1${keysOf(forms)}$2`)
		.replace(/("enum": \[)"bars".*?(\])/, `$1${list(core.CONVENTION_NAMES)}$2`)
		.replace(/("number": \{ "type": "integer", "minimum": 1, "maximum": )\d+/, `$1${sections.length}`);
}

const GRAMMAR = 'syntaxes/gouji-report.tmLanguage.json';

const FILES = /** @type {const} */ ([
	['docs/config.schema.json', configSchema],
	['docs/output.schema.json', outputSchema],
	[GRAMMAR, () => json(withCatalogue(JSON.parse(read(GRAMMAR)), core))],
	['package.json', manifest],
	['package.nls.json', manifestWords],
	['docs/checks/README.md', checksPage],
	['docs/forms.md', () => formsPage(core)],
	['docs/images/rooms.svg', () => roomsPicture(house)],
	['THIRD-PARTY.md', thirdPartyPage],
]);

const checkOnly = process.argv.includes('--check');
for (const [path, write] of FILES) {
	const wanted = write();
	if (existsSync(join(ROOT, path)) && read(path) === wanted) continue;
	if (checkOnly) {
		console.error(`${path} is stale: npm run derive`);
		process.exitCode = 1;
	} else {
		writeFileSync(join(ROOT, path), wanted);
		console.log(`wrote ${path}`);
	}
}
