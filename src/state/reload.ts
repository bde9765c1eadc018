import { writeAddressNow } from './address-sync.ts';

/** Loads the page anew where the visitor is: what the address still waits to say is said first. */
export function reloadHere(): void {
	writeAddressNow();
	location.reload();
}
