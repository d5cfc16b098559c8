// What office.js asks of the shell around the add-in: its pane, its start, its readiness.

/** Office.addin.showAsTaskpane, hide, onVisibilityModeChanged */
export class AppRuntimeService {
  readonly typeName = 'AppRuntimeService';

  constructor(private readonly pane: Pane) {}

  getAppRuntimeState(): string {
    return this.pane.isVisible() ? 'Visible' : 'Background';
  }
  setAppRuntimeState(state: string): void {
    this.pane.show(state === 'Visible');
  }
}

export interface Pane {
  isVisible(): boolean;
  show(visible: boolean): void;
}

/** Office.addin.setStartupBehavior; the workbench starts its add-in with every workbook anyway. */
export class AppRuntimePersistenceService {
  readonly typeName = 'AppRuntimePersistenceService';
  private state = 'Inactive';

  getAppRuntimeStartState(): string {
    return this.state;
  }
  setAppRuntimeStartState(state: string): void {
    this.state = state;
  }
}

/** Told once everything that Office.actions.associate names can be called. */
export class AddinInternalService {
  readonly typeName = 'AddinInternalService';

  constructor(private readonly onReady: () => void) {}

  notifyActionHandlerReady(): void {
    this.onReady();
  }
}
