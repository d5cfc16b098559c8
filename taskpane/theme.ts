import { createTheme, type PartialTheme, type Theme } from '@fluentui/react/lib/Theme';
import type { Language } from '../addin/text';

/** Quotation marks and dots are wide in Chinese and narrow in English: the first font decides. */
const CHINESE = '"Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC"';
const LATIN = '"Segoe UI", "Helvetica Neue", Arial, "Liberation Sans"';

const FONTS: Readonly<Record<Language, string>> = {
  'zh-CN': `${CHINESE}, ${LATIN}, sans-serif`,
  'en-US': `${LATIN}, ${CHINESE}, sans-serif`,
};

/** Excel's green, dark enough for white text on it (5.9:1). */
const light: PartialTheme = {
  palette: {
    themePrimary: '#0f7039',
    themeLighterAlt: '#f2faf5',
    themeLighter: '#cdecd9',
    themeLight: '#a4dab9',
    themeTertiary: '#59b37f',
    themeSecondary: '#218a4f',
    themeDarkAlt: '#0e6534',
    themeDark: '#0b552c',
    themeDarker: '#083f20',
    // Fluent's own secondary greys miss 4.5:1 on its lighter backgrounds.
    neutralSecondary: '#565452',
    neutralTertiary: '#706e6c',
  },
};

const dark: PartialTheme = {
  isInverted: true,
  palette: {
    themePrimary: '#4cc983',
    themeLighterAlt: '#0c1a12',
    themeLighter: '#12301f',
    themeLight: '#1a4a2f',
    themeTertiary: '#2f8957',
    themeSecondary: '#43b676',
    themeDarkAlt: '#5ed091',
    themeDark: '#78daa4',
    themeDarker: '#9ee7be',
    black: '#f8f8f8',
    neutralDark: '#f4f4f4',
    neutralPrimary: '#f0f0f0',
    neutralPrimaryAlt: '#dadada',
    neutralSecondary: '#c8c8c8',
    neutralSecondaryAlt: '#b0b0b0',
    neutralTertiary: '#a6a6a6',
    neutralTertiaryAlt: '#6d6d6d',
    neutralQuaternary: '#4f4f4f',
    neutralQuaternaryAlt: '#484848',
    neutralLight: '#3f3f3f',
    neutralLighter: '#313131',
    neutralLighterAlt: '#292929',
    white: '#212121',
    accent: '#4cc983',
  },
  semanticColors: {
    errorText: '#ff9d94',
    errorBackground: '#442726',
    errorIcon: '#ff9d94',
    successBackground: '#15351f',
    successIcon: '#7bd88f',
    warningBackground: '#433519',
    severeWarningBackground: '#4f2a0f',
    infoBackground: '#313131',
    messageText: '#f0f0f0',
    messageLink: '#78daa4',
    messageLinkHovered: '#9ee7be',
    primaryButtonText: '#10241a',
    primaryButtonTextHovered: '#10241a',
    primaryButtonTextPressed: '#10241a',
  },
};

export const themeOf = (isDark: boolean, language: Language): Theme =>
  createTheme({ ...(isDark ? dark : light), defaultFontStyle: { fontFamily: FONTS[language] } });
