/** csv-spectrum ships no types: a list of CSV documents with their records. */
declare module 'csv-spectrum' {
  export default function csvSpectrum(
    callback: (
      error: Error | null,
      documents: { name: string; csv: Buffer; json: Buffer }[],
    ) => void,
  ): void;
}
