/** Which motions the workbook serves. */
import { MOTIONS, type Motion } from '../../domain/vocabulary.js';
import type { PageProps } from './page.js';

const ABOUT: Readonly<Record<Motion, string>> = {
  B2B: 'a sales motion: leads are offered, accepted, followed up',
  B2C: 'a consideration cycle: engagement and buying signals',
};

export function MotionsPage({ state: { seen }, answers, onAnswers }: PageProps) {
  const { motions } = answers;
  const isKept = (motion: Motion) => seen?.motions.includes(motion) === true;
  return (
    <section class="sec" aria-label="Motions">
      {MOTIONS.map((motion) => (
        <label class="tick" key={motion}>
          <input
            type="checkbox"
            checked={motions.includes(motion)}
            aria-disabled={isKept(motion)}
            onChange={({ currentTarget }) => {
              // A motion that is served has rows in every tab: it does not go with a tick.
              if (isKept(motion)) currentTarget.checked = true;
              const isIn = currentTarget.checked;
              const next = MOTIONS.filter((one) => (one === motion ? isIn : motions.includes(one)));
              onAnswers({ ...answers, motions: next });
            }}
          />
          <span>
            <b class="name">{motion}</b>
            <span class="dim">, {ABOUT[motion]}</span>
            {isKept(motion) && <span class="dim">. Served already: it stays.</span>}
          </span>
        </label>
      ))}
      {motions.length === 0 && (
        <p class="fault" role="alert">
          Tick at least one motion.
        </p>
      )}
      <p class="dim gap">Agenda, rights and playbook follow. A motion can join later, here.</p>
    </section>
  );
}
