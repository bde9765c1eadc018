/** `embed.js` in Vite: a script of its own beside the page, in one piece, with no name that the page knows of. */
import { fileURLToPath } from 'node:url';
import { build, type Plugin, type Rolldown } from 'vite';
import type { Language } from '../dataset/served.ts';

const ENTRY = fileURLToPath(new URL('./embed.ts', import.meta.url));

/** Bundles the element as a classic script. @param title of the dataset, in both languages */
export async function embedScript(title: Record<Language, string>): Promise<string> {
	const built = (await build({
		configFile: false,
		logLevel: 'warn',
		publicDir: false,
		define: { TITLE: JSON.stringify({ en: title.en, ru: title.ru }) },
		build: {
			target: 'es2022',
			write: false,
			lib: { entry: ENTRY, formats: ['iife'], name: 'dneprOka', fileName: () => 'embed.js' },
		},
	})) as Rolldown.RolldownOutput[] | Rolldown.RolldownOutput;
	const [output] = [built].flat();
	return (output as Rolldown.RolldownOutput).output[0].code;
}

/** @param title is asked for when the script is made */
export function embedPlugin(title: () => Promise<Record<Language, string>>): Plugin {
	return {
		name: 'embed',
		async generateBundle() {
			this.emitFile({ type: 'asset', fileName: 'embed.js', source: await embedScript(await title()) });
		},
		configureServer(server) {
			server.middlewares.use('/embed.js', async (_, response) => {
				response.setHeader('Content-Type', 'text/javascript; charset=utf-8');
				response.end(await embedScript(await title()));
			});
		},
	};
}
