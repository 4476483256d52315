/** A review that is under way: head and dock are fixed, the block between them scrolls. */
import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type {
  CapturedEntry,
  CloseAnswer,
  DraftHolder,
  ReviewBlock,
  ReviewDraft,
  ReviewPack,
  Today,
} from '../../apps-script/api-contract.js';
import type { BlockVerdict } from '../../domain/finding.js';
import { type CallFailure, call } from '../api-client.js';
import { closeEntries } from '../draft/close-entries.js';
import { toggled, withAcknowledged, withEntry, withoutEntry } from '../draft/draft.js';
import type { SaveState } from '../draft/draft-saver.js';
import { type Need, needsOf, needsText } from '../draft/needs.js';
import { useDraft } from '../draft/use-draft.js';
import { Composer } from '../entry/composer.js';
import { dayOrderOf } from '../entry/day-text.js';
import type { FormDesk } from '../forms/form-desk.js';
import { useChoices } from '../forms/use-choices.js';
import { AlertBox } from '../frame/alert-box.js';
import { KeysHelp } from '../frame/keys-help.js';
import type { SheetRow } from '../row-link.js';
import { BlockBody } from './block-body.js';
import { BlockHead } from './block-head.js';
import { statusOf } from './captured.js';
import { ChairLine } from './chair-line.js';
import { BlocksTheClose, CarryOver, MinutesBars, Present } from './close-sections.js';
import { BlockButtons, LastCaptured } from './dock.js';
import { useReviewKeys } from './review-keys.js';
import { ReviewTitle } from './review-title.js';
import { SaveNotice } from './save-notice.js';
import { Stepper } from './stepper.js';
import { useHandingOver } from './use-handing-over.js';
import { useLeaving } from './use-leaving.js';

interface RunningProps {
  readonly begun: ReviewDraft;
  readonly pack: ReviewPack;
  readonly people: Today['people'];
  /** Names this sidebar. */
  readonly seat: string;
  /** Whoever kept it last; null for a review that begins. */
  readonly before: DraftHolder | null;
  /** Whether it was just open in another window of the same person. */
  readonly wasOpen: boolean;
  readonly onClosed: (answer: CloseAnswer) => void;
  /** It was closed elsewhere. */
  readonly onEnded: () => void;
  readonly onLeave: () => void;
}

/** What the close said when it was refused. */
interface Refusal {
  readonly title: string;
  readonly text: string;
  readonly code?: string;
}

/** States in which what was taken down is here only. */
const FAILING: readonly SaveState['status'][] = ['waiting', 'displaced', 'ended'];

