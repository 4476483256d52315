/** Whether the workbook begins with one's own data or with a sample year. */
import type { SetUpAnswers } from '../../domain/set-up/answers.js';
import type { PageProps } from './page.js';

const CHOICES: readonly (readonly [data: SetUpAnswers['data'], title: string, about: string])[] = [
  [
    'own',
    'Your own data',
    'The measured tabs begin empty: import exports, or type last week’s rows.',
  ],
  [
    'sample',
    'A sample year',
    'Made-up rows up to last week, with the reviews that were held: everything can be tried at once. Roles that are empty get made-up people. It stays in this workbook, so begin another one for your own data.',
  ],
];

export function DataPage({ state: { seen }, answers, onAnswers }: PageProps) {
  if (seen !== null) {
    return (
      <section class="sec" aria-label="Data">
        <p>
          The rows of this workbook stay as they are. A sample year goes into a new workbook only.
        </p>
      </section>
    );
  }
  return (
    <section class="sec" aria-label="Data">
      {CHOICES.map(([data, title, about]) => (
        <label class="tick pick" key={data}>
          <input
            type="radio"
            name="data"
            checked={answers.data === data}
            onChange={() => onAnswers({ ...answers, data })}
          />
          <span>
            <b class="name">{title}</b>
            <br />
            <span class="dim">{about}</span>
          </span>
        </label>
      ))}
    </section>
  );
}
