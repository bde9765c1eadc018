/** Whether no motion is wanted: by the system's setting, or by the visitor's own switch where there is one (`data-motion="none"`). */
export const calm = {
	get matches(): boolean {
		return document.documentElement.dataset.motion === 'none' || matchMedia('(prefers-reduced-motion: reduce)').matches;
	},
};
