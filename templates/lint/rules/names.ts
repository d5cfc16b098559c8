import { repeated, type Finding, type Rule } from '../finding';

const LONGEST = 255;

/** Letters, digits, _ . \ and nothing that reads as a cell: A1, R1C1, R, C. */
export const isLegalName = (name: string): boolean =>
  name.length <= LONGEST &&
  /^[\p{L}_\\][\p{L}\p{N}\p{M}_.\\?]*$/u.test(name) &&
  !/^[A-Za-z]{1,3}\d+$/.test(name) &&
  !/^[Rr](\d*[Cc]\d*)?$|^[Cc]\d*$/.test(name);

export const nameRule: Rule = ({ names, sheets }) => {
  const findings: Finding[] = [];
  for (const { name, scope } of names) {
    if (!isLegalName(name.replace(/^_xlnm\./, '')))
      findings.push({ rule: 'name-illegal', where: name, what: 'not a name' });
    if (scope !== undefined && !sheets[Number(scope)])
      findings.push({ rule: 'name-scope', where: name, what: `no sheet ${scope}` });
  }
  for (const { name } of repeated(names, ({ name, scope }) => `${scope}|${name.toLowerCase()}`))
    findings.push({ rule: 'name-twice', where: name, what: 'twice' });
  return findings;
};
