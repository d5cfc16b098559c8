import { createMemoryEngine } from '../../workbench/engine/memory/memory-engine';
import { against } from './against';

against('memory', () =>
  Promise.resolve({
    engine: createMemoryEngine({ sheets: ['首页'], year: 2026 }),
    close: () => undefined,
  }),
);
