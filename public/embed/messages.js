const frame = document.querySelector('iframe');
const output = document.querySelector('output');
const origin = new URL(frame.src).origin;

addEventListener('message', ({ source, data }) => {
	if (source !== frame.contentWindow || data?.['dnepr-oka'] !== 1) return;
	output.textContent = JSON.stringify(data);
});
document.querySelector('input').addEventListener('input', ({ target }) => {
	frame.contentWindow.postMessage({ 'dnepr-oka': 1, type: 'set', state: { date: target.value } }, origin);
});
