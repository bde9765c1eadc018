/** Comma-separated values as RFC 4180 has them: CRLF between rows, a field in quotes where it must be, quotes in it doubled. */
export type Field = string | number | null;

/** @param rows each as long as the header; `null` is an empty field */
export function toCsv(header: readonly string[], rows: readonly (readonly Field[])[]): string {
	return [header, ...rows].map((row) => `${row.map(written).join(',')}\r\n`).join('');
}

function written(field: Field): string {
	const text = field === null ? '' : String(field);
	return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
