import * as vscode from 'vscode';
import type { Reading } from '../../core/options/filterValue';

/** The user went a step back. */
export const BACK = Symbol('back');

/** What a step ends with: Escape goes one step back, as the button does. */
export type StepResult<T> = T | typeof BACK;

interface StepPosition {
  /** What all of this is about, and the name of this step. */
  readonly title: string;
  readonly step?: number;
  readonly totalSteps?: number;
}

interface PickStep<T extends vscode.QuickPickItem> extends StepPosition {
  readonly placeholder: string;
  readonly items: readonly T[];
  /** The row to begin with; the first one unless given. */
  readonly active?: T | undefined;
}

/** A row that was taken, or the button on it that was pressed. */
export interface Picked<T> {
  readonly item: T;
  readonly button: vscode.QuickInputButton | undefined;
}

/** Lets the user pick a row, or press a button on one. */
export async function pickStep<T extends vscode.QuickPickItem>(
  step: PickStep<T>,
): Promise<StepResult<Picked<T>>> {
  return pickUntil(step, BACK);
}

/** The same for the first of all steps, which Escape leaves. */
export async function firstStep<T extends vscode.QuickPickItem>(
  step: PickStep<T>,
): Promise<StepResult<Picked<T>> | undefined> {
  return pickUntil(step, undefined);
}

async function pickUntil<T extends vscode.QuickPickItem, H>(
  step: PickStep<T>,
  hidden: H,
): Promise<StepResult<Picked<T>> | H> {
  const pick = vscode.window.createQuickPick<T>();
  pick.placeholder = step.placeholder;
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  pick.items = step.items;
  const active = step.active ?? step.items.find(({ kind }) => kind !== vscode.QuickPickItemKind.Separator);
  pick.activeItems = active ? [active] : [];
  return show<Picked<T>, H>(pick, step, hidden, (answer) => [
    pick.onDidTriggerButton((button) => button === vscode.QuickInputButtons.Back && answer(BACK)),
    pick.onDidTriggerItemButton(({ item, button }) => answer({ item, button })),
    pick.onDidAccept(() => {
      const [item] = pick.selectedItems;
      if (item) {
        answer({ item, button: undefined });
      }
    }),
  ]);
}

interface TextStep<T> extends StepPosition {
  readonly prompt: string;
  readonly placeholder?: string;
  /** What the box begins with. */
  readonly text: string;
  readonly read: (text: string) => Reading<T>;
  /** Told what is typed, which is wanted again after a step back. */
  readonly onTyped?: (text: string) => void;
}

/** Lets the user type a text, and says why it can't be taken while it can't. */
export async function textStep<T>(step: TextStep<T>): Promise<StepResult<T>> {
  const input = vscode.window.createInputBox();
  input.prompt = step.prompt;
  input.placeholder = step.placeholder;
  input.value = step.text;
  return show<T, typeof BACK>(input, step, BACK, (answer) => [
    input.onDidTriggerButton((button) => button === vscode.QuickInputButtons.Back && answer(BACK)),
    input.onDidChangeValue((text) => {
      step.onTyped?.(text);
      const reading = step.read(text);
      input.validationMessage = reading.ok || text === '' ? undefined : unlinked(reading.reason);
    }),
    input.onDidAccept(() => {
      const reading = step.read(input.value);
      if (reading.ok) {
        answer(reading.value);
      } else {
        input.validationMessage = unlinked(reading.reason);
      }
    }),
  ]);
}

/** VS Code doesn't tell Escape from another input that takes the place: both end with `hidden`. */
async function show<T, H>(
  input: vscode.QuickPick<vscode.QuickPickItem> | vscode.InputBox,
  { title, step, totalSteps }: StepPosition,
  hidden: H,
  listen: (answer: (value: StepResult<T>) => void) => vscode.Disposable[],
): Promise<StepResult<T> | H> {
  input.title = title;
  input.step = step;
  input.totalSteps = totalSteps;
  input.ignoreFocusOut = true;
  input.buttons = [vscode.QuickInputButtons.Back];
  const listeners: vscode.Disposable[] = [];
  try {
    return await new Promise((resolve) => {
      listeners.push(
        ...listen(resolve),
        input.onDidHide(() => resolve(hidden)),
      );
      input.show();
    });
  } finally {
    vscode.Disposable.from(...listeners, input).dispose();
  }
}

/** A reason can quote what was typed, and VS Code would draw `[text](address)` in it as a link. */
function unlinked(reason: string): string {
  return reason.replaceAll('](', '] (');
}
