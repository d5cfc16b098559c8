/**
 * Runs inside LibreOffice and measures there: neither the start of a process nor the way of a command
 * to it is counted. Command n stands in the file `ask-n`, one word a line; the answer goes to
 * `answer-n`: milliseconds, and the balance in the table's last row. What went wrong stands in `failed`.
 */
const MACRO = `Sub Main(folder As String)
  Dim n As Long, started As Long, took As Long, balance As Double
  Dim what As String, where As String, lastRow As Long, amount As Double, word As String
  Dim book As Object, sheet As Object
  Dim unseen(0) As New com.sun.star.beans.PropertyValue
  Dim asXlsx(0) As New com.sun.star.beans.PropertyValue
  unseen(0).Name = "Hidden"
  unseen(0).Value = True
  asXlsx(0).Name = "FilterName"
  asXlsx(0).Value = "Calc MS Excel 2007 XML"
  ' Without this an error is a dialog that nobody sees and nobody closes.
  ' Without this an error is a dialog that nobody sees and nobody closes.
  On Error GoTo Failed
  Do
    n = n + 1
    Do While Not FileExists(folder & "/ask-" & n)
      Wait 20
    Loop
    Open folder & "/ask-" & n For Input As #1
    Line Input #1, what
    Line Input #1, where
    Line Input #1, word
    lastRow = CLng(word)
    Line Input #1, word
    amount = CDbl(word)
    Close #1
    started = GetSystemTicks()
    If what = "open" Then
      book = StarDesktop.loadComponentFromURL(where, "_blank", 0, unseen())
      sheet = book.Sheets.getByName("流水账")
      balance = sheet.getCellByPosition(9, lastRow).Value
    ElseIf what = "edit" Then
      sheet.getCellByPosition(8, 7).setValue(amount)
      book.calculate()
      balance = sheet.getCellByPosition(9, lastRow).Value
    ElseIf what = "save" Then
      book.storeToURL(where, asXlsx())
    ElseIf what = "close" Then
      book.close(True)
    End If
    took = GetSystemTicks() - started
    Open folder & "/part" For Output As #1
    Print #1, took
    Print #1, balance
    Close #1
    Name folder & "/part" As folder & "/answer-" & n
  Loop Until what = "quit"
  StarDesktop.terminate()
  Exit Sub
Failed:
  Open folder & "/failed" For Output As #2
  Print #2, Error
  Close #2
  StarDesktop.terminate()
End Sub
`;

const xml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** The files of the library Standard with this one module. */
export const LIBRARY: Readonly<Record<string, string>> = {
  'Bench.xba': `${HEAD}<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Bench" script:language="StarBasic">${xml(MACRO)}</script:module>
`,
  'script.xlb': `${HEAD}<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false">
 <library:element library:name="Bench"/>
</library:library>
`,
};
