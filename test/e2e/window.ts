import { packageExtension } from '../vscode/packageExtension';
import { openWindow, type VsCodeWindow, type WindowOptions } from '../vscode/openWindow';

let packaged: Promise<string> | undefined;

/** Opens VS Code with the packaged extension, which is made once for all suites. */
export async function openProduct({
  others = [],
  ...options
}: Omit<WindowOptions, 'vsix' | 'container'> & {
  /** Packaged extensions to install beside it. */
  readonly others?: readonly string[];
} = {}): Promise<VsCodeWindow> {
  packaged ??= packageExtension();
  return openWindow({
    file: 'links.md',
    ...options,
    // An address that is wrapped stands on two lines, where no act finds it.
    settings: { '[markdown]': { 'editor.wordWrap': 'off' }, ...options.settings },
    vsix: [await packaged, ...others],
    container: 'SEO Backlinks',
  });
}
