// Makes a failing text small: pieces are taken out as long as it still fails (delta debugging after Zeller, 2002).

/** No failing text is tried more often than this. */
const MOST_TRIES = 600;

/** A part of a text for which `fails` still holds; the text itself where nothing can be taken out. */
export function minimise(text: string, fails: (candidate: string) => boolean): string {
	const tries = { left: MOST_TRIES };
	const lines = without(text.split(/(?<=\n)/), fails, tries);
	return without([...lines.join('')], fails, tries).join('');
}

function without(
	pieces: readonly string[],
	fails: (candidate: string) => boolean,
	tries: { left: number },
): readonly string[] {
	let kept = pieces;
	let size = Math.ceil(kept.length / 2);
	while (size >= 1 && tries.left > 0) {
		let smaller = false;
		for (let at = 0; at < kept.length && tries.left > 0; ) {
			const rest = [...kept.slice(0, at), ...kept.slice(at + size)];
			tries.left--;
			if (rest.length > 0 && fails(rest.join(''))) {
				kept = rest;
				smaller = true;
			} else at += size;
		}
		if (size === 1 && !smaller) break;
		size = smaller && size > 1 ? size : Math.floor(size / 2);
	}
	return kept;
}
