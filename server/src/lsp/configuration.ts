// The settings in force: what the client said at the beginning, and above it what it says since.

import type { ClientCapabilities, Connection } from 'vscode-languageserver';
import { DEFAULT_SETTINGS, readSettings, type Settings, sectionOf } from './settings.ts';

/** The settings of a session. */
export class Configuration {
	#initial = DEFAULT_SETTINGS;
	#settings = DEFAULT_SETTINGS;
	#asks = false;

	/** Takes the initialization options, and whether the client can be asked for more. */
	begin(capabilities: ClientCapabilities, initializationOptions: unknown): void {
		this.#asks = capabilities.workspace?.configuration === true;
		this.#initial = readSettings(initializationOptions);
		this.#settings = this.#initial;
	}

	get settings(): Settings {
		return this.#settings;
	}

	/** Asks the client for its settings; where it cannot be asked, takes those that it sent with a change. */
	async read(connection: Connection, change: unknown): Promise<void> {
		const section = this.#asks ? await connection.workspace.getConfiguration('gouji') : sectionOf(change);
		this.#settings = readSettings(section, this.#initial);
	}
}
