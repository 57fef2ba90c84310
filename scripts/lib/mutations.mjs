// Small changes of source text, one at a time, of the kinds that slips of the hand are.

/**
 * @typedef {object} Mutation
 * @property {string} file below the project's folder
 * @property {number} line from 1
 * @property {string} was
 * @property {string} now
 * @property {string} source the whole file with the change
 */

/**
 * What stands in code, and what it is changed into; an expression in it takes the whole match. Of numbers the small ones
 * alone: a larger one is a bound that was chosen, and one more or less of it is no fault.
 */
const CHANGES = /** @type {const} */ ([
	[/ < /g, ' <= '],
	[/ <= /g, ' < '],
	[/ > /g, ' >= '],
	[/ >= /g, ' > '],
	[/ === /g, ' !== '],
	[/ !== /g, ' === '],
	[/ && /g, ' || '],
	[/ \|\| /g, ' && '],
	[/ \+ 1\b/g, ' - 1'],
	[/ - 1\b/g, ' + 1'],
	[/(?<![\w.'])[012](?![\w.'])/g, (/** @type {string} */ number) => String(Number(number) + 1)],
	[/\btrue\b/g, 'false'],
	[/\bfalse\b/g, 'true'],
	[/!(?=[a-z(])/g, ''],
	[/\.some\(/g, '.every('],
	[/\.every\(/g, '.some('],
	[/\bMath\.min\(/g, 'Math.max('],
	[/\bMath\.max\(/g, 'Math.min('],
	[/\.startsWith\(/g, '.endsWith('],
	[/\.endsWith\(/g, '.startsWith('],
	[/\.indexOf\(/g, '.lastIndexOf('],
	[/\.lastIndexOf\(/g, '.indexOf('],
	[/\bcontinue;/g, 'break;'],
	[/\bif \((?=[^\n]*\) (?:return|continue|break|\{))/g, 'if (false && '],
	[/ \?\? (?=[^\n]*)/g, ' && '],
]);

/**
 * All changes that can be made to a file, in the order of its lines.
 * @param {string} file
 * @param {string} source
 * @returns {readonly Mutation[]}
 */
export function mutationsOf(file, source) {
	const code = blanked(source);
	/** @type {Mutation[]} */
	const found = [];
	for (const [pattern, change] of CHANGES) {
		for (const match of code.matchAll(pattern)) {
			const [was] = match;
			const now = typeof change === 'string' ? change : change(was);
			const changed = `${source.slice(0, match.index)}${now}${source.slice(match.index + was.length)}`;
			found.push({ file, line: source.slice(0, match.index).split('\n').length, was, now, source: changed });
		}
	}
	return found.sort((a, b) => a.line - b.line);
}

/**
 * The source with blanks for what is no code that runs: comments, strings, regular expressions, and what types say.
 * @param {string} source
 */
function blanked(source) {
	const blank = (/** @type {string} */ text) => text.replace(/[^\n]/g, '_');
	return source
		.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, blank)
		.replace(/'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g, blank)
		.replace(/(?<=[(=,:] ?)\/(?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*/g, blank)
		.replace(/^(?:export )?const [A-Z][A-Z\d_]* = [\d_.]+;/gm, blank)
		.replace(/^(?:import|export type|type)\b[^;]*;/gm, blank)
		.replace(/^(?:export )?interface \w+[^{]*\{[\s\S]*?^\}/gm, blank);
}
