// The check of the workspace with all that it looks at, made when it is first asked for.

import { type Connection, WatchKind } from 'vscode-languageserver';
import type { CheckId } from '../../core/words/check-ids.ts';
import { ALL_CHECKS } from '../../workspace/checks/checks.ts';
import { CONFIG_NAME } from '../../workspace/files/config.ts';
import { INCLUDE } from '../../workspace/files/selection.ts';
import type { Hash } from '../../workspace/known/fingerprint.ts';
import type { Settings } from '../settings.ts';
import { WorkspaceCheck, type WorkspaceCheckHost } from './check.ts';
import { allFiles } from './client-files.ts';
import { documentFiles } from './document-files.ts';

/** What the check needs of the server beside its files. */
export interface BeginHost extends WorkspaceCheckHost {
	readonly connection: Connection;
	readonly hash: Hash;
	/** Whether the client shows the texts of documents. */
	readonly showsTexts: () => boolean;
}

/** The check of the files that the server is handed, and of those that only its client can read. */
export function workspaceCheck(host: BeginHost): WorkspaceCheck {
	const files = documentFiles(allFiles(host.files, host.connection, host), host.showsTexts);
	return new WorkspaceCheck({ ...host, files });
}

/** Files that are looked at again when they change on disk; of what comes and goes the folders too. */
export const WATCHERS = [
	...[...INCLUDE, `**/${CONFIG_NAME}`].map((globPattern) => ({ globPattern, kind: WatchKind.Change })),
	{ globPattern: '**', kind: WatchKind.Create | WatchKind.Delete },
];

/** Whether a check is on. */
export function isOn(id: string, { checks }: Pick<Settings, 'checks'>): boolean {
	const check = ALL_CHECKS.find((candidate) => candidate.id === id);
	return (checks[id as CheckId] ?? (check === undefined || check.stage === 'trial' ? 'off' : 'on')) !== 'off';
}
