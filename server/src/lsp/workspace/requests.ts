// The requests and notifications about the workspace as a whole: the check, the pull, and files that change on disk.

import {
	type CancellationToken,
	type ClientCapabilities,
	type Connection,
	DidChangeWatchedFilesNotification,
	FileChangeType,
	type WorkspaceDiagnosticParams,
	type WorkspaceDiagnosticReport,
} from 'vscode-languageserver';
import { kindOfName, shownAddressOf, textAddressOf } from '../../documents/address.ts';
import { CHECK_PROGRESS, type CheckProgressParams, type CheckWorkspaceResult } from '../../protocol.ts';
import { CONFIG_NAME } from '../../workspace/files/config.ts';
import type { Late } from '../late.ts';
import { keyOf } from '../uri.ts';
import { ChangedFiles } from './changed-files.ts';
import type { LateCheck } from './late-check.ts';
import { Turns } from './turns.ts';

/** What the requests need of the server. */
export interface WorkspaceHost {
	/** Told that the configuration of a project changed. */
	readonly configured: () => void;
	/** Whether a check is begun without being asked for. */
	readonly always: () => boolean;
	/** Lets other work run. */
	readonly rest: () => Promise<void>;
	readonly late: Pick<Late, 'workspace'>;
}

/** The workspace check on a connection. Nothing is registered or watched before it is asked for. */
export class WorkspaceRequests {
	readonly #connection: Connection;
	readonly #check: LateCheck;
	readonly #late: WorkspaceHost['late'];
	readonly #changed: ChangedFiles;
	readonly #turns = new Turns((signal, known) => this.#once(signal, known));
	#begun: Promise<void> | undefined;
	#root: string | null = null;
	readonly #always: () => boolean;
	#pulled = false;

	constructor(connection: Connection, check: LateCheck, { configured, always, rest, late }: WorkspaceHost) {
		this.#always = always;
		this.#late = late;
		this.#connection = connection;
		this.#check = check;
		this.#changed = new ChangedFiles(() => check.itself, rest);
		connection.onDidChangeWatchedFiles(({ changes }) => {
			if (changes.some(({ uri }) => uri.endsWith(`/${CONFIG_NAME}`))) configured();
			// What nobody has looked at is not looked at again.
			if (this.begun) for (const { uri, type } of changes) this.#note(uri, type === FileChangeType.Deleted);
		});
	}

	/** Whether the workspace was checked, or is being so. */
	get begun(): boolean {
		return this.#begun !== undefined;
	}

	/** The addresses of the folders of the workspace; the root where the client cannot be asked for them. */
	async folders(): Promise<readonly string[]> {
		const root = this.#root === null ? [] : [this.#root];
		const named = await this.#connection.workspace.getWorkspaceFolders().catch(() => undefined);
		return named === undefined ? root : (named ?? []).map(({ uri }) => uri);
	}

	/** Takes the one folder of a client that knows no several ones. */
	begin(root: string | null): void {
		this.#root = root;
	}

	/** Checks the workspace; `register` is called once, before the first check. The token ends the check, whoever began it. */
	async run(
		client: ClientCapabilities,
		register: () => Promise<void>,
		token?: CancellationToken,
	): Promise<CheckWorkspaceResult> {
		this.#begun ??= this.#begin(client, register);
		await this.#begun.catch((error) => {
			this.#begun = undefined;
			throw error;
		});
		token?.onCancellationRequested(() => this.#turns.cancel());
		return this.#turns.run();
	}

	/** Checks again what was checked; of a check that was cancelled not what it did not come to. */
	again(): Promise<CheckWorkspaceResult> {
		return this.#turns.run(this.#turns.cancelled);
	}

	/** A file that changed is looked at where it is shown; of a folder that is gone the documents too. */
	#note(uri: string, gone: boolean): void {
		this.#changed.add(shownAddressOf(uri), gone);
		if (gone && kindOfName(uri) === undefined) this.#changed.add(textAddressOf(uri), true);
	}

	async #once(signal: AbortSignal, known: boolean): Promise<CheckWorkspaceResult> {
		const progress = (params: CheckProgressParams) => void this.#connection.sendNotification(CHECK_PROGRESS, params);
		const folders = await this.folders();
		return this.#changed.after(() => this.#check.itself.run({ folders, signal, progress, known }));
	}

	/**
	 * Answers the pull of the workspace's diagnostics, which stays open until there is news. The first one of a client that
	 * has not asked for a check is answered at once, with nothing: it would wait for what nobody works on.
	 */
	pull(
		{ previousResultIds }: WorkspaceDiagnosticParams,
		token: CancellationToken,
		report: ((items: WorkspaceDiagnosticReport) => void) | undefined,
	): Promise<WorkspaceDiagnosticReport> {
		const first = !this.#pulled;
		this.#pulled = true;
		if (first && !this.begun && !this.#always()) return Promise.resolve({ items: [] });
		const previous = new Map(previousResultIds.map(({ uri, value }) => [keyOf(uri), value] as const));
		return this.#check.itself.pull(previous, cancelOf(token), report);
	}

	async #begin(client: ClientCapabilities, register: () => Promise<void>): Promise<void> {
		await register();
		if (client.workspace?.didChangeWatchedFiles?.dynamicRegistration !== true) return;
		await this.#connection.client.register(DidChangeWatchedFilesNotification.type, {
			watchers: this.#late.workspace().WATCHERS,
		});
	}
}

function cancelOf(token: CancellationToken): Promise<void> {
	return new Promise((resolve) => {
		if (token.isCancellationRequested) resolve();
		else token.onCancellationRequested(() => resolve());
	});
}
