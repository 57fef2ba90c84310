// The rooms of the server, in the order in which they may know each other, and what each is for.

/** A folder or a file of server/src. */
export interface Room {
	readonly name: string;
	/** Where it stands in the picture, from 0 at the left; how high follows from what it imports. */
	readonly column: number;
	/** What it is for, as short as a picture allows. */
	readonly says: string;
	/** What it may know of those before it, where that is not all of them. */
	readonly knows?: readonly string[];
}

/** A room imports itself and those before it. */
export const ROOMS: readonly Room[] = [
	{ name: 'core/languages.ts', column: 2, says: 'the languages' },
	{ name: 'core/text', column: 0, says: 'lines, characters, Spans' },
	{ name: 'core/number', column: 0, says: 'what a cell says, exactly' },
	{ name: 'core/grid', column: 2, says: 'what is printed: tokens' },
	{ name: 'core/forms', column: 1, says: 'what is known of reports' },
	{ name: 'core/prose', column: 1, says: 'what sentences state' },
	{ name: 'core/table/rows', column: 2, says: 'which row words begin' },
	{ name: 'core/table/columns', column: 2, says: 'which column a value is of' },
	{ name: 'core/table', column: 2, says: 'tokens bound to a form' },
	{ name: 'core/open', column: 2, says: 'tables of no known form' },
	{ name: 'core/report', column: 2, says: 'sections, tables, prose' },
	{ name: 'core/sums', column: 0, says: 'equations and repairs' },
	{ name: 'core/words', column: 0, says: 'every sentence, by language' },
	{ name: 'core/checks', column: 1, says: 'one check, one file' },
	{ name: 'core/part.ts', column: 1, says: 'one report, reviewed' },
	{ name: 'core/review.ts', column: 1, says: 'text in, findings out' },
	{ name: 'core/parts.ts', column: 1, says: 'a long text, bit by bit' },
	{ name: 'documents', column: 3, says: '.docx and web pages', knows: ['core/text'] },
	{ name: 'workspace', column: 1, says: 'many reports' },
	{ name: 'table-view', column: 0, says: 'a table as the form looks', knows: ['core', 'workspace'] },
	{ name: 'protocol.ts', column: 2, says: 'our own messages', knows: [] },
	{ name: 'protocol-findings.ts', column: 3, says: 'those about findings', knows: [] },
	{ name: 'node', column: 1, says: 'files, folders, threads', knows: ['core', 'documents', 'workspace'] },
	{ name: 'cli', column: 0, says: 'the command line', knows: ['core', 'documents', 'workspace', 'table-view', 'node'] },
	{
		name: 'lsp',
		column: 2,
		says: 'one file per request',
		knows: ['core', 'documents', 'workspace', 'table-view', 'protocol.ts', 'protocol-findings.ts'],
	},
	{
		name: 'server.ts',
		column: 2,
		says: 'capabilities and wiring',
		knows: ['core', 'documents', 'workspace', 'protocol.ts', 'lsp'],
	},
	{ name: 'process.ts', column: 2, says: 'the server as a process' },
	{ name: 'worker.ts', column: 0.5, says: 'a thread, for both fronts' },
	{ name: 'main.ts', column: 1.5, says: 'the server’s process' },
];

/** The room of a file, or the file itself where it stands in none. `path` is below server/src, with forward slashes. */
export function roomOf(path: string): string {
	return ROOMS.find(({ name }) => path === name || path.startsWith(`${name}/`))?.name ?? path;
}

/** Every module that a source names, in whatever way. */
export function importsOf(source: string): readonly string[] {
	const named = source.matchAll(/(?:\bfrom\s*|\bimport\s*\(\s*|\bimport\s+|\brequire\s*\(\s*)(['"])([^'"\n]+)\1/g);
	return [...named].map(([, , name = '']) => name);
}
