/** Whether the person has authorised the script, and what the consent asks. */
import type { Surroundings } from '../../../boundary/execution.js';
import type { ConsentView } from '../../protocol.js';

/** Among the properties, in a store that no script can reach. */
const STORE = 'workbench';

/** Google's sentences. Source: its consent screen for these scopes. */
const SENTENCES: Readonly<Record<string, string>> = {
  'spreadsheets.currentonly':
    'View and manage spreadsheets that this application has been installed in',
  spreadsheets: 'See, edit, create, and delete all your Google Sheets spreadsheets',
  'script.container.ui':
    'Display and run third-party web content in prompts and sidebars inside Google applications',
  'script.scriptapp': 'Allow this application to run when you are not present',
  'script.send_mail': 'Send email as you',
  'script.external_request': 'Connect to an external service',
  'userinfo.email': 'See your primary Google Account email address',
  calendar:
    'See, edit, share, and permanently delete all the calendars you can access using Google Calendar',
  'calendar.events': 'View and edit events on all your calendars',
};

/** The consent holds for the scopes that it was given for: a script that asks for more asks again. */
export class Authorisation {
  constructor(
    private readonly surroundings: Surroundings,
    private readonly scopes: readonly string[],
  ) {}

  isGranted(person: string): boolean {
    return this.surroundings.properties[STORE]?.[keyOf(person)] === this.granted();
  }

  grant(person: string): void {
    const store = { ...this.surroundings.properties[STORE], [keyOf(person)]: this.granted() };
    this.surroundings.properties[STORE] = store;
  }

  consent(): ConsentView {
    return {
      title: 'Authorization required',
      message: 'A script attached to this document needs your permission to run.',
      scopes: this.scopes.map((scope) => ({ scope, sentence: sentenceFor(scope) })),
    };
  }

  private granted(): string {
    return [...this.scopes].sort().join(' ');
  }
}

function keyOf(person: string): string {
  return `authorised:${person.toLowerCase()}`;
}

function sentenceFor(scope: string): string {
  const name = scope.replace('https://www.googleapis.com/auth/', '');
  return SENTENCES[name] ?? `Use ${scope}`;
}
