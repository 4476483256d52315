/** The name that an e-mail address suggests. */
import { capital } from '../wording.js';

/** '' where it suggests none. @example nameOfAddress('ana.lind@example.com') //=> 'Ana Lind' */
export function nameOfAddress(address: string): string {
  const [local = ''] = address.split('@');
  if (local === address) return '';
  return local
    .replace(/\+.*$/, '')
    .split(/[._\d-]+/)
    .filter((word) => word !== '')
    .map(capital)
    .join(' ');
}
