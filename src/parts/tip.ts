/**
 * A name beside whatever has the pointer or the focus: the accessible name of the marks of a drawing, for those
 * who see. Touch needs it not: a tap opens the thing itself.
 */
export function attachTips(container: HTMLElement): void {
	const tip = document.createElement('div');
	tip.className = 'tip';
	tip.setAttribute('aria-hidden', 'true');
	tip.hidden = true;
	container.append(tip);
	const hide = () => {
		if (!tip.hidden) tip.hidden = true;
	};
	const show = (event: Event) => {
		if (event instanceof PointerEvent && event.pointerType === 'touch') return;
		const target = (event.target as Element).closest('svg [role="button"]');
		const name = target?.getAttribute('aria-label');
		if (!target || !name || (event instanceof PointerEvent && event.buttons > 0)) {
			hide();
			return;
		}
		tip.hidden = false;
		tip.textContent = name;
		const frame = container.getBoundingClientRect();
		const box = target.getBoundingClientRect();
		// Of a long span the part in view, near the pointer.
		const middle =
			event instanceof PointerEvent
				? event.clientX
				: (Math.max(box.left, frame.left) + Math.min(box.right, frame.right)) / 2;
		const left = Math.min(Math.max(middle - frame.left - tip.offsetWidth / 2, 6), frame.width - tip.offsetWidth - 6);
		const above = box.top - frame.top - tip.offsetHeight - 7;
		tip.style.left = `${left}px`;
		tip.style.top = `${above > 2 ? above : box.bottom - frame.top + 7}px`;
	};
	container.addEventListener('pointerover', show);
	container.addEventListener('pointerleave', hide);
	container.addEventListener('pointerdown', hide);
	container.addEventListener('focusin', (event) => {
		if ((event.target as Element).matches(':focus-visible')) show(event);
	});
	container.addEventListener('focusout', hide);
}
