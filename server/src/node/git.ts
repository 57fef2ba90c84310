// Asks git which files changed: no shell between, nothing of the repository is run.

import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';

/** Why git gave no answer. */
export type GitProblem = 'no-git' | 'no-repository' | 'unknown-revision';

/** The absolute paths of the files that differ from a revision or are not tracked, deleted ones left out; or why not. */
export function changedSince(folder: string, revision: string): ReadonlySet<string> | GitProblem {
	const top = git(folder, ['rev-parse', '--show-toplevel']);
	if (top === undefined) return 'no-git';
	if (top === null) return 'no-repository';
	const root = top.replace(/\r?\n$/, '');
	const commit = git(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`]);
	if (typeof commit !== 'string') return 'unknown-revision';
	const since = ['diff', '--name-only', '-z', '--no-ext-diff', '--no-textconv', '--diff-filter=d'];
	const changed = git(root, [...since, commit.trim(), '--']);
	const others = git(root, ['ls-files', '--others', '--exclude-standard', '-z']);
	const names = `${changed ?? ''}${others ?? ''}`.split('\0').filter((name) => name !== '');
	return new Set(names.map((name) => resolve(root, name)));
}

/** What git prints; null where it fails, undefined where there is none. A repository's own monitor is not started. */
function git(folder: string, args: readonly string[]): string | null | undefined {
	try {
		return execFileSync('git', ['-C', folder, '-c', 'core.fsmonitor=false', '-c', 'core.quotePath=false', ...args], {
			encoding: 'utf8',
			maxBuffer: 2 ** 30,
			stdio: ['ignore', 'pipe', 'ignore'],
			env: { ...process.env, GIT_OPTIONAL_LOCKS: '0' },
		});
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'ENOENT' ? undefined : null;
	}
}
