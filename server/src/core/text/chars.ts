// What single characters are: spaces of every kind, digits of both widths, and the folding that makes labels comparable.

const LF = 0x0a;
const CR = 0x0d;

/** How many characters the Basic Multilingual Plane has; labels and numbers never leave it. */
const PLANE = 0x10000;

const SPACE = 1;
const PUNCTUATION_MARK = 2;

/**
 * Traditional and variant characters of the official labels and headings, each before its usual form, and those that
 * stand for the same character in what is taken from a PDF: ⼆ of the Kangxi radicals is 二.
 */
const VARIANTS =
	'它他總总計计請请數数據据處处理理結结轉转繼继續续辦办機机關关構构業业會会組组織织務务費费補补額额單单項项類类' +
	'無无屬属於于國国祕秘護护權权執执內内過过詢询沒没現现關关複复訴诉訟讼體体動动開开報报題题進进維维糾纠審审' +
	'經经當当規规範范許许罰罚強强採采購购標标頭头個个為为與与員员廢废發发號号統统録录錄录違违証证證证問问區区縣县鄉乡鎮镇' +
	'復复萬万舉举書书產产眾众衆众傳传準准減减臺台後后場场對对應应條条來来畢毕穩稳級级納纳紙纸線线絡络繳缴網网獲获認认議议' +
	'訪访說说達达這这遞递郵邮間间歷历廳厅別别製制時时電电確确係系併并佈布職职門门聯联訊讯況况決决覆复' +
	'錯错誤误義义籤签並并見见貝贝車车長长頁页風风馬马魚鱼鳥鸟黃黄齊齐龍龙貫贯徹彻將将編编該该團团協协檢检學学隊队館馆庫库廠厂園园聞闻蓋盖稱称圖图試试終终訂订徵征寫写瀏浏覽览點点擊击閱阅讀读專专欄栏戶户頻频幾几樣样負负責责暫暂佔占環环評评' +
	'資资價价碼码億亿噸吨畝亩頃顷筆笔調调實实際际兩两圍围較较還还順顺屆届親亲賢贤習习幫帮餘余種种徑径領领約约蘇苏黨党羣群從从針针劃划疊叠斷断裡里裏里説说閲阅島岛鐵铁鋼钢橋桥農农漁渔滬沪漢汉灣湾鳳凤陽阳陰阴東东嶺岭澤泽渾浑濱滨濟济瀘泸蘭兰' +
	'⺟母⺠民⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻚页⻛风⻝食⻢马⻥鱼⻦鸟⻩黄⻬齐⻰龙' +
	compatible(0x2f00, 0x2fd5) +
	compatible(0xf900, 0xfad9);

/** The forms of marks for vertical lines, and small ones, each before the usual one. */
const MARK_FORMS = compatible(0xfe10, 0xfe19) + compatible(0xfe30, 0xfe44) + compatible(0xfe50, 0xfe6b);

/** The characters of a stretch that Unicode has for compatibility alone, each before the one that it stands for. */
function compatible(first: number, last: number): string {
	let pairs = '';
	for (let code = first; code <= last; code++) {
		const own = String.fromCharCode(code);
		const other = own.normalize('NFKC');
		if (other !== own && other.length === 1) pairs += own + other;
	}
	return pairs;
}

/** The space characters beyond ASCII: no-break, en to hair space, narrow, ideographic, and the zero-width ones. */
const SPACES =
	'\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000';
const ZERO_WIDTH =
	'\u00ad\u061c\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff';

/** All characters that are spaces. */
export const ALL_SPACES = `\t\n\v\f\r ${SPACES}${ZERO_WIDTH}`;

/** The full-width forms of ASCII, and how far they stand behind it. */
const FIRST_FULL = 0xff01;
const LAST_FULL = 0xff5e;
const FULL_WIDTH = 0xfee0;

/** Marks that carry no meaning in a label: half width first; their full-width forms follow from the folding. */
const PUNCTUATION =
	'!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~\u00b7\u2010\u2011\u2012\u2013\u2014\u2015\u2018\u2019\u201a\u201c\u201d\u201e\u2022\u2026\u2212' +
	'\u3001\u3002\u3003\u3008\u3009\u300a\u300b\u300c\u300d\u300e\u300f\u3010\u3011\u3014\u3015\u3016\u3017\u301d\u301e\u30fb';

/**
 * The marks of notes behind a label, as stretches: ¹ to ⁹, † ‡ ※, ① ⑴ ⒈, ⓫ ⓵, ❶ ➀, ㈠, ㊀ and their like. They say as little as
 * punctuation does, but none of them closes a number.
 */
const NOTE_MARKS =
	'\u00b2\u00b3\u00b9\u00b9\u2020\u2021\u203b\u203b\u2070\u2079\u2460\u249b\u24ea\u24ff\u2776\u2793\u3220\u3229\u3280\u3289';

/** For each character the bits in which it differs from what it folds to, so that nearly all are 0 as they begin. */
const FOLDING = new Uint16Array(PLANE);
/** The characters that fold to others. */
const FOLDED: number[] = [];
/** For each character SPACE, PUNCTUATION_MARK or 0. */
const KIND = new Uint8Array(PLANE);

