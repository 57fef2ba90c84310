// What a release changes in the files, and what it needs of them, as functions of their texts.

const UNRELEASED = '（未发布 unreleased）';

/**
 * The changelog with a day in place of "unreleased".
 * @param {string} changelog
 * @param {string} version
 * @param {string} day such as 2026-11-29
 * @returns {string} throws where the first heading is not this version's, or nothing stands below it
 */
export function releasedChangelog(changelog, version, day) {
	const [heading = '', below = ''] = /^## .*$(?:\n(?!## ).*)*/m.exec(changelog)?.[0].split(/\n([\s\S]*)/) ?? [];
	if (heading !== `## ${version}${UNRELEASED}`)
		throw new Error(`begins with "${heading}", not with ${version}${UNRELEASED}`);
	if (below.trim() === '') throw new Error(`says nothing of ${version}`);
	return changelog.replace(heading, `## ${version}（${day}）`);
}

/**
 * A page with the names of the package changed to those of another version.
 * @param {string} page
 * @param {string} version
 */
export function withPackageNames(page, version) {
	return page.replace(/gouji-\d+\.\d+\.\d+\.vsix/g, `gouji-${version}.vsix`);
}

/**
 * The packages that docs/release.md gives a reason for, with the versions that it is about.
 * @param {string} page
 * @returns {ReadonlyMap<string, string>}
 */
export function heldBack(page) {
	return new Map(
		[...page.matchAll(/^\| `([^`]+)` \| ([\d.]+) \| .+ \|$/gm)].map(([, name = '', version = '']) => [name, version]),
	);
}
