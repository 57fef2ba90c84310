// Which body and which year a report is about, told by its title, its signature, and its file and folders.

import type { TitleWords } from '../core/forms/catalogue.ts';
import { periodIn } from '../core/prose/period.ts';
import type { Report } from '../core/report/report.ts';
import { signedBy } from '../core/report/signature.ts';
import { findTitle } from '../core/report/title.ts';
import type { Part } from '../core/review.ts';
import { readLines } from '../core/text/lines.ts';
import { endsAsPlace, isFullerName, isFullName, isHigherPlace, usualName } from './names.ts';

/** Where a report stands: its file, and its place in it from 0. */
export interface FilePlace {
	readonly address: string;
	readonly part: number;
}

/** Who reports on what year. */
export interface Identity {
	/** The name as printed, or an empty string. */
	readonly name: string;
	/** The fullest name that the witnesses give, in its usual form; empty where they give none or contradict each other. */
	readonly body: string;
	/** 0 where the witnesses give none or contradict each other. */
	readonly year: number;
	/** Whether title or file says that this is a version kept beside another one: a correction, or what it replaced. */
	readonly isVersion: boolean;
	/** What the witnesses contradict each other about. */
	readonly conflicts: readonly ('body' | 'year')[];
}

interface Witness {
	readonly organization: string | null;
	readonly year: number | null;
}

const NOBODY: Witness = { organization: null, year: null };

/** What is said of a version; 更新 alone is not, since there are offices of 城市更新. */
const VERSION = /更正|更新[版稿]|修订|修正|修改|订正|勘误|作废|备份/;
/** A report on less than a year. */
const PART_OF_YEAR = /半年|季度/;
const WHOLE_YEAR = /年度|年报/;

/** Reads the identity of a part. The file's own name counts for the first report of a file alone. */
export function identityOf({ address, part }: FilePlace, { text, report }: Part, names: FolderNames): Identity {
	const { folder, file } = partsOf(readable(address));
	const folders = names.foldersOf(folder);
	const named = part === 0 ? fileWitness(file, report.catalogue.title) : NOBODY;
	const signature = signatureOf(text, report);
	const year = yearOf(text, report, named.year ?? folders.year);
	const title = report.title?.organization ?? null;
	const body = bodyOf({ title, signature, file: named.organization }, folders);
	const conflicts: Identity['conflicts'] = [
		...(body.name !== '' && body.usual === '' && body.conflict ? (['body'] as const) : []),
		...(year === -1 ? (['year'] as const) : []),
	];
	const isVersion = VERSION.test(report.title?.text ?? '') || (part === 0 && VERSION.test(file));
	return { name: body.name, body: body.usual, year: Math.max(0, year), isVersion, conflicts };
}

function partsOf(address: string): { readonly folder: string; readonly file: string } {
	const end = Math.max(address.lastIndexOf('/'), address.lastIndexOf('\\'));
	return { folder: address.slice(0, Math.max(0, end)), file: address.slice(end + 1) };
}

/** What the folders of a file tell, the innermost first. */
interface Folders {
	readonly folder: string;
	readonly year: number | null;
	/** The places that they name. */
	readonly places: readonly string[];
}

/** What the names of folders tell. Files come folder by folder: what was read of the last one is kept. */
export class FolderNames {
	#last: Folders = { folder: '', year: null, places: [] };

	foldersOf(folder: string): Folders {
		if (folder === this.#last.folder) return this.#last;
		const names = folder.split(/[/\\]/).reverse();
		const year = names.map(yearIn).find((one) => one !== null) ?? null;
		this.#last = { folder, year, places: names.map(usualName).filter(isHigherPlace) };
		return this.#last;
	}
}

/** Where an address is a URI its folders are escaped; what is no escape is taken as it stands. */
function readable(address: string): string {
	if (!address.includes('%')) return address;
	try {
		return decodeURIComponent(address);
	} catch {
		return address;
	}
}

/** A file may be called as a report is, 张家湾镇2022年政府信息公开工作年度报告.txt, or at least name the year. */
function fileWitness(file: string, words: TitleWords): Witness {
	const stem = file.replace(/\.[a-z]{1,6}$/i, '');
	const title = findTitle(readLines(stem), stem.length, words);
	return { organization: title?.organization ?? null, year: title?.year ?? yearIn(stem) };
}

/** The one year that a name holds, not as part of a longer number. */
function yearIn(name: string): number | null {
	const years = new Set([...name.matchAll(/(?<!\d)20\d\d(?!\d)/g)].map(([year]) => Number(year)));
	const [only] = years;
	return years.size === 1 && only !== undefined ? only : null;
}

/** The office that a report is signed by, where its name can be one body's. */
function signatureOf(text: string, { sections }: Report): string | null {
	const last = sections.at(-1);
	const office = last === undefined ? null : signedBy(text, { start: last.body.start, end: text.length });
	return office === null || usualName(office) === '' ? null : office;
}

function isOnPartOfYear(title: string): boolean {
	return PART_OF_YEAR.test(title) || (title.includes('月') && !WHOLE_YEAR.test(title));
}

/** The year, 0 where nothing names one, -1 where title and period contradict each other and nothing else decides. */
function yearOf(text: string, { title, year }: Report, around: number | null): number {
	const period = periodIn(text)?.year ?? null;
	if (isOnPartOfYear(title?.text ?? '')) return 0;
	if (title?.year == null) return year ?? around ?? 0;
	if (period === null || period === title.year) return title.year;
	return around === title.year || around === period ? around : -1;
}

interface Body {
	readonly name: string;
	readonly usual: string;
	readonly conflict: boolean;
}

/** Who title, signature and file say that reports. */
interface Names {
	readonly title: string | null;
	readonly signature: string | null;
	readonly file: string | null;
}

/** The title names the body; signature, file and folders make its name fuller, stand in for it, or contradict it. */
function bodyOf({ title, signature, file }: Names, folders: Folders): Body {
	const name = title ?? signature ?? file ?? '';
	let usual = usualName(name);
	if (usual === '') return { name, usual, conflict: false };
	for (const other of [signature, file]) {
		const witness = other === null ? '' : usualName(other);
		if (isFullerName(witness, usual)) usual = witness;
	}
	if (title !== null && signature !== null && contradicts(usual, usualName(signature))) {
		const says = file === null ? '' : usualName(file);
		if (!agrees(says, usual)) return { name, usual: '', conflict: true };
	}
	return { name, usual: isFullName(usual) ? usual : withFolder(usual, folders), conflict: false };
}

const agrees = (a: string, b: string) => a !== '' && (a === b || isFullerName(a, b) || isFullerName(b, a));

/** Two places of which neither is the other, nor an office of it: the text was signed by somebody else. */
function contradicts(body: string, signed: string): boolean {
	if (signed === '' || !endsAsPlace(body) || !endsAsPlace(signed) || agrees(body, signed)) return false;
	return !body.startsWith(signed) && !body.includes(signed) && !signed.includes(body);
}

/** A name of which there are many, with the place that its folder names in front. */
function withFolder(usual: string, { places }: Folders): string {
	return `${places.find((place) => !usual.startsWith(place)) ?? ''}${usual}`;
}
