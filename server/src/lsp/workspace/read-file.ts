// A file of the workspace as it is now: in the editor, or on disk.

import { kept, type ReviewedText, readParts } from '../../core/parts.ts';
import type { ReadyCatalogue } from '../../core/report/catalogue.ts';
import type { Review } from '../../core/review.ts';
import type { FileSource } from './file-source.ts';
import type { ReviewTask } from './outcome.ts';
import { withSources } from './page-sources.ts';

/** What files are read with. */
export interface ReadHost {
	readonly catalogue: ReadyCatalogue;
	readonly files: FileSource;
	readonly task: () => ReviewTask;
	/** The review of a file that an editor has open: what it shows counts, not what is on disk. */
	readonly openReview: (uri: string) => Review | undefined;
}

/** The reports of a file, or why it cannot be read. */
export async function readFile(
	uri: string,
	{ files, openReview, task, catalogue }: ReadHost,
): Promise<{ readonly text?: ReviewedText; readonly why?: string }> {
	const open = openReview(uri);
	if (open !== undefined) return { text: kept(open) };
	try {
		const opened = await files.read(uri);
		if (opened.text === undefined) return { why: opened.why };
		const reviewed = readParts(opened.text, { ...task().settings, catalogue });
		return { text: { ...reviewed, parts: withSources(reviewed.parts, opened.document) } };
	} catch (error) {
		return { why: files.reason(error) };
	}
}
