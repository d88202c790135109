import { isNode, LineCounter, parseDocument } from 'yaml';

export interface YamlFile {
  value: unknown;
  /** Line of what a path names, or, where it is missing, of what it should stand in. */
  lineOf: (path: (string | number)[]) => number;
}

/** A YAML text with its lines. Throws where it is none; `name` says which file it was. */
export function readYaml(name: string, source: string): YamlFile {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines });
  const [broken] = document.errors;
  if (broken) throw new Error(`${name}: ${broken.message}`);
  const lineOf = (path: (string | number)[]) => {
    for (let length = path.length; length >= 0; length -= 1) {
      const node = document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
    }
    return 1;
  };
  return { value: document.toJS(), lineOf };
}
