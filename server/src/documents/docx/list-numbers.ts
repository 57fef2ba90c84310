// The numbers of lists in the ways in which Word writes them (ECMA-376 Part 1, 17.18.59): 三, （三） and 叁 begin here.

const DIGITS = '〇一二三四五六七八九';
const FORMAL_DIGITS = '零壹贰叁肆伍陆柒捌玖';
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';
const LETTERS = 26;
/** Larger numbers are written as digits, whatever the way. */
const LARGEST = 9_999;

/** A number in a way; one that is not known, or does not reach so far, gives digits. */
export function writeNumber(value: number, way: string): string {
	const write = WAYS.get(way);
	return (value >= 0 && value <= LARGEST ? write?.(value) : undefined) ?? String(value);
}

type Write = (value: number) => string | undefined;

const small: Write = (value) => counted(value, { digits: DIGITS, tens: '十百千', zero: '零', teen: true });
const formal: Write = (value) => counted(value, { digits: FORMAL_DIGITS, tens: '拾佰仟', zero: '零', teen: false });
const spelt: Write = (value) =>
	[...String(value)].map((digit) => DIGITS.charAt(Number(digit)).replace('〇', '○')).join('');

const WAYS: ReadonlyMap<string, Write> = new Map<string, Write>([
	['decimalZero', (value) => String(value).padStart(2, '0')],
	['decimalFullWidth', fullWidth],
	['decimalFullWidth2', fullWidth],
	['decimalEnclosedCircle', (value) => oneOf(value, 0x2460, 20)],
	['decimalEnclosedCircleChinese', (value) => oneOf(value, 0x2460, 10)],
	['decimalEnclosedParen', (value) => oneOf(value, 0x2474, 20)],
	['decimalEnclosedFullstop', (value) => oneOf(value, 0x2488, 20)],
	['ideographEnclosedCircle', (value) => oneOf(value, 0x3280, 10)],
	['numberInDash', (value) => `- ${value} -`],
	['upperLetter', (value) => letters(value, 0x41)],
	['lowerLetter', (value) => letters(value, 0x61)],
	['upperRoman', roman],
	['lowerRoman', (value) => roman(value)?.toLowerCase()],
	['chineseCounting', (value) => (value < 100 ? small(value) : spelt(value))],
	['taiwaneseCounting', (value) => (value < 100 ? small(value) : spelt(value))],
	['chineseCountingThousand', small],
	['taiwaneseCountingThousand', small],
	['japaneseCounting', small],
	['chineseLegalSimplified', formal],
	['ideographLegalTraditional', formal],
	['ideographDigital', spelt],
	['taiwaneseDigital', spelt],
	['japaneseDigitalTenThousand', spelt],
	['ideographTraditional', (value) => characterOf(STEMS, value)],
	['ideographZodiac', (value) => characterOf(BRANCHES, value)],
]);

function fullWidth(value: number): string {
	return [...String(value)].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join('');
}

function oneOf(value: number, first: number, count: number): string | undefined {
	return value >= 1 && value <= count ? String.fromCharCode(first + value - 1) : undefined;
}

function characterOf(characters: string, value: number): string | undefined {
	return characters.charAt(value - 1) || undefined;
}

/** a … z, aa … zz, aaa …: the same letter again. */
function letters(value: number, first: number): string | undefined {
	if (value < 1 || value > LETTERS * 9) return undefined;
	const letter = String.fromCharCode(first + ((value - 1) % LETTERS));
	return letter.repeat(Math.ceil(value / LETTERS));
}

const ROMAN: readonly (readonly [string, number])[] = [
	...(['M', 'CM', 'D', 'CD', 'C', 'XC', 'L', 'XL', 'X', 'IX', 'V', 'IV', 'I'] as const).map(
		(sign, at) => [sign, [1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1][at] ?? 1] as const,
	),
];

function roman(value: number): string | undefined {
	if (value < 1 || value > 3999) return undefined;
	let rest = value;
	let written = '';
	for (const [sign, worth] of ROMAN) {
		while (rest >= worth) {
			written += sign;
			rest -= worth;
		}
	}
	return written;
}

interface Counting {
	readonly digits: string;
	readonly tens: string;
	readonly zero: string;
	/** 十一 instead of 一十一. */
	readonly teen: boolean;
}

/** 一百零五: digits with their ranks, one zero for ranks that are left out. */
function counted(value: number, { digits, tens, zero, teen }: Counting): string {
	if (value === 0) return digits.charAt(0);
	let written = '';
	let skipped = false;
	for (let rank = 3; rank >= 0; rank--) {
		const digit = Math.floor(value / 10 ** rank) % 10;
		if (digit === 0) {
			skipped = written !== '';
			continue;
		}
		if (skipped) written += zero;
		skipped = false;
		const silent = teen && rank === 1 && digit === 1 && written === '';
		written += (silent ? '' : digits.charAt(digit)) + (rank === 0 ? '' : tens.charAt(rank - 1));
	}
	return written;
}
