/** Checks the answers of a set-up as the sidebar or the command line hands them over. */
import * as z from 'zod/mini';
import {
  type GivenAnswers,
  SCHEDULE_KEYS,
  type SetUpAnswers,
} from '../../domain/set-up/answers.js';
import { SETTINGS, WHOLE_UNITS } from '../../domain/settings.js';
import { MOTIONS, ROLES } from '../../domain/vocabulary.js';

/** Longest name and address. */
const MOST_NAME = 80;
const MOST_ADDRESS = 120;

/** The parts of the answers, each by itself. */
function parts() {
  const rate = z.number().check(z.minimum(0), z.maximum(1));
  const count = z.nullable(z.int().check(z.minimum(0)));
  const settings = SCHEDULE_KEYS.map((key) => {
    const { min = 0, max = 0, unit } = SETTINGS.find((one) => one.key === key) ?? {};
    const whole = unit !== undefined && WHOLE_UNITS.has(unit);
    return [key, (whole ? z.int() : z.number()).check(z.minimum(min), z.maximum(max))] as const;
  });
  return {
    motions: z.array(z.enum(MOTIONS)).check(z.minLength(1)),
    people: z
      .array(
        z.object({
          role: z.enum(ROLES),
          name: z.string().check(z.maxLength(MOST_NAME)),
          email: z.string().check(z.maxLength(MOST_ADDRESS)),
        }),
      )
      .check(z.maxLength(ROLES.length)),
    target: z.object({
      passRateTarget: rate,
      acceptanceBaseline: rate,
      dormancyRateThreshold: rate,
      mismatchTolerance: rate,
      handoffSlaHours: z.number().check(z.minimum(0)),
      quarterlyVolumeTarget: count,
      quarterlyCapacity: count,
    }),
    schedule: z.object(Object.fromEntries(settings)),
  };
}

/** All of the answers. */
export function answersSchema(): z.ZodMiniType<SetUpAnswers> {
  const { motions, people, target, schedule } = parts();
  const made = z.object({
    motions,
    people,
    targets: z.object({ B2B: target, B2C: target }),
    schedule,
    data: z.enum(['own', 'sample']),
  });
  // The keys of the schedule come from a list, so that their type is not known to the schema.
  return made as unknown as z.ZodMiniType<SetUpAnswers>;
}

/** The motions, and such of the other answers as are given. */
export function givenMembers() {
  const { motions, people, target, schedule } = parts();
  const some = z.partial(target);
  return {
    motions,
    people: z.optional(people),
    targets: z.optional(z.partial(z.object({ B2B: some, B2C: some }))) as unknown as z.ZodMiniType<
      GivenAnswers['targets']
    >,
    schedule: z.optional(z.partial(schedule)) as unknown as z.ZodMiniType<GivenAnswers['schedule']>,
  };
}
