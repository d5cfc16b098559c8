import { spelledInPinyin } from './pinyin';

it.each`
  text            | letters     | is
  ${'白菜'}       | ${'bc'}     | ${true}
  ${'白菜'}       | ${'baicai'} | ${true}
  ${'某粮油店'}   | ${'lyd'}    | ${true}
  ${'重庆火锅底'} | ${'cqhg'}   | ${true}
  ${'白菜'}       | ${'lb'}     | ${false}
  ${'PZ-2026'}    | ${'pz'}     | ${false}
`('$letters 是不是“$text”:$is', async ({ text, letters, is }: Record<string, string | boolean>) => {
  const spelled = await spelledInPinyin();
  expect(spelled(String(text), String(letters))).toBe(is);
});
