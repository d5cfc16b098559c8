// Builds dist/ as the workbench and the browser tests use it. The bench runs it as a process of its own,
// so that its words do not stand among the figures.
import { buildForWorkbench } from './build.mjs';

process.exitCode = (await buildForWorkbench()).length;
