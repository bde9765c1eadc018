/** A look as named colours: views and styles know these names only. */
export interface Flavour {
	/** The page, and the ground beyond the land. */
	paper: string;
	/** Cards and panels that lie on the page. */
	raised: string;
	land: string;
	water: string;
	river: string;
	/** Names of rivers. */
	riverName: string;
	border: string;
	/** The line of a railway and its ties. */
	railway: string;
	/** The two edges of a highway. */
	highway: string;
	ink: string;
	softInk: string;
	hairline: string;
	/** The front, the playhead, what is selected or happens now. */
	front: string;
	/** Text and marks on the front's colour. */
	onFront: string;
	/** Hatching of the occupied area. */
	occupied: string;
	/** Its ground under the hatching. */
	occupiedGround: string;
	partisan: string;
	contested: string;
	memory: string;
	/** Text and marks on the memory colour. */
	onMemory: string;
	/** The backdrop of the timeline after the break. */
	memoryGround: string;
	/** Marks of what is not of this moment. */
	faint: string;
	/** The ring around what has the focus. */
	focus: string;
}

export const light: Flavour = {
	paper: '#f6f2e9',
	raised: '#fffdf8',
	land: '#fbf8f1',
	water: '#c4d6e0',
	river: '#8fb0c4',
	riverName: '#37637d',
	border: '#998e79',
	railway: '#aca596',
	highway: '#bbb09b',
	ink: '#22201c',
	softInk: '#645e55',
	hairline: '#d9d2c3',
	front: '#b3261e',
	onFront: '#ffffff',
	occupied: '#8d867a',
	occupiedGround: '#ddd8cd',
	partisan: '#5f7f4e',
	contested: '#b2681f',
	memory: '#8a5c10',
	onMemory: '#ffffff',
	memoryGround: '#ecdfc6',
	faint: '#7e786b',
	focus: '#1d5fa8',
};

export const dark: Flavour = {
	paper: '#15171a',
	raised: '#1f2226',
	land: '#1c1f23',
	water: '#2c3c49',
	river: '#3d5566',
	riverName: '#8fb3cb',
	border: '#676a6f',
	railway: '#54585d',
	highway: '#565249',
	ink: '#e9e4d8',
	softInk: '#a8a295',
	hairline: '#34373b',
	front: '#e8654f',
	onFront: '#15171a',
	occupied: '#676a6f',
	occupiedGround: '#101214',
	partisan: '#86ad72',
	contested: '#dd9a50',
	memory: '#d0a24c',
	onMemory: '#15171a',
	memoryGround: '#37301f',
	faint: '#7d7b75',
	focus: '#7db4f0',
};

/** Sets a flavour's colours as custom properties (`--soft-ink`) on an element; through the CSSOM, as the policy asks. */
export function paintFlavour(element: HTMLElement, flavour: Flavour): void {
	for (const [name, colour] of Object.entries(flavour)) {
		element.style.setProperty(`--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`, colour);
	}
}
