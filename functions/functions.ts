import { CODE } from './code';

for (const [id, code] of Object.entries(CODE)) CustomFunctions.associate(id, code);