export function RunningReview(props: RunningProps) {
  const { begun, pack, people, seat, onClosed, onLeave } = props;
  const running = useDraft(begun, seat, props.before?.at);
  const { draft, change } = running;
  const field = useRef<HTMLTextAreaElement>(null);
  const scroller = useRef<HTMLElement>(null);
  const [showsKeys, setShowsKeys] = useState(false);
  const [isClosing, setClosing] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const place = Math.max(
    0,
    pack.blocks.findIndex(({ id }) => id === draft.block),
  );
  const block = pack.blocks[place];
  const isLast = place === pack.blocks.length - 1;
  const needs = needsOf(draft, pack);
  const names = [...new Set(people.map(({ name }) => name))];
  const chairs = [...new Set(people.flatMap((one) => (one.mayChair ? [one.name] : [])))];
  const today = pack.asOf.slice(0, 10);
  const choices = useChoices(pack.asOf);
  const order = choices === null ? null : dayOrderOf(choices.locale);

  // The room goes on typing: the box has the focus from the start.
  useLayoutEffect(() => field.current?.focus(), []);

  const { status } = running.state;
  const notOpened = useCallback((failure: CallFailure) => {
    setRefusal(failureOf('The review room could not be opened', failure));
  }, []);
  const [leaving, leave] = useLeaving(status, onLeave, notOpened);
  const { chair, isHanding, handOver } = useHandingOver(running, pack.chair, (failure) =>
    setRefusal(failureOf('The chair was not passed on', failure)),
  );

  function go(id: string | undefined) {
    if (id === undefined || id === draft.block) return;
    setRefusal(null);
    change((one) => ({ ...one, block: id }));
    scroller.current?.scrollTo(0, 0);
  }

  const move = (blocks: number) => go(pack.blocks[place + blocks]?.id);

  function acknowledgeAll() {
    const seen = isLast ? needs : needs.filter((need) => need.block === draft.block);
    change((one) => withAcknowledged(one, seen.flatMap(acknowledgement)));
  }

  async function select(row: SheetRow) {
    const answer = await call('select', { tab: row.tab, row: row.row });
    setRefusal(answer.ok ? null : failureOf('The row could not be shown', answer));
  }

  async function close() {
    if (!isLast || isClosing || needs.length > 0) return;
    setClosing(true);
    // A field that is being written is kept when it is left.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    const entries = closeEntries(running.latest(), pack.blocks);
    const answer = await call('close', { kind: draft.kind, asOf: draft.asOf, entries });
    setClosing(false);
    if (answer.ok && answer.data.closed) {
      running.stop();
      onClosed(answer.data);
    } else setRefusal(answer.ok ? refusalOf(answer.data) : failureOf('Not closed', answer));
  }

  const pause = () => change((one) => ({ ...one, isPaused: !one.isPaused }));

  function put(need: Extract<Need, { type: 'part' }>, value: string) {
    change((one) => withEntry(one, { ...need.entry, [need.part]: value }));
  }

  useReviewKeys({
    move,
    acknowledgeAll,
    pause,
    showKeys: () => setShowsKeys(!showsKeys),
    enterBox: () => field.current?.focus(),
    close: () => void close(),
    leave: () => setShowsKeys(false),
  });

  if (block === undefined) return null;
  const captured = draft.entries.filter((entry) => isLast || entry.block === block.id);
  const isFailing = FAILING.includes(status);
  const entryStatus = (entry: CapturedEntry) => statusOf(entry, running.kept, isFailing);
  const waiting = draft.entries.filter((entry) => entryStatus(entry) !== 'saved');
  const desk: FormDesk = {
    pack,
    block,
    draft,
    kept: running.kept,
    isFailing,
    choices,
    order,
    today,
    chair,
    newId,
    change,
  };
  const verdictOf = (one: ReviewBlock): BlockVerdict =>
    one.id === pack.blocks.at(-1)?.id ? (needs.length > 0 ? 'open' : 'holding') : one.verdict;
  return (
    <div class="side running">
      <header>
        <ReviewTitle
          pack={pack}
          leaving={leaving}
          showsKeys={showsKeys}
          onLeave={leave}
          onKeys={() => setShowsKeys(!showsKeys)}
        />
        <Stepper blocks={pack.blocks} current={place} verdictOf={verdictOf} onGo={go} />
      </header>
      <BlockHead
        block={block}
        verdict={verdictOf(block)}
        seconds={running.seconds[block.id] ?? 0}
        isPaused={draft.isPaused}
        people={people}
        onPause={pause}
      />
      <p class="unseen" aria-live="polite">{`${block.id} ${block.title}`}</p>
      <div class="notes">
        {showsKeys && <KeysHelp onClose={() => setShowsKeys(false)} />}
        <SaveNotice
          running={running}
          waiting={waiting}
          wasOpen={props.wasOpen}
          onEnded={props.onEnded}
        />
        {refusal !== null && (
          <AlertBox {...refusal}>
            <button type="button" class="btn small" onClick={() => setRefusal(null)}>
              Close
            </button>
          </AlertBox>
        )}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard. */}
      <main ref={scroller} tabIndex={0} aria-label="Block">
        {isLast && (
          <BlocksTheClose
            needs={needs}
            today={today}
            order={order}
            onGo={go}
            onPart={put}
            onAcknowledge={(one) => change((before) => withAcknowledged(before, [one]))}
            onAcknowledgeAll={acknowledgeAll}
          />
        )}
        {(place === 0 || isLast) && (
          <ChairLine chair={chair} names={chairs} isHanding={isHanding} onHand={handOver} />
        )}
        <BlockBody
          key={block.id}
          pack={pack}
          block={block}
          place={{ isFirst: place === 0, isLast }}
          draft={draft}
          needs={needs}
          change={change}
          newId={newId}
          onSelect={(row) => void select(row)}
          onAcknowledgeAll={acknowledgeAll}
          desk={desk}
        />
        {isLast && (
          <>
            <Present
              people={people}
              attended={draft.attended}
              attendance={pack.attendance}
              onToggle={(name) =>
                change((one) => ({ ...one, attended: toggled(one.attended, name) }))
              }
              onAll={(all) => change((one) => ({ ...one, attended: all }))}
            />
            <MinutesBars blocks={pack.blocks} seconds={running.seconds} current={block.id} />
            <CarryOver
              blocks={pack.blocks}
              unfinished={draft.unfinished}
              onToggle={(id) =>
                change((one) => ({ ...one, unfinished: toggled(one.unfinished, id) }))
              }
            />
          </>
        )}
      </main>
      <footer class="dock">
        <LastCaptured
          key={block.id}
          block={isLast ? 'all blocks' : block.id}
          entries={captured}
          statusOf={entryStatus}
          onRemove={(id) => change((one) => withoutEntry(one, id))}
        />
        <Composer
          field={field}
          block={block.id}
          names={names}
          today={today}
          order={order}
          newId={newId}
          onEntry={(entry) => change((one) => withEntry(one, entry))}
          onMove={move}
        />
        {isLast && (
          <p class="reason any" id="reason">
            {reasonText(needs, draft.attended.length)}
          </p>
        )}
        <BlockButtons isFirst={place === 0} isLast={isLast} onMove={move}>
          <button
            type="button"
            class="btn primary"
            aria-disabled={needs.length > 0 || isClosing}
            aria-describedby="reason"
            onClick={() => void close()}
          >
            {isClosing ? 'Closing …' : 'Close review'}
          </button>
        </BlockButtons>
      </footer>
      <datalist id="people">
        {names.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </div>
  );
}

/** Why the review does not close yet, or that it does; that nobody is ticked is said while it can be mended. */
function reasonText(needs: readonly Need[], attended: number): string {
  if (needs.length > 0) return needsText(needs);
  return attended === 0
    ? 'Everything is in place; nobody is ticked as present'
    : 'Everything is in place';
}

/** A name that no other entry of any sidebar has. */
function newId(): string {
  return `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 10)}`;
}

function acknowledgement(need: Need): readonly { rule: string; subject: string }[] {
  if (need.type !== 'finding') return [];
  const { rule, subject } = need.missing;
  return rule === undefined || subject === undefined ? [] : [{ rule, subject }];
}

function failureOf(title: string, { code, message }: CallFailure): Refusal {
  return { title, text: message, code };
}

function refusalOf({ missing }: CloseAnswer): Refusal {
  const lines = missing.map(({ block, message }) => `${block}: ${message}`);
  return { title: 'Not closed, and nothing was written', text: lines.join('\n') };
}
