// Builds what the bench of the workbench opens; a process of its own, so that its words go elsewhere.
import { buildForWorkbench } from '../build.mjs';

process.exitCode = (await buildForWorkbench()).length;
