const map = document.querySelector('dnepr-oka');
const output = document.querySelector('output');
const tell = ({ type, detail }) => {
	output.textContent = `${type}: ${JSON.stringify(detail)}`;
};
map.addEventListener('ready', tell);
map.addEventListener('statechange', tell);
document.getElementById('days').addEventListener('click', async ({ target }) => {
	if (target.value) await map.set({ date: target.value });
});
