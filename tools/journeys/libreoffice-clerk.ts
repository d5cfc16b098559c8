import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { findOffice } from '../machine.mjs';

const run = promisify(execFile);

/**
 * Somebody without the add-in opens the workbook in LibreOffice, inserts rows above the last row of
 * what is written on a sheet, types texts into them and saves. Columns and rows count from 0.
 */
export async function insertedInLibreOffice(
  bytes: Uint8Array,
  sheet: string,
  row: number,
  rows: readonly Readonly<Record<number, string>>[],
): Promise<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'clerk-'));
  const profile = join(folder, 'profile');
  const office = (command: string) =>
    run(findOffice() ?? 'soffice', [
      `-env:UserInstallation=${pathToFileURL(profile).href}`,
      '--headless',
      command,
    ]);
  try {
    const input = join(folder, 'book.xlsx');
    const output = join(folder, 'typed.xlsx');
    writeFileSync(input, bytes);
    // The first start makes the profile with an empty macro, which gives way to ours.
    await office('--terminate_after_init');
    const macro = join(profile, 'user', 'basic', 'Standard', 'Module1.xba');
    writeFileSync(macro, moduleText(work(sheet, row, rows, input, output)));
    await office('macro:///Standard.Module1.Work');
    return readFileSync(output);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function work(
  sheet: string,
  row: number,
  rows: readonly Readonly<Record<number, string>>[],
  input: string,
  output: string,
): string {
  const typed = rows.flatMap((cells, index) =>
    Object.entries(cells).map(
      ([column, text]) =>
        `Sheet.getCellByPosition(${column}, ${row + index}).setFormula("${text}")`,
    ),
  );
  return `
Sub Work
  Dim Hidden(0) As New com.sun.star.beans.PropertyValue
  Hidden(0).Name = "Hidden"
  Hidden(0).Value = True
  Document = StarDesktop.loadComponentFromURL("${pathToFileURL(input).href}", "_blank", 0, Hidden())
  Sheet = Document.Sheets.getByName("${sheet}")
  Sheet.Rows.insertByIndex(${row}, ${rows.length})
  ${typed.join('\n  ')}
  Dim Filter(0) As New com.sun.star.beans.PropertyValue
  Filter(0).Name = "FilterName"
  Filter(0).Value = "Calc MS Excel 2007 XML"
  Document.storeToURL("${pathToFileURL(output).href}", Filter())
  Document.close(True)
  StarDesktop.terminate()
End Sub`;
}

function moduleText(basic: string): string {
  const escaped = basic.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">${escaped}</script:module>`;
}
