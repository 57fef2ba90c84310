// `gouji text`: the text of files, as checks read it and as ranges count in it.

import type { Unreadable } from '../node/files.ts';
import { boundHeap } from '../node/heap.ts';
import { noteOf, Reader } from './job.ts';
import { filesOf } from './paths.ts';
import type { RunParts } from './run-parts.ts';
import { whyOf, whyUnread } from './terminal.ts';
import { visible, visibleLines } from './visible.ts';

/** Prints the texts of all files, one after the other; 2 where one cannot be read. */
export async function printTexts({ options, settings, terminal, output, catalogue }: RunParts): Promise<number> {
	boundHeap();
	const { words } = settings;
	const reader = new Reader(catalogue.ready());
	let code = 0;
	const complain = (text: string) => terminal.complain(`gouji: ${visible(text)}\n`);
	// A program gets the text as it is; a terminal would obey it.
	const shown = terminal.interactive && options.output === undefined ? visibleLines : (text: string) => text;
	const refuse = (path: string, why: string) => {
		code = 2;
		terminal.unread(path);
		complain(`${path}: ${why}`);
	};
	const problem = (one: Unreadable) => refuse(one.path, whyUnread(one, words));
	for await (const path of filesOf({ options, settings, terminal, problem })) {
		try {
			const opened = reader.open(path);
			if (opened.text === undefined) {
				refuse(path, words.noText[opened.why]);
				continue;
			}
			const note = noteOf(path, opened, words);
			if (note !== undefined) complain(note);
			await output.write(shown(opened.document?.text ?? opened.text));
		} catch (error) {
			refuse(path, whyOf(error, words));
		}
	}
	return code;
}
