// The help of each command names the options that the command takes, and no others, in every language.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Command, FORMATS } from '../../server/src/cli/commands.ts';
import { readOptions } from '../../server/src/cli/options.ts';
import { cliWords } from '../../server/src/cli/words/languages.ts';
import { LANGUAGES } from '../../server/src/core/languages.ts';

const SOURCE = readFileSync(join('server', 'src', 'cli', 'options.ts'), 'utf8');
/** Those that the help of all commands together tells of. */
const OF_ALL = ['help', 'version'];
const OPTIONS = [...SOURCE.matchAll(/^\t'?([\w-]+)'?: \{ type: '(?:string|boolean)'/gm)]
	.map(([, name = '']) => name)
	.filter((name) => !OF_ALL.includes(name));

function takes(command: Command, name: string): boolean {
	const asked = readOptions([command, `--${name}=x`, 'a.txt']);
	return !('wrong' in asked) || asked.wrong !== asked.words.notHere(`--${name}`, command);
}

describe('the help', () => {
	it('is held against all options', () => assert.ok(OPTIONS.length > 12));

	for (const language of LANGUAGES)
		for (const command of Object.keys(FORMATS) as Command[])
			it(`names the options of gouji ${command} in ${language}`, () => {
				const help = cliWords(language).help[command];
				const named = [...help.matchAll(/^ {2}--([\w-]+)/gm)].map(([, name = '']) => name);
				assert.deepEqual(named.sort(), OPTIONS.filter((name) => takes(command, name)).sort());
			});
});
