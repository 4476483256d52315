/** The name that an e-mail address suggests. */

/** '' where it suggests none. @example nameOfAddress('ana.lind@example.com') //=> 'Ana Lind' */
export function nameOfAddress(address: string): string {
  const [local = ''] = address.split('@');
  if (local === address) return '';
  return local
    .replace(/\+.*$/, '')
    .split(/[._\d-]+/)
    .filter((word) => word !== '')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
}
