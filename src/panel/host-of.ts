/** The server that an address is of, without `www.`; `null` where it is no address. */
export const hostOf = (address: string): string | null =>
	URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, '') : null;
