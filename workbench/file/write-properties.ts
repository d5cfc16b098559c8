import type { PropertyModel, PropertyValue } from './model';
import type { Package } from './package';
import { propertiesPart } from './read-workbook';
import { encodeText } from './text';
import { attributesText, escapeXml } from './xml';

const PART = 'docProps/custom.xml';
const VT = 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes';
const NAMESPACE = 'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties';
const RELATION =
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties';
const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.custom-properties+xml';
/** The set of properties that a person sees under 文件 › 信息 › 高级属性. */
const FORMAT = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';

export function writeProperties(file: Package, properties: readonly PropertyModel[]): void {
  const texts = properties.map(
    ({ name, value }, index) =>
      `<property${attributesText({
        fmtid: FORMAT,
        pid: index + 2,
        name: encodeText(name),
      })}>${valueText(value)}</property>`,
  );
  const text =
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n` +
    `<Properties xmlns="${NAMESPACE}" xmlns:vt="${VT}">${texts.join('')}</Properties>`;
  const present = propertiesPart(file);
  if (present !== undefined) {
    file.write(present, text);
    return;
  }
  file.add(PART, text, CONTENT_TYPE);
  file.relate('', RELATION, PART);
}

function valueText(value: PropertyValue): string {
  if (typeof value === 'boolean') return `<vt:bool>${value}</vt:bool>`;
  if (typeof value === 'number')
    return Number.isInteger(value) && Math.abs(value) < 2 ** 31
      ? `<vt:i4>${value}</vt:i4>`
      : `<vt:r8>${value}</vt:r8>`;
  if (typeof value === 'object') return `<vt:filetime>${value.date}</vt:filetime>`;
  return `<vt:lpwstr>${escapeXml(encodeText(value))}</vt:lpwstr>`;
}
