// Shows and hides the names of columns in the text.

import { ConfigurationTarget, workspace } from 'vscode';

/** Switches between the names of columns, as the user wanted them last, and wrong numbers alone. */
export async function toggleHints(): Promise<void> {
	const settings = workspace.getConfiguration('gouji');
	const { workspaceValue } = settings.inspect('inlayHints') ?? {};
	const target = workspaceValue === undefined ? ConfigurationTarget.Global : ConfigurationTarget.Workspace;
	const shown = settings.get('inlayHints');
	await settings.update('inlayHints', shown === 'wrong' || shown === 'off' ? 'row' : 'wrong', target);
}
