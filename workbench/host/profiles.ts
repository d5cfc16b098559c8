/** Which requirement sets an Excel announces. The add-in asks with `isSetSupported`. */
export interface Profile {
  readonly id: string;
  readonly requirements: Readonly<Record<string, string>>;
}

/** Excel 2021 LTSC: the oldest one that the add-in supports. */
export const excel2021: Profile = {
  id: 'excel-2021',
  requirements: {
    ExcelApi: '1.14',
    SharedRuntime: '1.1',
    RibbonApi: '1.2',
    DialogApi: '1.2',
    RichApiRuntime: '1.1',
    Settings: '1.1',
    CustomFunctions: '1.7',
    CustomFunctionsRuntime: '1.3',
  },
};

export const microsoft365: Profile = {
  id: 'microsoft-365',
  requirements: {
    ...excel2021.requirements,
    ExcelApi: '1.20',
    SharedRuntime: '1.2',
    KeyboardShortcuts: '1.1',
    OpenBrowserWindowApi: '1.1',
    RichApiRuntime: '1.2',
    // 1.9: results are reported every 200 ms instead of every 500.
    CustomFunctions: '1.9',
    CustomFunctionsRuntime: '1.4',
  },
};

export const profiles: readonly Profile[] = [microsoft365, excel2021];

/** Versions are compared part by part: 1.10 is above 1.9. */
export function supports(profile: Profile, name: string, version = '1.1'): boolean {
  const has = profile.requirements[name];
  if (has === undefined) return false;
  const [major = 0, minor = 0] = has.split('.').map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = version.split('.').map(Number);
  return major !== wantedMajor ? major > wantedMajor : minor >= wantedMinor;
}
