/** How `console.log` and its kin print: as V8 tools do. */
import { format } from 'node:util';
import { EnumValue, ServiceObject } from './service-object.js';
import type { ValuesFromRealm } from './values-from-realm.js';
import { simpleName } from './visible-members.js';

/** The line that a console call writes; `args` are the script's own values. */
export function formatForConsole(args: readonly unknown[], values: ValuesFromRealm): string {
  return format(
    ...args.map((value) => {
      if (typeof value !== 'object' || value === null) return value;
      const target = values.targetOf(value);
      if (target instanceof EnumValue) return target.name();
      return target instanceof ServiceObject ? simpleName(target.serviceName) : value;
    }),
  );
}
