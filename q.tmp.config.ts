import base from './playwright.config.ts';
export default { ...base, outputDir: '/tmp/q-results', webServer: { ...(base.webServer as object), command: (base.webServer as {command:string}).command + ' --outDir /tmp/dist-q' } };
