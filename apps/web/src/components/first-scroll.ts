/**
 * Runs in <head>. Until the reader scrolls, what stands far below the fold is neither laid out nor painted (see
 * `below-fold` in the styles); whoever comes back to a place further down needs it all at once. The text is constant.
 */
export const firstScrollScript = `{const all=()=>{document.documentElement.dataset.scrolled=""};if(performance.getEntriesByType("navigation")[0]?.type==="navigate")addEventListener("scroll",all,{once:true,passive:true});else all()}`;
