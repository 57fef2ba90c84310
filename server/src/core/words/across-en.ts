// What checks across reports say, in English.

import type { AcrossWords, TwoValues } from './across.ts';

const pairs = (columns: readonly TwoValues[]) =>
	columns.map(({ name, here, there }) => `${name} ${here} (last year ${there})`).join(', ');

export const ACROSS_EN: AcrossWords = {
	carryOver: ({ into }, lastYear, columns) => {
		const [first, ...others] = columns;
		const said =
			first !== undefined && others.length === 0
				? `${into} · ${first.name} is ${first.here}, the report on ${lastYear} carries ${first.there} out; they should be equal.`
				: `${columns.length} cells of ${into} differ from what the report on ${lastYear} carries out: ${pairs(columns)}.`;
		return `${said}\nPlease compare both years with the source and correct the one that is wrong.`;
	},
	carriedOutThere: ({ outAtLength }, lastYear, { name, there }) =>
		`${outAtLength} · ${name} of the report on ${lastYear} is ${there}`,
	fixCarriedIn: ({ into }, lastYear, columns) =>
		`Change ${into} to what the report on ${lastYear} says (${columns.map(({ name, there }) => `${name} ${there}`).join(', ')})`,
	fixCarriedOut: ({ out }, lastYear, columns) =>
		`Change ${out} of the report on ${lastYear} to what this one says (${columns.map(({ name, here }) => `${name} ${here}`).join(', ')})`,
	duplicateReport: ({ name, year }, cells) =>
		`There is another report of ${name} on ${year}; ${cells} number${cells > 1 ? 's' : ''} of the tables differ.\nPlease make sure which one is right.`,
	otherVersion: 'The other report',
	otherNumber: ({ name, here, there }) => `${name}: ${here} here, ${there} there`,
	copiedText: ({ heading, name, year, own, percent }) =>
		own
			? `About ${percent}% of 「${heading}」 is the text of last year’s report (${year}).\nPlease tell what this year brought.`
			: `About ${percent}% of 「${heading}」 is the text of the report of ${name} on ${year}.\nPlease make sure that it was not copied.`,
	sharedThere: (quote) => `The same text: ${quote}`,
	missingYear: (name, missing, { before, after }) =>
		`There are reports of ${name} on ${before} and ${after}, but none on ${missing.join(', ')}.`,
	reportOf: ({ name, year }) => `The report of ${name} on ${year}`,
	stock: ({ place: { row, column }, actual, lastYear, last, added, taken, expected, words }) =>
		`${row} · ${column} should be ${expected}, the table says ${actual}.\n${last} of ${lastYear}, and ${added} ${words.added}, less ${taken} ${words.taken}.`,
	rollUp: (table, reports, { cells, more }) => {
		const [first, ...others] = cells;
		if (first !== undefined && others.length === 0)
			return `${first.name} is ${first.here}, the ${reports} reports it sums up make ${first.there}.`;
		const listed = cells.map(({ name, here, there }) => `${name} ${here} (sum ${there})`).join(', ');
		return `${cells.length + more} cells of ${table} differ from the sums of ${reports} reports.\n${listed}${more > 0 ? ' and more' : ''}.`;
	},
	rollUpCell: ({ name, here, there }) => `${name} is ${here}, the sum ${there}`,
	rollUpMissing: (year, names) =>
		`The reports of ${names.length} bodies on ${year} are missing; the summary was not compared.\nThey are: ${names.join(', ')}.`,
	lastYear: (_, year, value) => `The report on ${year} carries ${value} out`,
	nextYear: (_, year, value) => `The report on ${year} carries ${value} in`,
};
