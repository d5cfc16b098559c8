import { partsLike, textPart, type Parts } from './package';

/** A bare line break in an attribute is read as a blank: the second language has its own line. */
export function keepLineBreaks(parts: Parts): void {
  for (const path of partsLike(parts, /^xl\/worksheets\/[^/]+\.xml$/))
    parts.set(
      path,
      textPart(parts, path).replace(/<dataValidation [^>]*>/g, (rule) =>
        rule.replace(/\n/g, '&#10;'),
      ),
    );
}
