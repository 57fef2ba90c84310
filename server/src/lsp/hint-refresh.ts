// Asks a client to ask for the hints again, and once more where it did not: VS Code does not hear it while an answer to an
// earlier question is on its way.

/** How long a client is waited for before it is asked again, in milliseconds: twice as long each time. */
const FIRST_WAIT = 500;
/** A client that shows no report never asks. */
const MOST_TIMES = 4;

/** Says to a client that the hints of a document are other ones, until it wants to know which. */
export class HintRefresh {
	readonly #ask: () => void;
	readonly #later: (run: () => void, milliseconds: number) => () => void;
	#waiting: { readonly uri: string | undefined; readonly stop: () => void } | undefined;

	/** `ask` tells the client to ask; `later` runs something later, and its answer takes it back. */
	constructor(ask: () => void, later: (run: () => void, milliseconds: number) => () => void) {
		this.#ask = ask;
		this.#later = later;
	}

	/** The hints are other ones now: those of a document, or of every one where none is named. */
	renew(uri?: string): void {
		this.#waiting?.stop();
		this.#tell(uri, 1);
	}

	/** The client asks for the hints of a document, and gets those of now. */
	asked(uri: string): void {
		if (this.#waiting === undefined || (this.#waiting.uri ?? uri) !== uri) return;
		this.#waiting.stop();
		this.#waiting = undefined;
	}

	#tell(uri: string | undefined, times: number): void {
		this.#ask();
		const again = () => this.#tell(uri, times + 1);
		this.#waiting = times === MOST_TIMES ? undefined : { uri, stop: this.#later(again, FIRST_WAIT * 2 ** (times - 1)) };
	}
}
