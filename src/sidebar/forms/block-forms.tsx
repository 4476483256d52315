/** Which forms stand in which block. */
import { BlockNote } from './block-note.js';
import { ChangeSection } from './change-section.js';
import { DefinitionSection } from './definition-section.js';
import type { FormDesk } from './form-desk.js';
import { RiskSection } from './risk-section.js';

/** The risk register is kept in M4 and looked through in Q4. */
const RISKS = ['M4', 'Q4'];
/** Proposals are put forward where a review decides, and decided in the quarterly's own blocks. */
const CHANGES = ['W6', 'M5', 'Q1', 'Q4', 'Q5'];
const DEFINITIONS = ['Q2', 'Q3'];

export function BlockForms({ desk }: { readonly desk: FormDesk }) {
  const { id } = desk.block;
  return (
    <>
      {RISKS.includes(id) && <RiskSection desk={desk} />}
      {DEFINITIONS.includes(id) && <DefinitionSection desk={desk} />}
      {CHANGES.includes(id) && <ChangeSection desk={desk} />}
      <BlockNote desk={desk} />
    </>
  );
}
