import base from '/work/main/vite.config.ts';
import { gzipSync } from 'node:zlib';
export default { ...base, root: '/work/main', plugins: [...(base as any).plugins, { name: 'sizes', generateBundle(_: any, bundle: any) {
 for (const c of Object.values(bundle) as any[]) if (c.type==='chunk') { console.log('CHUNK', c.fileName, c.code.length); if(/(index-|worker)/.test(c.fileName)) for (const [id, m] of Object.entries(c.modules) as any) { const code=m.code??''; console.log('M', m.renderedLength, code? gzipSync(code).length:0, id.replace('/work/main/','')); } }
}}]};
