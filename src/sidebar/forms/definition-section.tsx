/** Definitions in the quarterly: what a draft changes word by word, and its ratification. */
import { useState } from 'preact/hooks';
import type { ReviewPack } from '../../apps-script/api-contract.js';
import type { Motion } from '../../domain/vocabulary.js';
import { EntryForm } from './entry-form.js';
import { type FormDesk, formsOf, keepForm } from './form-desk.js';
import { KeptEntry } from './kept-entry.js';
import type { FormField } from './read-fields.js';

type History = ReviewPack['definitions'][number];

const nameOf = ({ term, motion }: Pick<History, 'term' | 'motion'>) => `${term} / ${motion}`;

export function DefinitionSection({ desk }: { readonly desk: FormDesk }) {
  const [isAdding, setAdding] = useState(false);
  const { definitions } = desk.pack;
  const drafted = definitions.filter(({ draft }) => draft !== null);
  const drafts = new Set(drafted.map(nameOf));
  const others = formsOf(desk, 'definitions').filter(({ entry }) => !drafts.has(nameOf(entry)));
  return (
    <section class="sec" aria-labelledby="definitions">
      <h2>
        <b id="definitions">Definitions to ratify</b> <span>{drafted.length}</span>
      </h2>
      {drafted.map((history) => (
        <OneDraft key={nameOf(history)} desk={desk} history={history} />
      ))}
      {others.map((form) => (
        <KeptEntry
          key={form.id}
          desk={desk}
          form={form}
          text={`Ratify ${nameOf(form.entry)} ${form.entry.version}`}
        />
      ))}
      {isAdding ? (
        <DefinitionForm
          desk={desk}
          fields={versionFields(definitions)}
          title="Another version"
          onDone={() => setAdding(false)}
        />
      ) : (
        <button type="button" class="btn small form-foot" onClick={() => setAdding(true)}>
          Another version
        </button>
      )}
    </section>
  );
}

function OneDraft({ desk, history }: { readonly desk: FormDesk; readonly history: History }) {
  const [isOpen, setOpen] = useState(false);
  const { draft, versions, term, motion } = history;
  if (draft === null) return null;
  const name = nameOf(history);
  const own = versions.find(({ version }) => version === draft.version);
  const form = formsOf(desk, 'definitions').find(({ entry }) => nameOf(entry) === name);
  const against = draft.against === null ? 'nothing live yet' : `${draft.against} is live`;
  const fields: readonly FormField[] = [
    {
      name: 'owner',
      label: 'Owner',
      kind: 'person',
      value: own?.owner ?? null,
      needed: 'Say who answers for it.',
    },
    {
      name: 'scope',
      label: 'Scope',
      kind: 'text',
      value: own?.scope ?? null,
      needed: 'Say where it holds.',
    },
  ];
  return (
    <div class="item">
      <p class="name any">{`${name} ${draft.version ?? ''}`}</p>
      <p class="dim any">{`Draft, ${against}`}</p>
      <Difference parts={draft.parts} isNew={draft.against === null} />
      {form !== undefined && !isOpen && (
        <KeptEntry desk={desk} form={form} text={`Ratify ${form.entry.version}`} />
      )}
      {isOpen ? (
        <DefinitionForm
          desk={desk}
          fields={fields}
          given={{ term, motion, version: draft.version ?? '1.0' }}
          title={`Ratify ${name}`}
          onDone={() => setOpen(false)}
        />
      ) : (
        form === undefined && (
          <button
            type="button"
            class="btn small"
            aria-label={`Ratify: ${name}`}
            onClick={() => setOpen(true)}
          >
            Ratify
          </button>
        )
      )}
    </div>
  );
}

/** What went is struck through, what came is bold: told apart without colour. A first version is plain. */
function Difference(props: {
  readonly parts: NonNullable<History['draft']>['parts'];
  readonly isNew: boolean;
}) {
  const { parts, isNew } = props;
  return (
    <p class="diff any">
      {parts.map(({ fate, text }, index) => {
        const key = `${index} ${fate}`;
        if (fate === 'removed') return <del key={key}>{`${text} `}</del>;
        if (fate === 'added' && !isNew) return <ins key={key}>{`${text} `}</ins>;
        return <span key={key}>{`${text} `}</span>;
      })}
    </p>
  );
}

function DefinitionForm(props: {
  readonly desk: FormDesk;
  readonly title: string;
  readonly fields: readonly FormField[];
  readonly given?: { readonly term: string; readonly motion: Motion; readonly version: string };
  readonly onDone: () => void;
}) {
  const { desk, given, onDone } = props;
  return (
    <EntryForm
      title={props.title}
      fields={props.fields}
      keepWord="Ratify"
      today={desk.today}
      order={desk.order}
      onKeep={({ term = '', motion = 'B2B', version = '', ...parts }) => {
        const named = given ?? { term, motion: motion === 'B2C' ? 'B2C' : 'B2B', version };
        keepForm(desk, 'definitions', { ...parts, ...named }, nameOf(named));
        onDone();
      }}
      onCancel={onDone}
    />
  );
}

function versionFields(definitions: readonly History[]): readonly FormField[] {
  const terms = [...new Set(definitions.map(({ term }) => term))];
  return [
    { name: 'term', label: 'Term', kind: 'text', offered: terms, needed: 'Name the term.' },
    { name: 'motion', label: 'Motion', kind: 'choice', choices: ['B2B', 'B2C'], value: 'B2B' },
    { name: 'version', label: 'Version', kind: 'text', needed: 'Number the version, as 1.2.' },
    { name: 'owner', label: 'Owner', kind: 'person', needed: 'Say who answers for it.' },
    { name: 'scope', label: 'Scope', kind: 'text', needed: 'Say where it holds.' },
    { name: 'text', label: 'Text', kind: 'long', needed: 'Write the definition.' },
  ];
}
