import { addProtocol, type VectorSourceSpecification } from 'maplibre-gl';
import { PMTiles, Protocol, TileType } from 'pmtiles';

/** A museum's own file of streets, opened. */
export interface Streets {
	source: VectorSourceSpecification;
	/** Who made it, as its metadata say; plain text. */
	credit: string;
}

let protocol: Protocol | null = null;

/**
 * Opens a PMTiles archive of vector tiles in the schema of the Protomaps basemap (versions 3 and 4).
 * @param address of this origin
 * @throws when there is no such file, the server knows no byte ranges, or it is another kind of file
 */
export async function openStreets(address: string): Promise<Streets> {
	const archive = new PMTiles(address);
	const header = await archive.getHeader();
	if (header.tileType !== TileType.Mvt) throw new Error(`${address} holds no vector tiles`);
	const { attribution } = ((await archive.getMetadata()) ?? {}) as { attribution?: unknown };
	if (!protocol) {
		protocol = new Protocol();
		addProtocol('pmtiles', protocol.tile);
	}
	protocol.add(archive);
	return {
		source: {
			type: 'vector',
			tiles: [`pmtiles://${address}/{z}/{x}/{y}`],
			minzoom: header.minZoom,
			maxzoom: header.maxZoom,
			bounds: [header.minLon, header.minLat, header.maxLon, header.maxLat],
		},
		// The schema is of OpenStreetMap's data, whose licence asks to be named.
		credit: plain(attribution) || '© OpenStreetMap',
	};
}

/** Metadata hold a piece of HTML. */
const plain = (attribution: unknown): string =>
	typeof attribution === 'string'
		? attribution
				.replace(/<[^>]*>/g, '')
				.replaceAll('&copy;', '©')
				.trim()
				.slice(0, 200)
		: '';
