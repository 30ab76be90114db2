/** A page's own script in a file, as it is rendered: it may run whenever it comes. */
const files = /<script(?=[^>]*\sasync="")[^>]*\ssrc="([^"]+)"[^>]*><\/script>/g;
const preloads = /<link(?=[^>]*\srel="preload")(?=[^>]*\sas="script")[^>]*>/g;

/**
 * Puts off a rendered page's scripts until the browser has shown it: what is read comes before what makes it move, on
 * the wire and on the main thread. Only those that carry the nonce are the page's own; of a page without any nothing
 * changes. A page nobody looks at, in a tab behind, shows nothing, so there they begin at once.
 */
export function runAfterPaint(rendered: string, nonce: string): string {
  const own = `nonce="${nonce}"`;
  const urls: string[] = [];
  const emptied = rendered
    .replace(preloads, (tag) => (tag.includes(own) ? "" : tag))
    .replace(files, (tag, url: string) => {
      if (!tag.includes(own)) return tag;
      urls.push(url);
      return "";
    });
  if (urls.length === 0) return rendered;
  return emptied.replace("</body>", () => `<script ${own}>${loader(urls)}</script></body>`);
}

/** Of its pictures the one the page asks for first is waited for as well, a second at most. */
function loader(urls: readonly string[]): string {
  return `{const urls=${JSON.stringify(urls).replaceAll("<", "\\u003c")},
run=()=>{for(const url of urls)document.head.append(Object.assign(document.createElement("script"),{src:url}))},
picture=document.querySelector('img[fetchpriority="high"]'),
shown=picture?Promise.race([picture.decode().catch(()=>{}),new Promise((late)=>setTimeout(late,1000))]):Promise.resolve();
document.hidden?run():shown.then(()=>requestAnimationFrame(()=>setTimeout(run)))}`;
}
