// How long the review of a file may take.

/** A file may take so many seconds, and so many more for each million of its characters: twenty times what a usual one takes. */
const SECONDS = 60;
const SECONDS_A_MILLION = 2;

/** Whether a text may be reviewed further, asked before each of its reports: only the time between two questions counts. */
export function patience(characters: number): () => boolean {
	let left = (SECONDS + (characters * SECONDS_A_MILLION) / 1_000_000) * 1000;
	let asked = performance.now();
	return () => {
		const now = performance.now();
		left -= now - asked;
		asked = now;
		return left > 0;
	};
}
