// Copies the extension as it is installed: its bundles and pages, which hold all that they need.

import { cp } from 'node:fs/promises';
import { basename, dirname } from 'node:path';

/** At the top of the project's folder: sources, what was installed and built for tests, and what begins with a dot. */
const left = /^(\..*|client|node_modules|out|scripts|server|test)$/;

/**
 * (A link would let VS Code write into the folder.)
 *
 * @param {string} extension its folder
 * @param {string} to
 */
export async function copyExtension(extension, to) {
	await cp(extension, to, {
		recursive: true,
		filter: (source) => dirname(source) !== extension || !left.test(basename(source)),
	});
}
