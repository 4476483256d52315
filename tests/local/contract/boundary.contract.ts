/** What a script meets at the boundary to Google's services. */
import type { ContractRow } from './contract-row.js';

export const BOUNDARY_CONTRACT: readonly ContractRow[] = [
  {
    behaviour: 'properties keep texts',
    source: 'Reference, class Properties: values are strings',
    script: `function check() {
      const store = PropertiesService.getScriptProperties();
      store.setProperty('a', 1).setProperties({b: true});
      return [store.getProperty('a'), store.getProperty('b'), store.getProperty('c')];
    }`,
    expected: ['1', 'true', null],
  },
];
