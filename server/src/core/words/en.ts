// What Gouji says, in English; the official labels stay Chinese, as they are printed.

import { type Excess, MOST } from '../text/budget.ts';
import { CHINESE_NUMERALS } from '../text/numbering.ts';
import { ACROSS_EN } from './across-en.ts';
import { EDITOR_EN } from './editor-en.ts';
import type { EquationWords, PlaceWords } from './told.ts';
import type { Words } from './words.ts';

const place = ({ row, column }: PlaceWords) => [row, column].filter((name) => name !== '').join(' · ');
const stated = (value: string) => (value === '' ? 'the table says nothing' : `the table says ${value}`);

const numeral = (value: number) => CHINESE_NUMERALS.charAt(value - 1);
const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** A longer sum is shown by its first terms. */
const MOST_TERMS = 30;
const FEW_TERMS = 5;
/** As many names as a sentence bears. */
const MOST_NAMES = 5;

function sum({ parts, left }: EquationWords): string {
	const nonzero = parts.filter((part) => part.value !== '0');
	if (parts.length === 0) return said('');
	if (nonzero.length === 0) return left;
	const named = nonzero.length > MOST_TERMS ? nonzero.slice(0, FEW_TERMS) : nonzero;
	const signed = named.map((part, at) => `${part.sign < 0 ? '- ' : at === 0 ? '' : '+ '}${part.value}`).join(' ');
	const terms = named === nonzero ? signed : `${signed} + … (${nonzero.length} terms)`;
	return nonzero.length === 1 && terms === left ? left : `${terms} = ${left}`;
}

/** One side of the balance with its sum: `35 + 3 = 38`. */
function side(values: readonly string[], sum: string): string {
	return values.length > 1 ? `${values.join(' + ')} = ${sum}` : said(values[0] ?? '');
}

const said = (value: string) => (value === '' ? 'nothing' : value);

function balance({ along, total, sides, words }: EquationWords): string {
	const [first, second] = sides;
	const [added, taken] = words?.balance?.sides ?? ['one side is', 'the other'];
	const line = along === 'column' ? `Column ${total.column}` : `Row ${total.row}`;
	return `${line}: ${added} ${side(first.values, first.sum)}, ${taken} ${side(second.values, second.sum)}`;
}

/** A sum in a table of no known form, with the intervals that rounded numbers stand for. */
function otherEquation(words: EquationWords): string {
	const { along, total, right, bounds } = words;
	const [line, of, where] = along === 'row' ? [total.row, total.column, 'Row'] : [total.column, total.row, 'Column'];
	const between = (side: readonly [string, string] | undefined) =>
		side === undefined ? '' : ` (${side[0]} to ${side[1]})`;
	return `${where} ${line}: the parts add up to ${sum(words)}${between(bounds?.left)}, ${of} says ${said(right)}${between(bounds?.right)}`;
}

function equation(words: EquationWords): string {
	const { kind, along, official, total, head, above, right } = words;
	if (!official) return otherEquation(words);
	if (kind === 'balance') return balance(words);
	const parts = `${words.words?.sum ?? 'the parts add up to'} ${sum(words)}`;
	if (along === 'column') return `Column ${total.column}: ${parts}, ${total.row} says ${said(right)}`;
	const line = kind === 'row-total' && total.row !== '' ? `Row ${total.row}` : above === '' ? head : above;
	return `${line}: ${parts}, ${head} says ${said(right)}`;
}

/** Labels in one line, the first few by name. */
function quoted(labels: readonly string[]): string {
	const named = labels.slice(0, 3).map((label) => `「${label}」`);
	return `${named.join(', ')}${labels.length > 3 ? ` and ${labels.length - 3} more rows` : ''}`;
}

/** More names than a sentence bears are three and a number. */
function few(names: readonly string[]): string {
	return names.length > MOST_NAMES ? `${names.slice(0, 3).join(', ')} and ${names.length - 3} more` : names.join(', ');
}

