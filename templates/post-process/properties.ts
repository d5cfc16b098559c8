import { textPart, type Parts } from './package';
import { escapeXml, RELATIONSHIPS } from './xml';

const PATH = 'docProps/custom.xml';
const TYPE = 'application/vnd.openxmlformats-officedocument.custom-properties+xml';
const PROPERTIES = 'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties';
const VARIANTS = 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes';
/** the property set that Office reads custom properties from */
const FORMAT = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';
/** 0 and 1 are taken in every property set */
const FIRST_ID = 2;

/** Texts in the document's own properties, which exceljs does not know. */
export function addProperties(parts: Parts, properties: Readonly<Record<string, string>>): void {
  const items = Object.entries(properties).map(
    ([name, value], index) =>
      `<property fmtid="${FORMAT}" pid="${index + FIRST_ID}" name="${escapeXml(name)}">` +
      `<vt:lpwstr>${escapeXml(value)}</vt:lpwstr></property>`,
  );
  parts.set(
    PATH,
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
      `<Properties xmlns="${PROPERTIES}" xmlns:vt="${VARIANTS}">${items.join('')}</Properties>`,
  );
  insertBefore(
    parts,
    '[Content_Types].xml',
    '</Types>',
    `<Override PartName="/${PATH}" ContentType="${TYPE}"/>`,
  );
  insertBefore(
    parts,
    '_rels/.rels',
    '</Relationships>',
    `<Relationship Id="rIdCustom" Type="${RELATIONSHIPS}/custom-properties" Target="${PATH}"/>`,
  );
}

function insertBefore(parts: Parts, path: string, mark: string, text: string): void {
  parts.set(
    path,
    textPart(parts, path).replace(mark, () => text + mark),
  );
}
