/** A visitor with no pointer, who knows the page: Tab to where the items are, an arrow along them, Enter. The same for every candidate. */

/** What such a visitor does, sees and hears. */
export interface Hands {
	press(key: string): Promise<void>;
	/** What has the focus: its name, and whether it is where the items begin. `null`: nothing of the page. */
	focused(): Promise<{ name: string; begins: boolean } | null>;
	/** Whether the text of the record is to be read now. */
	reads(): Promise<boolean>;
	/** Waits until it is, a few seconds at most. */
	comesToRead(): Promise<boolean>;
}

export type Walked = { keys: number } | { fails: string };

/** Tab presses that find nothing before a page counts as one that nothing can be reached in. */
const NOTHING = 3;

/**
 * @param name the record's
 * @param along the key that leads from item to item
 * @param most key presses
 */
export async function walk(hands: Hands, name: string, along: string, most: number): Promise<Walked> {
	let keys = 0;
	const press = (key: string) => {
		keys++;
		return hands.press(key);
	};
	const stops: string[] = [];
	for (;;) {
		if (keys >= most) return tooFar(most, stops.at(-1));
		await press('Tab');
		const at = await hands.focused();
		if (at && (at.begins || standsFor(at.name, name))) {
			stops.push(at.name);
			break;
		}
		if (at) stops.push(at.name);
		else if (stops.length > 0 || keys >= NOTHING) return { fails: noItem(stops) };
	}
	while (!standsFor((await hands.focused())?.name ?? '', name) && !(await hands.reads())) {
		if (keys >= most) return tooFar(most, (await hands.focused())?.name);
		await press(along);
	}
	if (await hands.reads()) return { keys };
	await press('Enter');
	return (await hands.comesToRead()) ? { keys } : { fails: 'reached, but Enter does not open its text' };
}

/** Whether what is called so is a record, or a record among others: "Record 1" is not "Record 12". */
export function standsFor(label: string, name: string): boolean {
	const at = label.indexOf(name);
	return name !== '' && at >= 0 && !/[\p{L}\p{N}]/u.test(label[at + name.length] ?? '');
}

const tooFar = (most: number, last = '') => ({ fails: `not within ${most} key presses; the last reached: “${last}”` });

function noItem(stops: readonly string[]): string {
	if (stops.length === 0) return 'Tab reaches nothing of the page';
	const names = stops.slice(0, 8).map((name) => (name ? `“${name}”` : 'something without a name'));
	return `Tab stops: ${stops.length}, none of them an item of the timeline: ${names.join(', ')}${stops.length > 8 ? ' …' : ''}`;
}
