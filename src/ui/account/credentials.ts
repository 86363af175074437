import * as vscode from 'vscode';
import { CONTEXT } from '../ids';

/** What the service knows a user by; the password is the API's own, not the account's. */
export interface Login {
  readonly login: string;
  readonly password: string;
}

const SECRET = 'seoBacklinks.credentials';

/** The credentials, kept as one secret in VS Code's secret storage and nowhere else. */
export class Credentials implements vscode.Disposable {
  private readonly listener: vscode.Disposable;
  private readonly changed = new vscode.EventEmitter<void>();
  /** Tells of signing in and out, in any window. */
  readonly onDidChange = this.changed.event;

  constructor(private readonly secrets: vscode.SecretStorage) {
    // Another window may sign in or out.
    this.listener = secrets.onDidChange((event) => {
      if (event.key === SECRET) {
        void this.updateWelcome();
        this.changed.fire();
      }
    });
  }

  /** Who is signed in; undefined when nobody is, or when the stored text can't be read. */
  async get(): Promise<Login | undefined> {
    return parseLogin(await this.secrets.get(SECRET));
  }

  /** `login:password` in base64, as Basic authentication wants it. */
  readonly base64 = async (): Promise<string | undefined> => {
    const login = await this.get();
    return login && Buffer.from(`${login.login}:${login.password}`).toString('base64');
  };

  /** The login of who is signed in. */
  readonly login = async (): Promise<string | undefined> => (await this.get())?.login;

  /** Whether anybody is signed in. */
  async isSignedIn(): Promise<boolean> {
    return (await this.get()) !== undefined;
  }

  /** Tells the welcome view whether anybody is signed in. */
  async updateWelcome(): Promise<void> {
    await vscode.commands.executeCommand('setContext', CONTEXT.signedIn, await this.isSignedIn());
  }

  /** Stores and reads back: without a keyring, a Linux may lose what it was given. False when it was lost. */
  async store(login: Login): Promise<boolean> {
    await this.secrets.store(SECRET, JSON.stringify(login));
    await this.updateWelcome();
    const kept = await this.get();
    return kept?.login === login.login && kept.password === login.password;
  }

  async clear(): Promise<void> {
    await this.secrets.delete(SECRET);
    await this.updateWelcome();
  }

  dispose(): void {
    this.listener.dispose();
    this.changed.dispose();
  }
}

/** Reads a pasted base64 pair, as DataForSEO's dashboard shows it; undefined when the text is none. */
export function decodePair(text: string): Login | undefined {
  const compact = text.trim().replace(/^Basic\s+/i, '');
  if (!/^[A-Za-z0-9+/_-]{8,}={0,2}$/.test(compact)) {
    return undefined;
  }
  const decoded = Buffer.from(compact, 'base64').toString('utf8');
  const colon = decoded.indexOf(':');
  const readable = /^[\x20-\x7e]+$/.test(decoded);
  return readable && colon > 0 && colon < decoded.length - 1
    ? { login: decoded.slice(0, colon), password: decoded.slice(colon + 1) }
    : undefined;
}

function parseLogin(secret: string | undefined): Login | undefined {
  try {
    const { login, password } = JSON.parse(secret ?? '{}') as Partial<Login>;
    return typeof login === 'string' && typeof password === 'string' ? { login, password } : undefined;
  } catch {
    return undefined;
  }
}
