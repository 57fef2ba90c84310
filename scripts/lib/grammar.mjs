// The patterns of the grammar that follow from the catalogue: its headings, labels and heads, as loosely as programs print them.

/** What parts a word from its neighbours, before and behind it; a remark in brackets may be torn off. */
const BEFORE = '(?:^\\p{Zs}*+|(?<=[\\t|\\]\\p{Zs}]))';
const BEHIND = '(?=[\\t|\\[\\p{Zs}]|$)';
const BEHIND_REMARKED = '(?=[\\t|\\[（(\\p{Zs}]|$)';
/** The number before a label: 一、 or （一）, of any value, for numbers are often wrong or lost; or 1. */
const CHINESE = '(?:(?:[一二三四五六七八九十]{1,2}、|[（(]\\p{Zs}?[一二三四五六七八九十]\\p{Zs}?[)）]、?+)\\p{Zs}*+)?+';
const DIGITS = '\\d{1,2}\\p{Zs}?[.．、]\\p{Zs}*+';

/** The words of totals that have a colour of their own, in whatever table. */
const TOTALS = /^[总合小]计$/;

/** A head of so many characters is printed in one line, and one of so many is a sentence. */
const NARROW = 8;
const SENTENCE = 20;

/** Characters that are printed in several ways, or left out. */
const LOOSE = /** @type {Readonly<Record<string, string>>} */ ({
	他: '[他它]',
	'（': '[（(]\\p{Zs}?',
	'）': '\\p{Zs}?[)）]',
	'，': '[，,]?\\p{Zs}?',
	'、': '[、，,]?\\p{Zs}?',
	'：': '[：:]?\\p{Zs}?',
	'“': '[“”"]?',
	'”': '[“”"]?',
	'/': '[/／]',
	'.': '[.．]',
});

/** A word as a pattern; a narrow head is printed with a space wherever its line broke. */
function loose(/** @type {string} */ word, narrow = false) {
	return [...word].map((character) => LOOSE[character] ?? character).join(narrow ? '\\p{Zs}?' : '');
}

/** Different patterns in one, the longest first: what another one begins with stands behind it. */
function either(/** @type {readonly string[]} */ patterns) {
	return [...new Set(patterns)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).join('|');
}

/**
 * What a kind of table is read by, and what the forms print that have it.
 * @returns {any[]}
 */
function printed(/** @type {any} */ catalogue, /** @type {any} */ kind) {
	return [...kind.readings, ...catalogue.forms.flatMap((/** @type {any} */ form) => form.tables[kind.key] ?? [])];
}

/**
 * The grammar with the patterns of a catalogue.
 * @param {any} grammar as it stands
 * @param {any} core what the core exports of its catalogue
 */
export function withCatalogue(grammar, core) {
	const catalogue = core.DISCLOSURE;
	const { repository } = grammar;
	const { sections, title, tables } = catalogue;
	repository.title.match = titlePattern(title);
	const titles = sections.map((/** @type {any} */ section) => section.title);
	const variants = sections.flatMap((/** @type {any} */ section) => section.variants);
	repository['section-title'].match = headingPattern(titles, '?+');
	repository['section-variant'].match = headingPattern(variants, '');
	repository['group-label'].match = groupPattern(core);
	repository['row-label'].patterns = tables.flatMap((/** @type {any} */ kind) => rowPatterns(core, kind));
	repository['column-head'].patterns = tables.map((/** @type {any} */ kind) => headPattern(core, kind));
	repository['plain-row'].begin = plainRowPattern(core);
	return grammar;
}

function titlePattern(/** @type {any} */ { subject, endings }) {
	const own = '[^\\t|。；：，！？>\\n]';
	const last = either(endings.map((/** @type {string} */ ending) => ending.slice(-2)));
	return `^[\\p{Zs}#*]*+(\\[bookmark:[^\\]]{0,64}\\])?+\\p{Zs}*+(${own}{0,60}${subject}${own}{0,16}(?:${last})(?:[（(](?:试行|公示|公开|正文|全文|示范文本|范本|模板)[)）])?+)[\\p{Zs}*]*+$`;
}

/** A heading in some words; `number` says whether the number before them may be left out. */
function headingPattern(/** @type {readonly string[]} */ words, /** @type {string} */ number) {
	const bookmark = '(\\[bookmark:[^\\]]{0,64}\\])?+';
	return `^[\\p{Zs}#*>]*+${bookmark}\\p{Zs}*+((?:[一二三四五六七八]{1,2}|[1-8１-８])${number}\\p{Zs}?[、.．，,：:]?+\\p{Zs}*+)${bookmark}(${words.join('|')})[\\p{Zs}\\t.…·*：:]*+\\d{0,3}\\p{Zs}*+$`;
}

