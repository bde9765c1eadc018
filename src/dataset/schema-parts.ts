/**
 * The parts that records of every type share: names in both languages, dates, places, and claims with their scope.
 * Build time only (zod never reaches the bundle).
 */
import { z } from 'zod';
import { dateFault } from './edtf.ts';

export const text = z.string().trim().min(1, 'is empty');

export const id = z
	.string()
	.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is lower-case letters and digits, with single hyphens between words');

/** What is read: always in both languages. */
export const bilingual = z.strictObject({ en: text, ru: text });
export const bilingualList = z
	.strictObject({ en: z.array(text), ru: z.array(text) })
	.refine((list) => list.en.length === list.ru.length, 'the two languages differ in length');

/** An EDTF date. YAML reads a bare year as a number, which is as good. */
export const date = z.union([z.string(), z.number()]).transform((value, context) => {
	const written = String(value);
	const fault = dateFault(written);
	if (fault) context.addIssue({ code: 'custom', message: fault });
	return written;
});

/** A day of the calendar, where nothing less exact will do. */
export const day = z.iso.date('write a day as YYYY-MM-DD');

export const verified = z.enum(['seen', 'conflict', 'seed-only', 'from-memory']);
export const precision = z.enum(['exact', 'street', 'town', 'district', 'region']);
export const holder = z.enum(['soviet', 'german', 'contested', 'partisan']);

const lon = z.number().min(-180).max(180);
const lat = z.number().min(-90).max(90);

/** A box of degrees: west, south, east, north. */
export const box = z
	.tuple([lon, lat, lon, lat])
	.refine(([west, south, east, north]) => west < east && south < north, 'a box is [west, south, east, north]');

/** Where: WGS84 degrees. Without `lon` and `lat` the place is not known more exactly than its label. */
export const place = z
	.strictObject({
		lon: lon.optional(),
		lat: lat.optional(),
		precision: precision.optional(),
		away: z.literal(true).optional(),
		label: bilingual,
	})
	.refine((p) => (p.lon === undefined) === (p.lat === undefined), 'lon and lat belong together: give both or neither')
	.refine((p) => p.lon === undefined || p.precision !== undefined, {
		message: 'a place with lon and lat needs a precision: exact, street, town, district or region',
		path: ['lon'],
	});

export const point = z.strictObject({ lon, lat, away: z.literal(true).optional(), name: bilingual.optional() });

/**
 * What a claim may be about, and what it counts. Only claims of one property are compared; the `-part` and `-wider` ones stand apart
 * because they count less or more than the record they are told of.
 */
export const PROPERTIES = {
	dead: 'all who died in this one place or event',
	'dead-part': 'deaths of a part: one time, one group, one building',
	'dead-wider': 'deaths of more than this: a whole city, region or operation',
	'dead-per-day': 'deaths a day',
	buried: 'people buried here',
	'buried-part': 'part of the burials: at one time, of one group',
	'buried-wider': 'burials of more places than this',
	named: 'dead known or written by name',
	'held-at-once': 'prisoners or inmates present at one time',
	'passed-through': 'prisoners who passed through',
	capacity: 'people it was meant to hold',
	deported: 'people deported or driven away',
	'deported-part': 'people deported from a part of it',
	affected: 'people harmed in any way, not only killed',
	casualties: 'killed, wounded and missing together, or as the source sums them',
	wounded: 'wounded',
	captured: 'prisoners taken, or claimed to be taken',
	strength: 'people or weapons taking part',
	survivors: 'people who survived, escaped or were spared',
	evacuated: 'people or things brought to safety',
	inhabitants: 'inhabitants',
	destroyed: 'buildings, villages or weapons destroyed',
	height: 'metres of height',
	measure: 'another length, area, width',
	share: 'per cent',
	duration: 'days',
	graves: 'graves, pits, burial grounds, memorials',
	count: 'another number',
	taken: 'date: taken by the Germans',
	freed: 'date: freed',
	happened: 'date: of the event itself',
	opened: 'date: a camp was set up',
	closed: 'date: a camp was closed',
	unveiled: 'date: a memorial was unveiled',
	rebuilt: 'date: a memorial was rebuilt',
} as const;
type Property = keyof typeof PROPERTIES;
const properties = Object.keys(PROPERTIES) as [Property, ...Property[]];

/** True for properties whose value is a date. */
export const isDated = (property: Property) => PROPERTIES[property].startsWith('date:');

/** Whom, where and when a claim counts, and who says so: claims are compared only within one scope. */
const scope = z.strictObject({
	what: bilingual,
	by: bilingual.optional(),
	/** It sums up others' counts, or repeats one. */
	derived: z.literal(true).optional(),
});

export const claim = z
	.strictObject({
		property: z.enum(properties),
		value: z.number().optional(),
		low: z.number().optional(),
		high: z.number().optional(),
		bound: z.enum(['exact', 'at-least', 'about', 'up-to']).optional(),
		date: date.optional(),
		scope,
		sources: z.array(id).default([]),
		verified: verified.optional(),
	})
	.superRefine((claim, context) => {
		const fault = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
		if (isDated(claim.property)) {
			if (claim.date === undefined) fault('property', `'${claim.property}' is a date: give \`date\``);
			if (claim.value !== undefined)
				fault('value', `'${claim.property}' is a date: write \`date\` instead of \`value\``);
		} else {
			if (claim.value === undefined) fault('property', `'${claim.property}' is a number: give \`value\``);
			if (claim.date !== undefined)
				fault('date', `'${claim.property}' is a number: write \`value\` instead of \`date\``);
			if (claim.value !== undefined && claim.bound === undefined)
				fault('value', 'give a `bound`: exact, at-least, about or up-to');
		}
		const { low, value, high } = claim;
		if (low !== undefined && value !== undefined && low > value) fault('low', '`low` is above `value`');
		if (high !== undefined && value !== undefined && high < value) fault('high', '`high` is below `value`');
		if (claim.sources.length > 0) return;
		if (!isDated(claim.property)) fault('sources', 'a number needs a source: name one, or take the claim out');
		else if (claim.verified !== 'from-memory')
			fault('sources', 'a claim needs a source: name one, or mark it `verified: from-memory`');
	});

/** A path below the page: nothing is asked of another origin. */
const ownPath = z
	.string()
	.regex(
		/^(?!\/)(?!.*\.\.)[\w./-]+$/,
		'a path below the page, such as media/monument.jpg; the page asks nothing of other servers',
	);

/**
 * A picture: a file in `public/`, or the base of a IIIF Image API service on the same server. Only what a licence allows to be shown
 * belongs here: it is named, with who is to be credited.
 */
export const media = z
	.strictObject({
		image: ownPath.optional(),
		iiif: ownPath.optional(),
		/** Of the picture, pixels: its place is kept while it loads. */
		width: z.int().positive(),
		height: z.int().positive(),
		/** What is to be seen, for those who do not see it. */
		alt: bilingual,
		caption: bilingual.optional(),
		credit: bilingual,
		licence: text,
		licenceUrl: z.url({ protocol: /^https?$/ }).optional(),
	})
	.refine((m) => (m.image === undefined) !== (m.iiif === undefined), 'give either `image` or `iiif`');
