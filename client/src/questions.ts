// Several questions asked one after the other in one box: it keeps the focus, which a second box may lose to what the first one covered.

import { window } from 'vscode';

export interface Question {
	readonly prompt: string;
	readonly placeholder?: string;
	/** What stands there at first. */
	readonly value: string;
	/** What is wrong with an answer; undefined where nothing is. */
	readonly wrong?: (answer: string) => string | undefined;
}

/** The answers; undefined where its user turned away from one of them. */
export function ask(title: string, questions: readonly Question[]): Promise<readonly string[] | undefined> {
	const box = window.createInputBox();
	const answers: string[] = [];
	const [first] = questions;
	let question = first;
	const show = () => {
		if (question === undefined) return;
		box.step = answers.length + 1;
		box.prompt = question.prompt;
		box.placeholder = question.placeholder ?? '';
		box.value = question.value;
	};
	const check = () => {
		box.validationMessage = question?.wrong?.(box.value.trim());
		return box.validationMessage === undefined;
	};
	box.onDidChangeValue(check);
	box.onDidAccept(() => {
		if (!check()) return;
		answers.push(box.value.trim());
		question = questions[answers.length];
		if (question === undefined) box.hide();
		else show();
	});
	box.title = title;
	box.totalSteps = questions.length;
	box.ignoreFocusOut = true;
	show();
	box.show();
	return new Promise((resolve) => {
		box.onDidHide(() => {
			box.dispose();
			resolve(question === undefined ? answers : undefined);
		});
	});
}