/** The labels over several rows, and the lines that open a block. */
function groupPattern(/** @type {any} */ core) {
	const all = core.DISCLOSURE.tables.flatMap((/** @type {any} */ kind) => printed(core.DISCLOSURE, kind));
	const groups = all.flatMap((/** @type {any} */ table) => table.groups);
	const blocks = all.flatMap((/** @type {any} */ table) => table.blocks);
	const words = groups.flatMap((/** @type {any} */ { label, variants = [] }) =>
		[label, ...variants].map((one) => loose(wordsOf(core, one))),
	);
	const titles = blocks.flatMap((/** @type {any} */ { title }) => (title === '' ? [] : [loose(title)]));
	return `${BEFORE}(${CHINESE}(?:${either(words)})|${either(titles)})${BEHIND}`;
}

/** The rows of a kind of table: those numbered 一、 or （一） or not at all, and those numbered 1. */
function rowPatterns(/** @type {any} */ core, /** @type {any} */ kind) {
	const rows = printed(core.DISCLOSURE, kind).flatMap((table) =>
		table.rows.flatMap((/** @type {any} */ { label, variants = [] }) =>
			[label, ...variants].map((one) => ({
				words: wordsOf(core, one),
				digits: core.readNumbering(label, 0, label.length).style === 'digits',
			})),
		),
	);
	const heads = new Set(
		core.DISCLOSURE.tables
			.flatMap((/** @type {any} */ one) => printed(core.DISCLOSURE, one))
			.flatMap((/** @type {any} */ table) => table.columns.map((/** @type {any} */ { label }) => label)),
	);
	const own = rows.filter(({ words }) => words !== '' && !TOTALS.test(words));
	const ofDigits = own.filter(({ digits, words }) => digits && !heads.has(words)).map(({ words }) => loose(words));
	const alike = own
		.filter(({ digits, words }) => digits && heads.has(words))
		.map(({ words }) => `${DIGITS}${loose(words)}`);
	const others = own.filter(({ digits }) => !digits).map(({ words }) => loose(words));
	const remarked = rows.some(({ words }) => words.includes('（'));
	const rule = (/** @type {string} */ what, /** @type {string} */ match, behind = BEHIND) => ({
		comment: `${kind.readings[0].title}: ${what}.`,
		match: `${BEFORE}(${match})${behind}`,
		captures: { 1: { name: 'entity.name.label.row.gouji' } },
	});
	return [
		...(others.length === 0
			? []
			: [rule('the rows', `${CHINESE}(?:${either(others)})`, remarked ? BEHIND_REMARKED : BEHIND)]),
		...(ofDigits.length === 0
			? []
			: [
					rule(
						'rows numbered 1. and so on, or not at all; what is a head too needs its number',
						[`(?:${DIGITS})?+(?:${either(ofDigits)})`, ...new Set(alike)].join('|'),
					),
				]),
	];
}

/** The heads over the columns of a kind of table. */
function headPattern(/** @type {any} */ core, /** @type {any} */ kind) {
	const heads = printed(core.DISCLOSURE, kind).flatMap((table) => [
		...table.columns.flatMap((/** @type {any} */ { label, variants = [] }) => [label, ...variants]),
		...table.heads.flat(),
		...(table.corner === undefined ? [] : [table.corner]),
	]);
	const words = heads.filter((head) => head !== '' && !TOTALS.test(head)).map(headWords);
	return {
		comment: `${kind.readings[0].title}: the heads.`,
		match: `${BEFORE}(${either(words)})${BEHIND}`,
		captures: { 1: { name: 'entity.name.label.column.gouji' } },
	};
}

/** A head as it is printed: a narrow one with spaces wherever its line broke, a whole sentence by how it begins. */
function headWords(/** @type {string} */ head) {
	if (head.length <= NARROW) return loose(head, true);
	const begin = head.replace(/^（/, '').slice(0, 2);
	return head.length < SENTENCE ? loose(head) : `[（(]?${begin}[^\\t|\\p{Zs}\\n]{0,60}`;
}

/** A line without separators and without commas but those of numbers, and those of labels. */
function plainRowPattern(/** @type {any} */ core) {
	const labels = core.DISCLOSURE.tables
		.flatMap((/** @type {any} */ kind) => printed(core.DISCLOSURE, kind))
		.flatMap((/** @type {any} */ table) => [
			...table.rows.map((/** @type {any} */ row) => row.label),
			table.corner ?? '',
		]);
	const behind = labels.flatMap((/** @type {string} */ label) =>
		[...label.matchAll(/，(..)/g)].map(([, next = '']) => next),
	);
	return `^(?=(?:[^\\t|，。；！？\\n]|(?<=\\d)，|，(?=[\\d\\p{Zs}]|${either(behind)}))++$)`;
}

/** A label without its number. */
function wordsOf(/** @type {any} */ core, /** @type {string} */ label) {
	return label.slice(core.readNumbering(label, 0, label.length).end);
}
