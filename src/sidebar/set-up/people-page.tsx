/** Who fills each role. */
import { isServed } from '../../domain/served-role.js';
import type { RoleHolder } from '../../domain/set-up/answers.js';
import { nameOfAddress } from '../../domain/set-up/name-of-address.js';
import type { Role } from '../../domain/vocabulary.js';
import type { PageProps } from './page.js';
import { PersonField } from './person-field.js';

const WEEKLY: readonly Role[] = [
  'Chair',
  'RevOps lead',
  'Data Lead',
  'Signal Architecture owner',
  'Sales liaison',
];
const LATER: readonly Role[] = ['B2C lead', 'Senior leadership', 'Notetaker'];

const HINTS: Readonly<Partial<Record<Role, string>>> = {
  'Senior leadership': 'quarterly only',
  Notetaker: 'the chair if empty',
};

export function PeoplePage({ state, answers, onAnswers }: PageProps) {
  const { people, motions } = answers;
  const known = [
    ...people.filter(({ name, email }) => name + email !== ''),
    ...state.editors
      .filter((address) => !people.some(({ email }) => email === address))
      .map((email) => ({ name: nameOfAddress(email), email })),
  ];
  const fieldOf = (role: Role) => {
    const person = people.find((one) => one.role === role) ?? { role, name: '', email: '' };
    const isYou = person.email !== '' && person.email === state.address;
    const hint = isYou ? 'you' : (HINTS[role] ?? '');
    const onPerson = (said: Omit<RoleHolder, 'role'>) =>
      onAnswers({
        ...answers,
        people: people.map((one) => (one.role === role ? { role, ...said } : one)),
      });
    const id = `role-${role.replace(/ /g, '-')}`;
    const props = { id, label: role, hint, person, known, onPerson };
    return <PersonField key={role} {...props} />;
  };
  const isNamed = (role: Role) => people.some((one) => one.role === role && one.name !== '');
  return (
    <>
      <section class="sec" aria-labelledby="weekly-roles">
        <h2>
          <b id="weekly-roles">In every weekly</b>
          <span>{`${WEEKLY.filter(isNamed).length} of ${WEEKLY.length} set`}</span>
        </h2>
        {WEEKLY.map(fieldOf)}
      </section>
      <section class="sec" aria-labelledby="later-roles">
        <h2>
          <b id="later-roles">Later reviews</b>
          <span>can wait</span>
        </h2>
        {LATER.filter((role) => isServed(role, motions)).map(fieldOf)}
        <p class="dim gap">Kept in the tab People: name and work address, nothing else.</p>
      </section>
    </>
  );
}
