interface Embedded {
  title: string;
  /** The post's whole address. */
  page: string;
  /** The picture's whole address. */
  picture: string;
  width: number;
  height: number;
}

export interface EmbedCode {
  name: string;
  text: string;
}

/** What one pastes elsewhere to show a picture there that leads here. Titles can't break out of any of them. */
export function embedCodes({ title, page, picture, width, height }: Embedded): EmbedCode[] {
  const size = `width="${width}" height="${height}"`;
  return [
    {
      name: "HTML",
      text: `<a href="${html(page)}"><img src="${html(picture)}" alt="${html(title)}" ${size}></a>`,
    },
    { name: "Markdown", text: `[![${markdown(title)}](${picture})](${page})` },
    { name: "BBCode", text: `[url=${page}][img]${picture}[/img][/url]` },
  ];
}

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const html = (text: string) => text.replace(/[&<>"]/g, (char) => entities[char] ?? char);
const markdown = (text: string) => text.replace(/[\\[\]()*_`!<>]/g, "\\$&").replace(/\s+/g, " ");
