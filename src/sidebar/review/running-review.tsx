/** A review that is under way: head and dock are fixed, the block between them scrolls. */
import { useEffect, useRef, useState } from 'preact/hooks';
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
import { type Need, needsOf, needsText } from '../draft/needs.js';
import { useDraft } from '../draft/use-draft.js';
import { Composer } from '../entry/composer.js';
import { AlertBox } from '../frame/alert-box.js';
import { Icon } from '../frame/icon.js';
import { KeysHelp } from '../frame/keys-help.js';
import { usePage } from '../frame/page-context.js';
import { capital, dayText } from '../frame/words.js';
import type { SheetRow } from '../row-link.js';
import { BlockBody } from './block-body.js';
import { BlockHead } from './block-head.js';
import { statusOf } from './captured.js';
import { BlocksTheClose, CarryOver, MinutesBars, Present } from './close-sections.js';
import { BlockButtons, LastCaptured } from './dock.js';
import { useReviewKeys } from './review-keys.js';
import { SaveNotice } from './save-notice.js';
import { Stepper } from './stepper.js';

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

export function RunningReview(props: RunningProps) {
  const { begun, pack, people, seat, onClosed, onLeave } = props;
  const running = useDraft(begun, seat, props.before?.at);
  const { draft, change } = running;
  const field = useRef<HTMLTextAreaElement>(null);
  const scroller = useRef<HTMLElement>(null);
  const [showsKeys, setShowsKeys] = useState(false);
  const [isClosing, setClosing] = useState(false);
  const page = usePage();
  const [leaving, setLeaving] = useState<'today' | 'room' | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const place = Math.max(
    0,
    pack.blocks.findIndex(({ id }) => id === draft.block),
  );
  const block = pack.blocks[place];
  const isLast = place === pack.blocks.length - 1;
  const needs = needsOf(draft, pack);
  const names = [...new Set(people.map(({ name }) => name))];
  const today = pack.asOf.slice(0, 10);

  // The room goes on typing: the box has the focus from the start.
  useEffect(() => field.current?.focus(), []);

  // Whoever leaves, leaves a draft that is kept.
  const { status } = running.state;
  const isKept = status === 'saved' || status === 'displaced' || status === 'ended';
  useEffect(() => {
    if (status === 'handed') onLeave();
    if (leaving === null || !isKept) return;
    if (leaving === 'today') onLeave();
    else {
      setLeaving(null);
      void call('room.open', {}).then((answer) => {
        if (answer.ok) onLeave();
        else setRefusal(failureOf('The review room could not be opened', answer));
      });
    }
  }, [leaving, isKept, status, onLeave]);

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
    const entries = closeEntries({ ...draft, seconds: running.seconds }, pack.blocks);
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
  const entryStatus = (entry: CapturedEntry) =>
    statusOf(
      entry,
      running.kept,
      status === 'waiting' || status === 'displaced' || status === 'ended',
    );
  const waiting = draft.entries.filter((entry) => entryStatus(entry) !== 'saved');
  const verdictOf = (one: ReviewBlock): BlockVerdict =>
    one.id === pack.blocks.at(-1)?.id ? (needs.length > 0 ? 'open' : 'holding') : one.verdict;
  return (
    <div class="side running">
      <header>
        <div class="row">
          <span class="nb">
            <b class="name">
              {page === 'room' ? `${capital(pack.kind)} review` : capital(pack.kind)}
            </b>{' '}
            <span class="dim">{dayText(pack.asOf)}</span>
          </span>
          <span class="space" />
          <button type="button" class="link" onClick={() => setLeaving('today')}>
            {leaving === null ? 'Today' : 'Saving …'}
          </button>
          {page === 'sidebar' && (
            <button
              type="button"
              class="icon-btn"
              aria-label="Open in the review room"
              title="Open in the review room"
              onClick={() => setLeaving('room')}
            >
              <Icon name="screen" />
            </button>
          )}
          <button
            type="button"
            class="icon-btn"
            aria-label="Keys"
            aria-expanded={showsKeys}
            onClick={() => setShowsKeys(!showsKeys)}
          >
            <Icon name="keys" />
          </button>
        </div>
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
            onGo={go}
            onPart={put}
            onAcknowledge={(one) => change((before) => withAcknowledged(before, [one]))}
            onAcknowledgeAll={acknowledgeAll}
          />
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
          newId={newId}
          onEntry={(entry) => change((one) => withEntry(one, entry))}
          onMove={move}
        />
        {isLast && (
          <p class="reason any" id="reason">
            {needs.length > 0 ? needsText(needs) : 'Everything is in place'}
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
