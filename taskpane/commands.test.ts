import { commandLine, type PaneCommand } from './commands';

it('keeps a command that came before the pane listened, once', () => {
  const commands = commandLine();
  commands.give('VerifyWorkbook');
  const first: PaneCommand[] = [];
  const stop = commands.listen((command) => first.push(command));
  expect(first).toEqual(['VerifyWorkbook']);
  stop();
  const second: PaneCommand[] = [];
  commands.listen((command) => second.push(command));
  expect(second).toEqual([]);
});

it('hands later commands to whoever listens', () => {
  const commands = commandLine();
  const heard: PaneCommand[] = [];
  commands.listen((command) => heard.push(command));
  commands.give('RegisterSelection');
  commands.give('SignSelection');
  expect(heard).toEqual(['RegisterSelection', 'SignSelection']);
});
