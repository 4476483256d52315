/** What one block shows between its head and the entry box. */
import type {
  CapturedEntry,
  ReviewBlock,
  ReviewDraft,
  ReviewPack,
} from '../../apps-script/api-contract.js';
import {
  keyOf,
  withAcknowledged,
  withEntry,
  withOutcome,
  withOutcomeWords,
  withoutAcknowledged,
  withUpdate,
} from '../draft/draft.js';
import type { Need } from '../draft/needs.js';
import { BlockForms } from '../forms/block-forms.js';
import type { FormDesk } from '../forms/form-desk.js';
import { usePage } from '../frame/page-context.js';
import { RiskMap } from '../pictures/risk-map.js';
import { BlockCharts } from '../room/block-charts.js';
import { RISK_BLOCKS } from '../room/panels.js';
import type { SheetRow } from '../row-link.js';
import { Carried } from './carried.js';
import { DriftLights } from './drift-lights.js';
import { DataProblems, Facts } from './facts.js';
import { Findings } from './findings.js';
import { OpenActions } from './open-actions.js';

interface BodyProps {
  readonly pack: ReviewPack;
  readonly block: ReviewBlock;
  readonly place: { readonly isFirst: boolean; readonly isLast: boolean };
  readonly draft: ReviewDraft;
  readonly needs: readonly Need[];
  readonly newId: () => string;
  readonly change: (step: (draft: ReviewDraft) => ReviewDraft) => void;
  readonly onSelect: (place: SheetRow) => void;
  readonly onAcknowledgeAll: () => void;
  readonly desk: FormDesk;
}

/** Drift stands with M1 and Q1; open actions with W1, M5 and Q5, which judge them. */
export function BlockBody(props: BodyProps) {
  const { pack, block, place, draft, needs, change, onSelect } = props;
  const isWeekly = pack.kind === 'weekly';
  const showsActions = isWeekly ? place.isFirst : place.isLast;
  const unseen = new Set(
    needs.flatMap((need) => (need.type === 'finding' ? [keyText(need.missing)] : [])),
  );
  const take = (action: NonNullable<ReviewPack['drift'][number]['action']>) => {
    const { action: text, owner, dueOn, measure } = action;
    const head = { id: props.newId(), block: block.id, kind: 'action' } as const;
    const entry: CapturedEntry = { ...head, text, owner, dueOn, measure };
    change((one) => withEntry(one, entry));
  };
  const isRoom = usePage() === 'room';
  const showsRisks = !isRoom && RISK_BLOCKS.includes(block.id) && pack.risks.length > 0;
  return (
    <>
      {isRoom && <BlockCharts block={block} pack={pack} />}
      {place.isFirst && pack.lastReview.carriedOver.length > 0 && (
        <section class="sec" aria-labelledby="carried-over">
          <h2>
            <b id="carried-over">Carried over from last time</b>
          </h2>
          <ul class="plain">
            {pack.lastReview.carriedOver.map((item) => (
              <li class="any" key={item}>
                {item}
              </li>
            ))}
          </ul>
        </section>
      )}
      {place.isFirst && <DriftLights drift={pack.drift} taken={textsOf(draft)} onTake={take} />}
      {showsActions && (
        <OpenActions
          last={pack.lastReview}
          updates={draft.updates}
          onUpdate={(update) => change((one) => withUpdate(one, update))}
        />
      )}
      <Findings
        block={block}
        escalations={pack.escalations}
        acknowledged={draft.acknowledged}
        open={block.findings.filter((finding) => unseen.has(keyOf(finding)))}
        onSelect={onSelect}
        onAcknowledge={(one) => change((before) => withAcknowledged(before, [one]))}
        onTakeBack={(finding) => change((before) => withoutAcknowledged(before, finding))}
        onAcknowledgeAll={props.onAcknowledgeAll}
      />
      {showsRisks && (
        <section class="sec" aria-labelledby="risk-map">
          <h2>
            <b id="risk-map">Risk map</b> <span>{pack.risks.length}</span>
          </h2>
          <RiskMap risks={pack.risks} />
        </section>
      )}
      <Carried
        items={block.carried}
        isLastLevel={pack.kind === 'quarterly'}
        outcomes={draft.outcomes}
        onOutcome={(outcome) => change((one) => withOutcome(one, outcome))}
        onWords={(outcome) => change((one) => withOutcomeWords(one, outcome))}
      />
      <BlockForms desk={props.desk} />
      <Facts block={block} />
      {place.isFirst && <DataProblems problems={pack.dataProblems} onSelect={onSelect} />}
    </>
  );
}

function textsOf(draft: ReviewDraft): ReadonlySet<string> {
  return new Set(draft.entries.map(({ text }) => text));
}

function keyText({ rule = '', subject = '' }: { rule?: string; subject?: string }): string {
  return keyOf({ rule, subject });
}
