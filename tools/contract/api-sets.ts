import ts from 'typescript';

/** One use of Excel's API: where it stands, and the requirement set that its documentation names. */
export interface ApiUse {
  readonly file: string;
  readonly member: string;
  /** `ExcelApi 1.9`; '' = the declaration names none */
  readonly set: string;
}

/** Everything of the namespace Excel that these files touch, read from the types of office.js. */
export function apiUses(files: readonly string[]): readonly ApiUse[] {
  const program = ts.createProgram([...files], {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ['lib.es2022.d.ts', 'lib.dom.d.ts'],
    types: ['office-js'],
    skipLibCheck: true,
    noEmit: true,
  });
  const checker = program.getTypeChecker();
  return files.flatMap((file) => {
    const source = program.getSourceFile(file);
    if (!source) throw new Error(`no such file: ${file}`);
    const uses: ApiUse[] = [];
    const visit = (node: ts.Node): void => {
      const symbol = ts.isBindingElement(node)
        ? boundProperty(checker, node)
        : ts.isPropertyAccessExpression(node)
          ? checker.getSymbolAtLocation(node.name)
          : undefined;
      for (const declaration of symbol?.declarations ?? [])
        if (isOfExcel(declaration))
          uses.push({ file, member: memberName(declaration), set: setOf(declaration) });
      ts.forEachChild(node, visit);
    };
    visit(source);
    return uses;
  });
}

/** `const { areas } = selected` uses `areas`, too. */
function boundProperty(
  checker: ts.TypeChecker,
  { parent, propertyName, name }: ts.BindingElement,
): ts.Symbol | undefined {
  const key = propertyName ?? name;
  if (!ts.isObjectBindingPattern(parent) || !ts.isIdentifier(key)) return undefined;
  return checker.getTypeAtLocation(parent).getProperty(key.text);
}

const isOfExcel = (declaration: ts.Node): boolean =>
  declaration.getSourceFile().fileName.includes('@types/office-js/') &&
  (ts.isClassElement(declaration) || ts.isTypeElement(declaration));

const memberName = (declaration: ts.Node): string => {
  const parent = declaration.parent as ts.ClassDeclaration | ts.InterfaceDeclaration; // see isOfExcel
  return `${parent.name?.text ?? ''}.${ts.getNameOfDeclaration(declaration as ts.Declaration)?.getText() ?? ''}`;
};

function setOf(declaration: ts.Node): string {
  const text = declaration.getFullText().slice(0, declaration.getLeadingTriviaWidth());
  return /\[Api set: (\w+ [\d.]+|\w+)/.exec(text)?.[1] ?? '';
}
