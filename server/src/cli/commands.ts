// The commands of `gouji`, and what each of them can print.

/** What can be asked for. */
export type Command = keyof typeof FORMATS;

/** The formats of each command, the first one where none is named. */
export const FORMATS = {
	check: ['text', 'json', 'ndjson', 'sarif', 'junit', 'csv', 'html'],
	read: ['text', 'json', 'ndjson'],
	tables: ['csv', 'tsv', 'json', 'ndjson', 'xlsx'],
	baseline: ['text'],
} as const;

export type Format = (typeof FORMATS)[Command][number];
