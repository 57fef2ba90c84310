// Every setting of the manifest is read by the server, and stands in the table of the README.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { DEFAULT_SETTINGS, readSettings } from '../../server/src/lsp/settings.ts';

const { contributes } = JSON.parse(readFileSync('package.json', 'utf8'));
const README = readFileSync('README.md', 'utf8');

interface Setting {
	readonly type: string;
	readonly enum?: readonly string[];
	readonly default: unknown;
}

/** The settings that are no check's; those are held by their names. */
const SETTINGS = contributes.configuration
	.flatMap(({ properties }: { readonly properties: Readonly<Record<string, Setting>> }) => Object.entries(properties))
	.filter(([name]: readonly [string]) => !name.startsWith('gouji.checks.')) as readonly (readonly [string, Setting])[];

/** Something else than what is there where nobody chose. */
function otherThan({ type, enum: choices = [], default: usual }: Setting): unknown {
	if (type === 'boolean') return usual !== true;
	return type === 'array' ? ['another'] : choices.find((choice) => choice !== usual);
}

/** What a client answers that has one setting. */
function sectionOf(name: string, value: unknown): unknown {
	return name
		.split('.')
		.slice(1)
		.reduceRight((inner, key) => ({ [key]: inner }), value);
}

describe('the settings', () => {
	it('are there', () => assert.ok(SETTINGS.length > 4));

	for (const [name, setting] of SETTINGS) {
		it(`${name} is read by the server`, () => {
			assert.notDeepEqual(readSettings(sectionOf(name, otherThan(setting))), DEFAULT_SETTINGS);
			assert.deepEqual(readSettings(sectionOf(name, 12)), DEFAULT_SETTINGS);
		});
		it(`${name} stands in the README`, () => {
			const short = name.split('.').at(-1);
			assert.match(README, new RegExp(`^\\| .*\`(?:${name}|${short})\``, 'm'));
		});
	}
});
