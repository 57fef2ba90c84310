// News of a file that is overtaken by later news of it: the protocol client turns each part of the server's open answer into
// VS Code's objects by itself, and a part with many findings takes longer than an empty one that comes after it.

/** What is told of one file. The server numbers its news. */
interface FileReport {
	readonly uri: { readonly toString: () => string };
	readonly resultId?: string | undefined;
}

/** A part of the answer. */
interface Chunk<Report> {
	readonly items: Report[];
}

/** Hands on what a part tells of files of which nothing later was told; one for each answer, since a new server counts anew. */
export function latestOnly<Report extends FileReport>(
	report: (chunk: Chunk<Report> | null) => void,
): (chunk: Chunk<Report> | null) => void {
	const told = new Map<string, number>();
	const isLatest = ({ uri, resultId }: Report) => {
		const key = uri.toString();
		const number = Number(resultId);
		if (number < (told.get(key) ?? 0)) return false;
		told.set(key, number);
		return true;
	};
	return (chunk) => report(chunk === null ? null : { items: chunk.items.filter(isLatest) });
}
