import { parseA1Ref } from '@borgar/fx/xlsx';
import { elements } from '../../post-process/xml';
import { repeated, type Finding, type Rule } from '../finding';

/** Links that lead somewhere; at most one in a cell. */
export const linkRule: Rule = ({ sheets, names }) =>
  sheets.flatMap(({ name, root }) => {
    const links = elements(root, 'hyperlink');
    const findings: Finding[] = repeated(links, (link) => link.getAttribute('ref') ?? '').map(
      (link) => ({ rule: 'link-twice', where: name, what: link.getAttribute('ref') ?? '' }),
    );
    for (const link of links) {
      const location = link.getAttribute('location');
      if (location === null) {
        if (!link.hasAttribute('r:id'))
          findings.push({ rule: 'link-target', where: name, what: 'leads nowhere' });
        continue;
      }
      const target = parseA1Ref(location);
      const there =
        target &&
        (target.sheetName
          ? sheets.some((sheet) => sheet.name === target.sheetName)
          : 'range' in target || names.some((known) => known.name === location));
      if (!there) findings.push({ rule: 'link-target', where: name, what: location });
    }
    return findings;
  });
