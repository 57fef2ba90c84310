// How long the review of a file may take.

/** A file may take so many seconds, and so many more for each million of its characters: twenty times what a usual one takes. */
const SECONDS = 60;
const SECONDS_A_MILLION = 2;

/** How long a worker may take for so many bytes, in milliseconds: half as long again, since it is to notice first. */
export function patienceFor(bytes: number): number {
	return 1.5 * millisecondsFor(bytes);
}

function millisecondsFor(size: number): number {
	return (SECONDS + (size * SECONDS_A_MILLION) / 1_000_000) * 1000;
}

/** Whether a text may be reviewed further, asked before each of its reports: only the time between two questions counts. */
export function patience(characters: number): () => boolean {
	let left = millisecondsFor(characters);
	let asked = performance.now();
	return () => {
		const now = performance.now();
		left -= now - asked;
		asked = now;
		return left > 0;
	};
}
