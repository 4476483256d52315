/** Sending the minutes of a closed review: who would get them, and what became of it. */

/** Somebody who was there, or whom People names. */
export interface MinutesReader {
  readonly name: string;
  /** Null where People has no address. */
  readonly email: string | null;
  readonly attended: boolean;
}

export interface MinutesPreview {
  readonly subject: string;
  /** Those who attended first. */
  readonly readers: readonly MinutesReader[];
  /** ISO instant at which they were sent last; null where they never were. */
  readonly sentAt: string | null;
}

export interface MinutesSent {
  /** False where they were sent before, and again was not asked for. */
  readonly sent: boolean;
  readonly addresses: readonly string[];
  readonly sentAt: string;
}
