// Texts that tell in brackets behind some characters how these are spoken, as pages do that copy others: 开(kāi).

/** So much of a text is looked at before all of it is, and so many glosses show that they are its habit. */
const SAMPLE = 600;
const LEAST = 3;
const TONED = /[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]{0,4}[)）]/g;
const GLOSS = /(?<=[\u3400-\u9fff])[(（][a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,6}[)）]/g;
const HIDDEN = '\u200b';

/** A text with characters without width in place of what tells how others are spoken: nothing moves. */
export function withoutGlosses(text: string): string {
	const sample = text.slice(0, SAMPLE).match(TONED);
	if (sample === null || sample.length < LEAST) return text;
	return text.replace(GLOSS, (gloss) => HIDDEN.repeat(gloss.length));
}
