import { tinyWorkbook } from '../../../workbench/conformance/tiny-workbook';
import { openUniverEngine } from '../../../workbench/engine/univer';
import { Package } from '../../../workbench/file/package';
import { readWorkbook } from '../../../workbench/file/read-workbook';
it('x', async () => {
  const file = Package.open(new Uint8Array(Buffer.from(tinyWorkbook('首页'), 'base64')));
  const e = await openUniverEngine({
    model: readWorkbook(file).model,
    name: 'a',
    locale: 'zh-CN',
    container: null,
    year: 2026,
  });
  const out: unknown[] = [];
  const a = await e.addSheet('a');
  out.push([e.activeSheet(), e.sheets().map(({ id, name }) => id + name)]);
  e.subscribe((ev) => out.push(ev));
  await e.activateSheet(a);
  out.push(e.activeSheet());
  const b = await e.addSheet('b');
  out.push([b, e.activeSheet()]);
  console.log(JSON.stringify(out));
  e.dispose();
});
