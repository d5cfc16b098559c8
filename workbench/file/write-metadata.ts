// A formula whose result may fill several cells is marked by cell metadata; without the mark Excel
// shows it in braces, as an array formula of old.
import type { Package } from './package';
import { childOf, childrenOf, parseXml } from './xml';

const CONTENT_TYPE =
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml';
const RELATION =
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships/sheetMetadata';
const NEW_METADATA =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<metadata xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray"><metadataTypes count="1"><metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"/></metadataTypes><futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata><cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>';

/** Gives the number of the mark; the part is added when the first formula asks for it. */
export function dynamicArrayMetadata(file: Package, workbook: string): () => number | undefined {
  let found: { readonly index: number | undefined } | undefined;
  return () => (found ??= { index: findOrAdd(file, workbook) }).index;
}

function findOrAdd(file: Package, workbook: string): number | undefined {
  const part = file
    .relations(workbook)
    .find(({ type, target }) => type === 'sheetMetadata' && file.has(target))?.target;
  if (part === undefined) {
    file.add('xl/metadata.xml', NEW_METADATA, CONTENT_TYPE);
    file.relate(workbook, RELATION, 'xl/metadata.xml');
    return 1;
  }
  const metadata = parseXml(file.text(part));
  const types = childrenOf(childOf(metadata, 'metadataTypes'), 'metadataType');
  const type = types.findIndex(({ attributes }) => attributes['name'] === 'XLDAPR') + 1;
  const marks = childrenOf(childOf(metadata, 'cellMetadata'), 'bk');
  const index = marks.findIndex(
    (mark) => type > 0 && Number(childOf(mark, 'rc')?.attributes['t']) === type,
  );
  // Metadata of another kind only: the formula is then written as an array formula of old.
  return index < 0 ? undefined : index + 1;
}
