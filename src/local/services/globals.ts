/** The services that every script finds in its global scope. */
import type { Execution } from '../boundary/execution.js';
import { ServiceObject } from '../boundary/service-object.js';
import { createPropertiesService } from './properties.js';

/** A service that the emulator does not have: whatever a script does with it is refused by name. */
class AbsentService extends ServiceObject {
  constructor(
    execution: Execution,
    override readonly serviceName: string,
  ) {
    super(execution);
  }
}

/** Google's services that are not emulated; advanced services are absent from the scope, as on Google. */
const ABSENT = [
  'Browser',
  'CardService',
  'Charts',
  'ConferenceDataService',
  'ContactsApp',
  'ContentService',
  'DataStudioApp',
  'DocumentApp',
  'DriveApp',
  'FormApp',
  'GmailApp',
  'GroupsApp',
  'Jdbc',
  'LanguageApp',
  'LinearOptimizationService',
  'Maps',
  'SitesApp',
  'SlidesApp',
  'UrlFetchApp',
  'XmlService',
] as const;

const EMULATED: Readonly<Record<string, (execution: Execution) => ServiceObject>> = {
  PropertiesService: createPropertiesService,
};

/** One object per global name, for one execution. */
export function createGlobals(execution: Execution): ReadonlyMap<string, ServiceObject> {
  const globals = new Map<string, ServiceObject>();
  for (const name of ABSENT) globals.set(name, new AbsentService(execution, name));
  for (const [name, create] of Object.entries(EMULATED)) globals.set(name, create(execution));
  return globals;
}
