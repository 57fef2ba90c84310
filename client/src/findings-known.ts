// Findings that the project's baseline knows: set aside at the end of the tree, each with its reason, and those met no more.

import type { StaleFinding } from '../../server/src/protocol.ts';
import { fileName } from './addresses.ts';
import type { KnownEntry } from './entries.ts';

/** What is set aside. */
export interface KnownGroup {
	readonly id: 'known';
	readonly parent: undefined;
	readonly members: readonly KnownLeaf[];
	/** How many of them are met no more. */
	readonly stale: number;
}

/** One of them; without an entry it is met no more. */
export interface KnownLeaf {
	readonly id: string;
	readonly parent: KnownGroup;
	readonly message: string;
	/** Whose it is, or which file it was in. */
	readonly where: string;
	readonly reason: string;
	readonly fingerprint: string;
	readonly entry: KnownEntry | undefined;
}

/** The group of what is set aside; undefined where nothing is. Those met no more stand first. */
export function knownGroup(entries: readonly KnownEntry[], stale: readonly StaleFinding[]): KnownGroup | undefined {
	if (entries.length + stale.length === 0) return undefined;
	const members: KnownLeaf[] = [];
	const group: KnownGroup = { id: 'known', parent: undefined, members, stale: stale.length };
	for (const { fingerprint, message, reason, path } of stale)
		members.push({
			id: `stale/${fingerprint}`,
			parent: group,
			message,
			where: path,
			reason,
			fingerprint,
			entry: undefined,
		});
	for (const entry of entries) {
		const { report, known } = entry;
		const { fingerprint, message, reason } = known;
		const where = report.organization ?? fileName(report.address);
		members.push({ id: `known/${fingerprint}`, parent: group, message, where, reason, fingerprint, entry });
	}
	return group;
}
