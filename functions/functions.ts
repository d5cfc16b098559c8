import { BALANCE } from './balance';
import { RMB } from './rmb';
import { SEALCHECK } from './seal-check';

// Excel calls a function by the id that functions.json gives it.
CustomFunctions.associate('RMB', RMB);
CustomFunctions.associate('BALANCE', BALANCE);
CustomFunctions.associate('SEALCHECK', SEALCHECK);
