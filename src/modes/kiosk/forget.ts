/** What a visitor has left in the page beside the state: open dialogs and folds, what was typed, how far was scrolled, the focus. */
export function forget(): void {
	for (const dialog of document.querySelectorAll<HTMLDialogElement>('dialog[open]')) dialog.close();
	for (const fold of document.querySelectorAll<HTMLDetailsElement>('details[open]')) fold.open = false;
	for (const field of document.querySelectorAll<HTMLInputElement>('input[type="text"]')) {
		if (field.value === '') continue;
		field.value = '';
		field.dispatchEvent(new Event('input', { bubbles: true }));
	}
	for (const part of document.querySelectorAll('.page-scroll, .layers-panel, .results, .chooser')) part.scrollTop = 0;
	scrollTo(0, 0);
	getSelection()?.removeAllRanges();
	if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}
