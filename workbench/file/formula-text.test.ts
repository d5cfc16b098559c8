import { formulaFromFile, formulaToFile, maySpill, sharedFormula } from './formula-text';

const isCustom = (name: string) => name.startsWith('REG.');

it.each`
  inFile                                                    | inCell
  ${'SUM(A1:A3)'}                                           | ${'=SUM(A1:A3)'}
  ${'_xlfn.XLOOKUP("甲",A:A,B:B)'}                          | ${'=XLOOKUP("甲",A:A,B:B)'}
  ${'_xlfn._xlws.FILTER(A1:A3,B1:B3="x")'}                  | ${'=FILTER(A1:A3,B1:B3="x")'}
  ${'_xlfn.LET(_xlpm.x,5,_xlpm.x*2)'}                       | ${'=LET(x,5,x*2)'}
  ${'_xlfn.LET(_xlpm.a,1,_xlpm.b,_xlpm.a,_xlpm.a+_xlpm.b)'} | ${'=LET(a,1,b,a,a+b)'}
  ${'_xlfn.LAMBDA(_xlpm.n,_xlpm.n+1)(2)'}                   | ${'=LAMBDA(n,n+1)(2)'}
  ${'_xldudf_REG_BALANCE(明细[金额],封_已签)'}              | ${'=REG.BALANCE(明细[金额],封_已签)'}
  ${'"_xlfn.XLOOKUP("&\'_xlfn.表\'!A1'}                     | ${'="_xlfn.XLOOKUP("&\'_xlfn.表\'!A1'}
  ${'明细[[#This Row],[数量]]*明细[[#This Row],[单价]]'}    | ${'=明细[[#This Row],[数量]]*明细[[#This Row],[单价]]'}
`('$inFile is $inCell in the cell, and goes back', ({ inFile, inCell }) => {
  expect(formulaFromFile(inFile)).toBe(inCell);
  expect(formulaToFile(inCell, isCustom)).toBe(inFile);
});

it('moves the relative references of a shared formula and leaves the others', () => {
  const at = sharedFormula('=A1+$B$2+SUM(C:C)+明细[金额]', { row: 0, column: 3 });
  expect(at(2, 4)).toBe('=B3+$B$2+SUM(D:D)+明细[金额]');
});

it('knows which functions may fill several cells', () => {
  expect(maySpill('=FILTER(A:A,B:B=1)')).toBe(true);
  expect(maySpill('="FILTER("&SUM(A:A)')).toBe(false);
});
