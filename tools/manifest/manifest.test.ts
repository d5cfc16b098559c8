import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { version } from '../../package.json';
import { decodePng } from '../icons/png';
import { manifestProblems, type ManifestFacts } from './manifest-problems';

const root = join(__dirname, '..', '..');
const manifest = readFileSync(join(root, 'manifest.xml'), 'utf8');
const facts: ManifestFacts = {
  version,
  iconSize: (path) => {
    const file = join(root, 'taskpane', path);
    return existsSync(file) ? decodePng(readFileSync(file)) : null;
  },
};

describe('the manifest', () => {
  it('has nothing that Excel would refuse', () => {
    expect(manifestProblems(manifest, facts)).toEqual([]);
  });

  it("is read by Microsoft's own reader", () => {
    const reader = require.resolve('office-addin-manifest/cli.js');
    const read = execFileSync(process.execPath, [reader, 'info', join(root, 'manifest.xml')], {
      encoding: 'utf8',
    });
    for (const fact of ['Name: 台账管家', 'Default Locale: zh-CN', 'Hosts: Workbook'])
      expect(read).toContain(fact);
    expect(read).toContain(`Version: ${version}.0`);
  });

  it('asks for no more than what LTSC 2021 has', () => {
    expect(manifest).toContain('<Set Name="SharedRuntime" MinVersion="1.1" />');
    expect(manifest).toContain('<Set Name="ExcelApi" MinVersion="1.14" />');
  });

  it.each`
    slip                            | from                                                               | to                                      | problem
    ${'a resid without a resource'} | ${'resid="Sign.Tip"'}                                              | ${'resid="Sign.Tipp"'}                  | ${'resid Sign.Tipp leads nowhere'}
    ${'a resource without a use'}   | ${'<Label resid="Tab.Label" />'}                                   | ${''}                                   | ${'resource Tab.Label is used by nobody'}
    ${'an id given twice'}          | ${'<bt:String id="Sign.Tip"'}                                      | ${'<bt:String id="Open.Tip"'}           | ${'id Open.Tip is given twice'}
    ${'a text too long'}            | ${'DefaultValue="签字"'}                                           | ${`DefaultValue="${'签'.repeat(126)}"`} | ${'Sign.Label is empty or longer than 125'}
    ${'an id too long'}             | ${/id="keeper.16"/g}                                               | ${`id="keeper.${'1'.repeat(30)}"`}      | ${'is longer than 32'}
    ${'a second origin'}            | ${'localhost:3000/functions.js"'}                                  | ${'localhost:3001/functions.js"'}       | ${'more than one origin'}
    ${'plain http'}                 | ${/https:\/\/localhost/g}                                          | ${'http://localhost'}                   | ${'not https'}
    ${'an icon in the wrong size'}  | ${'assets/keeper-32.png'}                                          | ${'assets/keeper-40.png'}               | ${'no picture of 32 pixels'}
    ${'an icon that is not there'}  | ${/assets\/sign-80.png/g}                                          | ${'assets/sing-80.png'}                 | ${'no picture of 80 pixels'}
    ${'an icon without a size'}     | ${'<bt:Image size="16" resid="sign.16" />'}                        | ${''}                                   | ${'an icon lacks one of the sizes'}
    ${'a string in Chinese only'}   | ${'<bt:Override Locale="en-US" Value="Sign" />'}                   | ${''}                                   | ${'no English for Sign.Label'}
    ${'another version'}            | ${`<Version>${version}.0`}                                         | ${'<Version>9.9.9.0'}                   | ${`Version is not ${version}.0`}
    ${'an Id that is no GUID'}      | ${/<Id>.*<\/Id>/}                                                  | ${'<Id>register-keeper</Id>'}           | ${'Id is no GUID'}
    ${'elements out of order'}      | ${/(<Version>.*<\/Version>)\s*(<ProviderName>.*<\/ProviderName>)/} | ${'$2$1'}                               | ${'<Version> does not belong there below <OfficeApp>'}
  `(
    'is refused for $slip',
    ({ from, to, problem }: { from: string | RegExp; to: string; problem: string }) => {
      const slipped = manifest.replace(from, to);
      expect(slipped).not.toBe(manifest);
      expect(manifestProblems(slipped, facts).join('\n')).toContain(problem);
    },
  );
});
