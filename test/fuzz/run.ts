// One run of fuzzing: inputs made from a seed, each held against the invariants; each can be made again by its number.

import { decode } from '../../server/src/documents/plain/decode.ts';
import { Random } from '../support/random.ts';
import { checkText, Violation } from './invariants.ts';
import { minimise } from './minimise.ts';
import { makeBytes, makeText } from './mutations.ts';
import type { Sources } from './sources.ts';

/**
 * The bound on time: milliseconds of the processor for an input, which is reviewed up to six times, and for each thousand
 * of its characters. It is linear.
 */
const TIME = { atAll: 3000, aThousand: 60 };
/** An input that seems too slow is tried so often again; only the quickest try counts. */
const TRIES = 3;

/** What is wrong with an input. */
export interface Failure {
	readonly number: number;
	readonly rule: string;
	readonly message: string;
	/** As much of the input as fails in the same way. */
	readonly text: string;
}

/** The inputs to try: their seed and numbers, and whether time counts. */
export interface Plan {
	readonly seed: number;
	readonly from: number;
	readonly count: number;
	readonly timed: boolean;
}

/** The text with a number; undefined where it is made as bytes that are no text. */
export function inputOf(
	seed: number,
	number: number,
	sources: Sources,
): { text: string | undefined; other: string | undefined } {
	const random = new Random(Math.imul(seed, 0x9e3779b1) ^ Math.imul(number + 1, 0x85ebca6b));
	const bytes = random.chance(0.15);
	const text = bytes ? decode(makeBytes(random, sources)).text : makeText(random, sources);
	return { text, other: random.chance(0.2) ? makeText(random, sources).slice(0, 300) : undefined };
}

/** Tries the inputs of a plan; yields what fails, the first of each kind made small. */
export function* failuresOf({ seed, from, count, timed }: Plan, sources: Sources): Iterable<Failure> {
	const known = new Set<string>();
	for (let number = from; number < from + count; number++) {
		const { text, other } = inputOf(seed, number, sources);
		if (text === undefined) continue;
		const failure = failureOf(text, other, timed);
		if (failure === undefined) continue;
		const small =
			known.has(failure.rule) || failure.rule === 'time'
				? text
				: minimise(text, (candidate) => failureOf(candidate, other, timed)?.rule === failure.rule);
		known.add(failure.rule);
		yield { number, ...failure, message: failureOf(small, other, timed)?.message ?? failure.message, text: small };
	}
}

function failureOf(
	text: string,
	other: string | undefined,
	timed: boolean,
): { rule: string; message: string } | undefined {
	try {
		if (!timed) checkText(text, other);
		else return slownessOf(text, other);
	} catch (error) {
		return error instanceof Violation
			? { rule: error.rule, message: error.message }
			: {
					rule: error instanceof Error ? `thrown ${error.message.slice(0, 60)}` : 'thrown',
					message: String((error as Error).stack),
				};
	}
	return undefined;
}

function slownessOf(text: string, other: string | undefined): { rule: string; message: string } | undefined {
	const bound = TIME.atAll + (TIME.aThousand * text.length) / 1000;
	let quickest = Number.POSITIVE_INFINITY;
	for (let tries = 0; tries < TRIES && quickest > bound; tries++) {
		const start = process.cpuUsage();
		checkText(text, other);
		const { user, system } = process.cpuUsage(start);
		quickest = Math.min(quickest, (user + system) / 1000);
	}
	return quickest > bound
		? { rule: 'time', message: `${Math.round(quickest)} ms for ${text.length} characters` }
		: undefined;
}