for (let code = 0x41; code <= 0x5a; code++) setFolded(code, code + 0x20);
for (let at = 0; at + 1 < VARIANTS.length; at += 2) setFolded(VARIANTS.charCodeAt(at), VARIANTS.charCodeAt(at + 1));
mark(ALL_SPACES, SPACE);
mark(PUNCTUATION, PUNCTUATION_MARK);
for (let at = 0; at < NOTE_MARKS.length; at += 2)
	for (let code = NOTE_MARKS.charCodeAt(at); code <= NOTE_MARKS.charCodeAt(at + 1); code++) setFolded(code, 0);
for (let code = FIRST_FULL; code <= LAST_FULL; code++) {
	const half = code - FULL_WIDTH;
	setFolded(code, foldedCode(half));
	KIND[code] = KIND[half] ?? 0;
}

for (let at = 0; at + 1 < MARK_FORMS.length; at += 2) {
	const code = MARK_FORMS.charCodeAt(at);
	const usual = MARK_FORMS.charCodeAt(at + 1);
	setFolded(code, foldedCode(usual));
	KIND[code] = KIND[usual] ?? 0;
}

function setFolded(code: number, folded: number): void {
	FOLDING[code] = code ^ folded;
	FOLDED.push(code);
}

function mark(characters: string, kind: number): void {
	for (let at = 0; at < characters.length; at++) {
		setFolded(characters.charCodeAt(at), 0);
		KIND[characters.charCodeAt(at)] = kind;
	}
}

/** Whether a character takes room without showing anything, line ends and tabs included. */
export function isSpace(code: number): boolean {
	const kind = KIND[code];
	return kind === SPACE;
}

/** Whether a character has no width: soft hyphens, joiners, and marks of direction and of byte order. */
export function isZeroWidth(code: number): boolean {
	return code === 0xad || (code >= 0x200b && code <= 0x200f) || code === 0x2060 || code === 0xfeff;
}

/** What a character folds to in a label, or 0 where folding drops it. */
export function foldedCode(code: number): number {
	return code ^ (FOLDING[code] ?? 0);
}

/** All characters that fold to one of some. */
export function unfolded(codes: ReadonlySet<number>): readonly number[] {
	return [...codes, ...FOLDED].filter((code) => codes.has(foldedCode(code)));
}

/** Whether a character is a bracket, a quotation mark, a stop or their like, of either width. */
export function isPunctuation(code: number): boolean {
	return KIND[code] === PUNCTUATION_MARK;
}

/**
 * A character of running text in one width and in simplified form, punctuation kept: （ is (, ２ is 2, 數 is 数.
 * 0 for a space of any kind.
 */
export function plainCode(code: number): number {
	if (KIND[code] === SPACE) return 0;
	if (code >= FIRST_FULL && code <= LAST_FULL) return code - FULL_WIDTH;
	const folded = foldedCode(code);
	return folded === 0 ? code : folded;
}

/** All characters that a plain one, no letter of ASCII, stands for in running text, itself included. */
export function formsOf(plain: string): string {
	const full = plain.charCodeAt(0) + FULL_WIDTH;
	let forms = full >= FIRST_FULL && full <= LAST_FULL ? plain + String.fromCharCode(full) : plain;
	// Each second one is a usual form; the text is searched as a whole, since that is done at every start.
	for (let at = VARIANTS.indexOf(plain); at >= 0; at = VARIANTS.indexOf(plain, at + 1))
		if (at % 2 === 1) forms += VARIANTS.charAt(at - 1);
	return forms;
}

/** The digit that a character states, of either width, or -1. */
export function digitOf(code: number): number {
	if (code >= 0x30 && code <= 0x39) return code - 0x30;
	if (code >= 0xff10 && code <= 0xff19) return code - 0xff10;
	return -1;
}

/** Whether a character is a Chinese one. */
export function isHan(code: number): boolean {
	return code >= 0x3400 && code <= 0x9fff;
}

/** The Chinese characters of a text alone: no digits, marks, spaces or letters of another script. */
export function hanOf(text: string): string {
	return text.replace(/[^\u3400-\u9fff]/g, '');
}

/** Whether a character ends a line, alone or as half of CR LF. */
export function isLineEnd(code: number): boolean {
	return code === LF || code === CR;
}

/** The first offset from `start` that is no space, or `end`. */
export function skipSpaces(text: string, start: number, end: number): number {
	let at = start;
	while (at < end && isSpace(text.charCodeAt(at))) at++;
	return at;
}

/** The end of a stretch without the spaces that it ends with; never before `start`. */
export function trimEnd(text: string, start: number, end: number): number {
	let at = end;
	while (at > start && isSpace(text.charCodeAt(at - 1))) at--;
	return at;
}

/** A text with usual characters in place of traditional and variant ones; each stands where it stood. */
export function simplified(text: string): string {
	let plain = '';
	let from = 0;
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		const folded = foldedCode(code);
		if (folded === code || !isHan(folded)) continue;
		plain += text.slice(from, at) + String.fromCharCode(folded);
		from = at + 1;
	}
	return from === 0 ? text : plain + text.slice(from);
}

/**
 * A stretch of text as labels are compared: one width, simplified characters, lower case, no spaces, no punctuation and
 * no marks of notes.
 * The empty string where nothing else stands there.
 */
export function fold(text: string, start = 0, end = text.length): string {
	let clean = start;
	while (clean < end && FOLDING[text.charCodeAt(clean)] === 0) clean++;
	if (clean === end) return text.slice(start, end);
	let folded = text.slice(start, clean);
	for (let at = clean; at < end; at++) {
		const code = foldedCode(text.charCodeAt(at));
		if (code !== 0) folded += String.fromCharCode(code);
	}
	return folded;
}
