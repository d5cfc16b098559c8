import { registerIcons, type IIconSubset } from '@fluentui/react/lib/Styling';
import type { ReactElement } from 'react';

/** The few icons that the pane and Fluent's controls ask for, drawn here: no icon font is loaded. */
const stroke = (path: string): ReactElement => (
  <svg
    width="1em"
    height="1em"
    viewBox="0 0 16 16"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.4"
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden="true"
  >
    <path d={path} />
  </svg>
);

const CROSS = 'M3.5 3.5l9 9M12.5 3.5l-9 9';
const CIRCLE = 'M8 1.8a6.2 6.2 0 1 1 0 12.4A6.2 6.2 0 0 1 8 1.8z';

const icons: IIconSubset = {
  icons: {
    Cancel: stroke(CROSS),
    Clear: stroke(CROSS),
    ChevronDown: stroke('M3 5.5l5 5 5-5'),
    ChevronLeft: stroke('M10.5 3l-5 5 5 5'),
    ChevronRight: stroke('M5.5 3l5 5-5 5'),
    CheckMark: stroke('M2.5 8.5l3.5 3.5 7.5-8'),
    Completed: stroke(`${CIRCLE}M5 8.2l2.2 2.2L11 6`),
    ErrorBadge: stroke(`${CIRCLE}M8 4.6v4.2M8 11.2v.1`),
    Info: stroke(`${CIRCLE}M8 7.4v4M8 4.8v.1`),
    Warning: stroke('M8 2l6.5 11.5h-13zM8 6.5v3.4M8 11.6v.1'),
    Blocked2: stroke(`${CIRCLE}M3.8 3.8l8.4 8.4`),
    Refresh: stroke('M13.2 8a5.2 5.2 0 1 1-1.6-3.8M13.4 1.8v3h-3'),
    Contact: stroke('M8 8.2a2.8 2.8 0 1 0 0-5.6 2.8 2.8 0 0 0 0 5.6zM2.6 14a5.4 5.4 0 0 1 10.8 0'),
    Add: stroke('M8 3v10M3 8h10'),
  },
};

export function drawIcons(): void {
  registerIcons(icons);
}
