// Patterns of paths, as people write them for editors: `*`, `?`, `[…]`, `{…,…}` and `**`. They are matched in time linear in
// the path, whatever the pattern says: no expression that could be made to run for ever stands behind them.

/** Whether a path matches. Paths have slashes; a folder's may end with one. */
export type Matcher = (path: string) => boolean;

/** `**` among the names of a path, `*` among the characters of a name: any number of them. */
const MANY = Symbol('many');
type Many = typeof MANY;
/** A character, or a set of them. */
type One = string | ((character: string) => boolean);
/** A pattern for a name. */
type Name = readonly (One | Many)[];
/** A pattern for a path, by its names. */
export type PathPattern = readonly (Name | Many)[];

/** What asks for a name anywhere that ends as is said, such as all texts. */
const ANY_NAME = /^\*\*\/\*[^*?[\]{}\\/!]+$/;
const ANYWHERE = '**/*'.length;
/** More alternatives than this are asked for by nobody. */
const MOST_ALTERNATIVES = 500;

/** A matcher for any of some patterns, which do not heed upper and lower case; those that `isGlob` refuses match nothing. */
export function anyOf(patterns: readonly string[]): Matcher {
	const all = patterns.flatMap((pattern) => alternativesOf(pattern) ?? []);
	// Most are of this kind, and they are held against every file of a folder.
	const endings = all
		.filter((pattern) => ANY_NAME.test(pattern))
		.map((pattern) => pattern.slice(ANYWHERE).toLowerCase());
	const others = all.filter((pattern) => !ANY_NAME.test(pattern)).map(readPath);
	return (path) => {
		const lower = path.toLowerCase();
		if (endings.some((ending) => lower.endsWith(ending))) return true;
		if (others.length === 0) return false;
		const names = namesOf(path);
		return others.some((one) => matchesPath(one, names));
	};
}

/** Whether a pattern is understood: the alternatives in its braces are not beyond all counting. */
export function isGlob(pattern: string): boolean {
	return alternativesOf(pattern) !== undefined;
}

/** A path as the names that patterns are held against. */
export function namesOf(path: string): readonly (readonly string[])[] {
	return path
		.toLowerCase()
		.split('/')
		.map((name) => [...name]);
}

export function matchesPath(pattern: PathPattern, names: readonly (readonly string[])[]): boolean {
	return matches(pattern, names, (name, characters) => matches(name, characters, fits));
}

function fits(one: One, character: string): boolean {
	return typeof one === 'string' ? one === character : one(character);
}

/**
 * Holds items against a pattern. Where they part ways, the last MANY takes one item more: those before it need not be asked
 * again, since whatever they could take instead the last one can take too. So no item is held against a place twice.
 */
function matches<Pattern, Item>(
	pattern: readonly (Pattern | Many)[],
	items: readonly Item[],
	isLike: (one: Pattern, item: Item) => boolean,
): boolean {
	let place = 0;
	let after: number | undefined;
	let taken = 0;
	for (let at = 0; at < items.length; ) {
		const one = pattern[place];
		if (one === MANY) {
			after = ++place;
			taken = at;
		} else if (place < pattern.length && isLike(one as Pattern, items[at] as Item)) {
			place++;
			at++;
		} else if (after !== undefined) {
			place = after;
			at = ++taken;
		} else return false;
	}
	while (pattern[place] === MANY) place++;
	return place === pattern.length;
}

/** Reads a pattern without alternatives. What is below a folder (`a/**`) is not the folder itself. */
export function readPath(pattern: string): PathPattern {
	return pattern
		.replace(/^\.\//, '')
		.replace(/\/\*\*$/, '/**/*')
		.toLowerCase()
		.split('/')
		.map((name) => (name === '**' ? MANY : readName([...name])));
}

function readName(characters: readonly string[]): Name {
	const name: (One | Many)[] = [];
	for (let at = 0; at < characters.length; at++) {
		const character = characters[at] ?? '';
		const set = character === '[' ? readSet(characters, at + 1) : undefined;
		if (set !== undefined) {
			name.push(set.holds);
			at = set.end;
		} else if (character === '*') {
			if (name.at(-1) !== MANY) name.push(MANY);
		} else if (character === '?') name.push(() => true);
		else if (character === '\\' && at + 1 < characters.length) name.push(characters[++at] ?? '');
		else name.push(character);
	}
	return name;
}

/** Reads what stands behind `[`; undefined where nothing closes it. */
function readSet(
	characters: readonly string[],
	start: number,
): { readonly holds: (character: string) => boolean; readonly end: number } | undefined {
	const negated = characters[start] === '!' || characters[start] === '^';
	const first = negated ? start + 1 : start;
	const end = characters.indexOf(']', first + 1);
	if (end < 0) return undefined;
	const ranges: (readonly [string, string])[] = [];
	for (let at = first; at < end; at++) {
		if (characters[at] === '\\' && at + 1 < end) at++;
		const from = characters[at] ?? '';
		const isRange = characters[at + 1] === '-' && at + 2 < end;
		ranges.push([from, isRange ? (characters[at + 2] ?? '') : from]);
		if (isRange) at += 2;
	}
	const order = (character: string) => character.codePointAt(0) ?? 0;
	const holds = (character: string) =>
		ranges.some(([from, to]) => order(from) <= order(character) && order(character) <= order(to));
	return { holds: negated ? (character) => !holds(character) : holds, end };
}

/** A pattern with its braces written out; undefined where these are too many patterns. */
function alternativesOf(pattern: string): readonly string[] | undefined {
	const done: string[] = [];
	const open = [pattern];
	for (let one = open.pop(); one !== undefined; one = open.pop()) {
		if (done.length + open.length >= MOST_ALTERNATIVES) return undefined;
		const braces = innermost(one);
		if (braces === undefined) done.push(one);
		else for (const inner of braces.inner) open.push(one.slice(0, braces.start) + inner + one.slice(braces.end));
	}
	return done;
}

/** The first braces that hold no other ones, and what stands between their commas. Without a comma they are characters. */
function innermost(
	pattern: string,
): { readonly start: number; readonly end: number; readonly inner: readonly string[] } | undefined {
	let start = -1;
	for (let at = 0; at < pattern.length; at++) {
		const character = pattern[at];
		if (character === '\\') at++;
		else if (character === '{') start = at;
		else if (character === '}' && start >= 0) {
			const inner = pattern.slice(start + 1, at).split(',');
			if (inner.length > 1) return { start, end: at + 1, inner };
			start = -1;
		}
	}
	return undefined;
}
