import { tinyWorkbook } from '../../workbench/conformance/tiny-workbook';
import { openUniverEngine } from '../../workbench/engine/univer';
import { Package } from '../../workbench/file/package';
import { readWorkbook } from '../../workbench/file/read-workbook';
import { microsoft365 } from '../../workbench/host/profiles';
import { against } from './against';

// Versions are the host's affair, which node.test.ts tries: one is enough here.

const open = async () => {
  const file = Package.open(new Uint8Array(Buffer.from(tinyWorkbook('首页'), 'base64')));
  const engine = await openUniverEngine({
    model: readWorkbook(file).model,
    name: '工作簿.xlsx',
    locale: 'zh-CN',
    container: null,
    year: 2026,
  });
  return { engine, close: () => engine.dispose() };
};

against('univer', open, [microsoft365]);
