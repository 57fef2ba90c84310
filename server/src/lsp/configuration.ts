// The settings in force: what the client said at the beginning, above it what it says since, above all the project's own.

import type { ClientCapabilities, Connection } from 'vscode-languageserver';
import type { Config } from '../workspace/files/config.ts';
import { DEFAULT_SETTINGS, readSettings, type Settings, sectionOf, withProject } from './settings.ts';

/** The settings of a session. */
export class Configuration {
	#initial = DEFAULT_SETTINGS;
	#own = DEFAULT_SETTINGS;
	#settings = DEFAULT_SETTINGS;
	#project: Config = {};
	#asks = false;

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

	/** Asks the client for its settings; where it cannot be asked, takes those that it sent with a change. */
	async read(connection: Connection, change: unknown): Promise<void> {
		const section = this.#asks ? await connection.workspace.getConfiguration('gouji') : sectionOf(change);
		this.#own = readSettings(section, this.#initial);
		this.#settings = withProject(this.#own, this.#project);
	}

	/** Takes the choices of the project that is open. */
	take(project: Config): void {
		this.#project = project;
		this.#settings = withProject(this.#own, project);
	}
}
