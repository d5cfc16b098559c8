import type { SharedString } from './read-strings';
import { encodeText } from './text';
import { escapeXml, parseXml } from './xml';

export interface StringWriter {
  /** Number of the text among the shared strings; undefined when the file has no such list. */
  indexOf(text: string): number | undefined;
  changed(): boolean;
  text(): string;
}

export function stringWriter(
  source: string | undefined,
  strings: readonly SharedString[],
): StringWriter {
  const indexes = new Map<string, number>();
  strings.forEach(({ text, rich }, index) => {
    if (!rich && !indexes.has(text)) indexes.set(text, index);
  });
  const added: string[] = [];
  return {
    indexOf(text) {
      if (source === undefined) return undefined;
      const known = indexes.get(text);
      if (known !== undefined) return known;
      const index = strings.length + added.length;
      added.push(text);
      indexes.set(text, index);
      return index;
    },
    changed: () => added.length > 0,
    text() {
      const root = parseXml(source ?? '', ['si']);
      const p = root.prefix;
      const items = added
        .map(
          (text) =>
            `<${p}si><${p}t xml:space="preserve">${escapeXml(encodeText(text))}</${p}t></${p}si>`,
        )
        .join('');
      // count and uniqueCount may be left out, and a wrong count is worse than none.
      const open = (source ?? '')
        .slice(root.start, root.innerStart)
        .replace(/\s(count|uniqueCount)="\d*"/g, '')
        .replace(/\s*\/?>$/, '>');
      const inner = (source ?? '').slice(root.innerStart, root.innerEnd);
      const head = (source ?? '').slice(0, root.start);
      return root.innerStart === root.end
        ? `${head}${open}${items}</${p}${root.name}>`
        : `${head}${open}${inner}${items}</${p}${root.name}>`;
    },
  };
}
