// The points of an enumeration follow each other: 一是, 二是, 三是. A copied text often loses or doubles one.

import { type Point, pointsIn } from '../prose/enumerations.ts';
import { defineCheck } from './check.ts';

interface Break {
	readonly before: number;
	readonly point: Point;
}

export const ENUMERATION = defineCheck<Break>({
	id: 'enumeration',
	severity: 'info',
	stage: 'trial',

	*find({ text, report }) {
		let before = 0;
		for (const point of pointsIn(text, report.prose.stretches)) {
			if (point.number !== 1 && point.number !== before + 1) yield { before, point };
			before = point.number;
		}
	},

	explain({ before, point }, { words }) {
		return { message: words.enumeration(before, point.number), ...point.span };
	},
});
