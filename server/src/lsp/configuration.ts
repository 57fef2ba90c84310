// The settings in force: what the client said at the beginning, above it what it says since, above all the project's own.

import type { ClientCapabilities, Connection } from 'vscode-languageserver';
import type { Config } from '../workspace/files/config.ts';
import { DEFAULT_SETTINGS, readSettings, type Settings, sectionOf, withProject } from './settings.ts';

/** What is asked for settings. */
export interface SettingsSource {
	readonly connection: Connection;
	/** What came with a notice that they changed; undefined where none came. */
	readonly change: unknown;
	/** The choices of the project that is open; undefined where the client has no folders. */
	readonly project: () => Promise<Config | undefined>;
	/** What the project knows besides, to tell whether it changed. */
	readonly known?: () => string;
}

/** The settings of a session. */
export class Configuration {
	#initial = DEFAULT_SETTINGS;
	#own = DEFAULT_SETTINGS;
	#project: Config = {};
	#settings = DEFAULT_SETTINGS;
	/** The settings as they were read last, to tell whether they changed; undefined until they were read once. */
	#mark: string | undefined;
	#asks = false;
	#asked = 0;
	#answered = 0;

	/** Takes the initialization options, and whether the client can be asked for more. */
	begin(capabilities: ClientCapabilities, initializationOptions: unknown): void {
		this.#asks = capabilities.workspace?.configuration === true;
		this.#initial = readSettings(initializationOptions);
		this.#own = this.#initial;
		this.#settings = this.#initial;
	}

	get settings(): Settings {
		return this.#settings;
	}

	/**
	 * Reads the settings: those of the client, which is asked where it can be, and those of the project.
	 * Answers whether they are others than before, or the first. An answer that was overtaken by a later one counts for nothing.
	 */
	async read({ connection, change, project, known }: SettingsSource): Promise<boolean> {
		const turn = ++this.#asked;
		const asked = this.#asks ? await connection.workspace.getConfiguration('gouji').catch(() => null) : undefined;
		const config = await project();
		if (turn < this.#answered) return false;
		this.#answered = turn;
		if (this.#asks || change !== undefined)
			this.#own = readSettings(this.#asks ? asked : sectionOf(change), this.#initial);
		if (config !== undefined) this.#project = config;
		this.#settings = withProject(this.#own, this.#project);
		const mark = `${JSON.stringify(this.#settings)}${known?.() ?? ''}`;
		const changed = mark !== this.#mark;
		this.#mark = mark;
		return changed;
	}
}
