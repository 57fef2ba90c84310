// Files that a check could not read: set before all findings of the tree, for nothing is known of them.

import type { UnreadFile } from '../../server/src/protocol.ts';
import { byName, readable } from './addresses.ts';

/** All of them. */
export interface UnreadGroup {
	readonly id: 'unread';
	readonly parent: undefined;
	readonly files: readonly UnreadLeaf[];
	/** How many there are; those that are named may be fewer. */
	readonly count: number;
}

/** One of them. */
export interface UnreadLeaf {
	readonly id: string;
	readonly parent: UnreadGroup;
	readonly file: UnreadFile;
}

/** The group of what could not be read; undefined where everything could. */
export function unreadGroup(unread: readonly UnreadFile[], count: number): UnreadGroup | undefined {
	if (count === 0) return undefined;
	const files: UnreadLeaf[] = [];
	const group: UnreadGroup = { id: 'unread', parent: undefined, files, count };
	for (const file of [...unread].sort((a, b) => byName(readable(a.path), readable(b.path))))
		files.push({ id: `unread/${file.path}`, parent: group, file });
	return group;
}