export const EN: Words = {
	language: 'en',
	titles: {
		'row-total': 'The total of a row is the sum of its parts',
		'column-total': 'The total of a column is the sum of its parts',
		balance: 'Both sides of a balance are equal',
		'group-total': 'A subtotal is the sum of its parts',
		'section-missing': 'All sections are there',
		'section-order': 'The sections stand in the prescribed order',
		'section-empty': 'Every section has content',
		'heading-number': 'The headings are numbered as prescribed',
		'table-missing': 'Sections hold their official tables',
		'damaged-text': 'Nothing in the text is garbled, left out or cut off',
		'row-missing': 'A table has all its rows',
		'row-extra': 'A table has a row that the form does not know',
		'row-label': 'Row labels are those of the form',
		'ragged-row': 'A row has as many cells as there are columns',
		'unreadable-number': 'Number cells can be read',
		'stated-number': 'The numbers of the text are those of the tables',
		'stated-sum': 'Parts that the text lists add up to the whole it states',
		'title-year': 'The title and the statistics period name the same year',
		'wrong-form': 'The report is on the form of its year',
		unit: 'Number cells hold numbers alone, in the unit of the head',
		leftover: 'No marks of a program are left in the text',
		'foreign-place': 'The text names no other place than its own',
		enumeration: 'The points 一是, 二是 follow each other',
		'section-repeated': 'Each section stands once',
		'carry-over': 'What is carried in is what the year before carried out',
		'duplicate-report': 'A body has one report on a year',
		'copied-text': 'Sections are not taken over from last year or from another body',
		'missing-year': 'No year is missing between the reports of a body',
		stock: 'What is there is what was there last year and what came, less what went',
		'roll-up': 'A summary report is the sum of the reports it sums up',
	},
	sectionRepeated: (heading, times) => `「${heading}」 stands ${times} times in a row, word for word.`,
	fixRepeated: 'Remove what is repeated',
	place,
	table: (title) => (title === '' ? 'table' : `table 「${title}」`),
	list: (names) => names.join(', '),

	wrongCell: (where, expected, actual) => `${place(where)} should be ${expected}, ${stated(actual)}.`,
	wrongCells: (changes) =>
		`${changes.map((change) => `${place(change)} should be ${change.to}, ${stated(change.from)}`).join('; ')}.`,
	wrongTotals: (name, count) => `${count} cells of ${name} differ from the sums of their parts.`,
	failing: (words) => `${equation(words)}: they differ.`,
	equation,
	undecidedCells: (candidates, more) =>
		`The sums alone do not tell which cell is wrong; candidates: ${candidates.map((change) => `${place(change)} (${change.from === '' ? 'blank' : change.from} → ${change.to})`).join(', ')}${more > 0 ? ` and ${more} more` : ''}.`,
	noRepair: 'Several numbers are involved; please compare them with the source.',
	mayBeRounding: 'They differ by 1 in the last place alone, which may be rounding.',
	blanks: (count) => `${count} further cells state nothing and add nothing.`,
	correct: 'Please compare with the source and correct it.',

	sectionMissing: (heading, count) =>
		`「${heading}」 is missing. The report needs all ${NUMBERS[count] ?? count} sections; one without content says 无.`,
	headingsLost: (found) =>
		`Only ${found} section headings were found (PDF text often loses them): sections were not checked, tables were.`,
	sectionOrder: (heading, before, count) =>
		`「${heading}」 should stand before 「${before}」. Please order the sections 一 to ${numeral(count)}.`,
	sectionEmpty: (heading) => `「${heading}」 has no content. Where there is nothing to report, say 无.`,
	sectionToWrite: (heading) => `「${heading}」 is still to be written.`,
	headingNumber: (headings) =>
		`${headings.length} headings are numbered otherwise: ${headings.map(({ found, expected }) => `「${found === '' ? 'no number' : found}」 should be 「${expected}」`).join(', ')}.`,
	headingNumberOne: (found, expected) =>
		found === ''
			? `The heading lacks its number 「${expected}」.`
			: `The heading number 「${found}」 should be 「${expected}」.`,
	tableMissing: (heading) => `「${heading}」 lacks its official table. This section is reported as a table.`,
	damagedText: (kind, printed, count) => {
		if (kind === 'cut') return 'The text breaks off here; whether what follows is complete was not checked.';
		if (kind === 'begun')
			return 'The text begins in the middle; whether what comes before is complete was not checked.';
		if (kind === 'placeholder')
			return `The table was not exported: only 「${printed}」 is left. Please export the original again.`;
		const what = kind === 'lost' ? 'Characters are lost here (�)' : 'The text is garbled here';
		const places = count > 1 ? `, and in ${count - 1} more place${count > 2 ? 's' : ''}` : '';
		return `${what}${places}; what it may have held was not checked for. Please export the original again.`;
	},
	damagedPlace: 'Damaged, too',
	tableUnread: (heading) =>
		`The table of 「${heading}」 could not be read and was not checked. Does the exported text keep the separators?`,

	rowMissing: (table, rows) =>
		`${table} lacks ${rows.length} row${rows.length > 1 ? 's' : ''}: ${few(rows)}. Rows of zeros belong to the form too.`,
	rowExtra: (labels) =>
		`${quoted(labels)} ${labels.length > 1 ? 'are no rows' : 'is no row'} of the form and took no part in the sums.`,
	rowLocal: (label, total) => `「${label}」 is a local addition to the form; it counts towards ${total}.`,
	rowRepeated: (labels) =>
		`${quoted(labels)} ${labels.length > 1 ? 'are' : 'is'} repeated: numbers that agree were checked once, others not.`,
	tableRepeated: (table, same) =>
		`The ${table} is repeated; ${same ? 'it says the same as the other one, which was checked' : 'numbers that differ from those of the other one were not checked'}.`,
	rowLabel: (found, expected) => `The label 「${found}」 should read 「${expected}」.`,
	rowLabels: (table, count, { found, expected }) =>
		`${count} labels of ${table} are not those of the form; 「${found}」 should read 「${expected}」. The export or a conversion is the likely reason: please compare with the original.`,
	raggedRow: (rows, found, expected) =>
		`${rows.length > 1 ? `${rows.length} rows have` : `Row 「${rows[0] ?? ''}」 has`} ${found} cells instead of ${expected}: which number belongs to which column is undecided, and the sums were not checked.${rows.length > 1 ? ` They are: ${few(rows)}.` : ''}`,
	raggedCell: (row) => `So has 「${row}」.`,
	unreadRows: (rows, table) =>
		`${table === '' ? (rows.length > 1 ? `The columns of the numbers in ${rows.length} rows are` : `The columns of the numbers in row 「${rows[0] ?? ''}」 are`) : `The columns of the numbers in ${table} are`} undecided, and the sums were not checked. The export has probably left out blank cells, or run numbers together.${table === '' && rows.length > 1 ? ` The rows are: ${rows.join(', ')}.` : ''}`,
	unreadable: (where, text) => `${place(where)}: 「${text}」 is no number; the sums that need it were not checked.`,
	unreadableMany: (table, places) =>
		`${table} has ${places.length} cells that are no numbers: ${few(places)}. The sums that need them were not checked.`,

	statedNumber: (quote, where, { sum, several }) =>
		`The text says 「${quote}」, the table says ${sum} for ${place(where)}${several ? ' together' : ''}. Please compare and correct one of them.`,
	statedRepair: (quote, where, { sum, several }) =>
		`The text says 「${quote}」, the table says ${sum} for ${place(where)}${several ? ' together' : ''}. The sums support the text; the table may be wrong.`,
	tableSays: (where, sum) => `The table says ${sum} for ${place(where)}`,
	statedSum: (quote, whole, sum) =>
		`「${quote}」: the parts add up to ${sum}, not to ${whole}. Please compare and correct.`,
	statedShare: (quote, right) => `「${quote}%」: the share is ${right}%. Please compare and correct.`,
	statedPart: (quote, whole, part) =>
		`「${quote}」: a part, ${part}, is more than the whole, ${whole}. Please compare and correct.`,

	tooMuch: (what) => {
		const said: Readonly<Record<Excess, string>> = {
			characters: `This report has more than ${MOST.characters} characters`,
			lines: `This report has more than ${MOST.lines} lines`,
			cells: `The tables of this report have more than ${MOST.cells} cells`,
			line: `A line of this report has more than ${MOST.line} characters`,
		};
		return `${said[what]}; it was not checked. Make sure that the text was exported rightly, or part it.`;
	},

	tookTooLong: 'Checking took too long; from here on the file was not checked.',
	unfinished: {
		memory: 'there was not enough memory to check it',
		time: 'checking it took too long and was given up',
		ended: 'what checked it broke down',
	},

	titleYear: (title, period) =>
		`The title says ${title}, the statistics period ${period}. Please compare and correct one of them.`,
	periodYears: (year, other) =>
		`The report is on ${year}, but its statistics period reaches into ${other}. Please compare and correct.`,
	periodYear: (year) => `The statistics period: ${year}`,
	openingYear: (title, opening, heading) =>
		`The title says ${title}, but 「${heading}」 opens with ${opening}; its text may be another year’s. Please check.`,
	openingWords: (year, heading) => `「${heading}」: ${year}`,
	wrongForm: ({ year, used, expected, source, section }) =>
		`A report on ${year} uses the form of ${expected}; table ${numeral(section)} is that of ${used}. Please use the tables of ${source}.`,
	wrongUnit: (where, printed, expected) =>
		`${place(where)}: 「${printed}」 is in 元, the column in 万元, which makes it ${expected}. Please compare and correct.`,
	needlessUnit: (table, printed, count) =>
		`${count} cells of ${table} have a unit behind the number, such as 「${printed}」. The number alone will do.`,
	leftover: (mark, count) =>
		`A mark of a program is left in the text: 「${mark}」${count > 1 ? ` and ${count - 1} more` : ''}. Please remove it before publication.`,
	foreignPlace: (name, organization, count) =>
		`The text names 「${name}」${count > 1 ? ` ${count} times` : ''}, but reports for ${organization}. Please make sure that it was not copied.`,
	enumeration: (before, number) => {
		const point = (value: number) => `「${numeral(value)}是」`;
		if (before === 0) return `There is no ${point(number - 1)} before ${point(number)}.`;
		return before === number
			? `${point(number)} is repeated.`
			: `${point(number)} follows ${point(before)}: the numbers do not.`;
	},

	fixTitleYear: (year) => `Change the year of the title to ${year}`,
	fixPeriodYear: (year) => `Change the year of the statistics period to ${year}`,
	fixUnits: (count) => `Remove the units behind numbers (${count} cells)`,
	fixLeftovers: (count) => `Remove the marks (${count})`,
	fixProse: (from, to) => `Change ${from} in the text to ${to}`,
	fixCell: (where, to) => `Change ${place(where)} to ${to}`,
	fixCells: (changes) => `Change ${changes.map((change) => `${place(change)} to ${change.to}`).join(', ')}`,
	fixTotalRow: (name, count) => `Recompute row ${name} from its parts (${count} cells)`,
	fixTotalColumn: (name, count) => `Recompute column ${name} from its parts (${count} cells)`,
	fixLabel: (label) => `Change the label to 「${label}」`,
	insertSection: (heading) => `Insert the missing section 「${heading}」`,
	fixHeading: (number) => `Change the number of the heading to 「${number}」`,
	fixHeadings: (count) => `Put all ${count} numbers of headings right`,
	sayNothing: (sentence) => `Write 「${sentence}」`,
	recompute: (what, cells, unbalanced) => {
		const name = what === 'table' ? 'the whole table' : `row ${what.row}`;
		const effect = unbalanced === '' ? '' : `; ${unbalanced}`;
		return `Recompute ${name} from its parts (${cells} cells change${effect})`;
	},
	fixAll: 'Correct all totals that leave no doubt',

	hover: {
		cell: (stated, expected) => {
			const should = expected === undefined ? '' : `; it should be ${expected}`;
			if ('value' in stated) return `The table says ${stated.value}${should}`;
			return stated.text === ''
				? `The cell is blank${should}`
				: `The cell says 「${stated.text}」 and counts as nothing${should}`;
		},
		group: 'Its rows together',
		noEquation: 'No sum concerns this cell',
		unknownRow: 'This row is not part of the form and takes no part in the sums',
		ragged: (found, expected) =>
			`${found} cells instead of ${expected}: which number belongs to which column is undecided`,
		unread: {
			blanks:
				'This row has fewer numbers than columns, and its blank cells were not kept: the columns are undecided, and the sums were not checked',
			order:
				'The numbers of this row do not stand in one line, and no total bears out their order: the columns are undecided, and the sums were not checked',
			joined:
				'The numbers of this row were run together, and the sums do not part them in one way alone: nothing was checked',
			twice: 'This row is repeated: numbers that agree were checked once, others not',
		},
		columns: ['Sum', 'Stated', 'Sum of parts', ''],
		aside: (what, remark) => `${what} (${remark})`,
		sum: 'sum of its parts',
		undecided: {
			'total-unstated': 'the total is blank: undecided',
			'nothing-stated': 'no part is stated: undecided',
			'part-unstated': 'a partial sum is blank: undecided',
			unreadable: 'a number cannot be read: undecided',
			'row-lost': 'a row is missing or ragged: undecided',
			'row-extra': 'a row outside the form has numbers: undecided',
		},
	},
	editor: EDITOR_EN,
	across: ACROSS_EN,
};
