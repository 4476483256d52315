/**
 * Lets in the page of this start and nobody else. The server listens on this machine alone, but any
 * web page that a browser shows here could send requests to it: so it asks for its own host name
 * (against DNS rebinding), its own origin, and a token that only its page has.
 */
import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** A refusal with its HTTP status and a sentence. */
export class Refusal extends Error {
  constructor(
    readonly status: 400 | 401 | 403 | 404 | 405 | 413 | 415 | 503,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

export class Gatekeeper {
  /** New at each start. */
  private readonly token = randomBytes(32).toString('base64url');
  private readonly hosts: ReadonlySet<string>;

  constructor(private readonly port: number) {
    this.hosts = new Set([`127.0.0.1:${port}`, `localhost:${port}`]);
  }

  /** Cookies do not tell ports apart, so each port has a name of its own. */
  get cookie(): string {
    return `${this.cookieName}=${this.token}; Path=/; HttpOnly; SameSite=Strict`;
  }

  private get cookieName(): string {
    return `cadence-${this.port}`;
  }

  /** @throws Refusal where the request is not meant for this server or comes from another page */
  requireOwnPage({ headers }: IncomingMessage): void {
    const { host, origin } = headers;
    if (host === undefined || !this.hosts.has(host)) {
      throw new Refusal(403, 'HOST', `This server answers to localhost:${this.port} only.`);
    }
    const site = headers['sec-fetch-site'];
    const isForeign = site !== undefined && site !== 'same-origin' && site !== 'none';
    if ((origin !== undefined && origin !== `http://${host}`) || isForeign) {
      throw new Refusal(403, 'ORIGIN', 'This server answers to its own page only.');
    }
  }

  /** @throws Refusal where the token is missing or of another start */
  requireToken({ headers }: IncomingMessage): void {
    const header = headers['x-cadence-token'];
    const given = typeof header === 'string' ? header : this.tokenInCookies(headers.cookie ?? '');
    if (this.isToken(given)) return;
    throw new Refusal(401, 'TOKEN', 'The workbench was started anew. Load the page again.');
  }

  private tokenInCookies(cookies: string): string {
    const prefix = `${this.cookieName}=`;
    const cookie = cookies.split(/;\s*/).find((one) => one.startsWith(prefix));
    return cookie?.slice(prefix.length) ?? '';
  }

  private isToken(given: string): boolean {
    const [one, other] = [Buffer.from(given), Buffer.from(this.token)];
    return one.length === other.length && timingSafeEqual(one, other);
  }
}
