/** How hard it found music that it had never seen: as if each next thing were to be chosen from so many. */
export interface Verdict {
  choices: number;
  /** "note", "pitch" */
  of: string;
}

const SURPRISE = /^(bits|nats) per (.+)$/;

/** What the held-out numbers come to, from the surprise per note, or else the first that is one; none if none is. */
export function verdictOf(heldOut: Record<string, number>): Verdict | undefined {
  const surprises = Object.entries(heldOut).flatMap(([name, value]) => {
    const match = SURPRISE.exec(name);
    return match ? [{ choices: match[1] === 'bits' ? 2 ** value : Math.exp(value), of: match[2] }] : [];
  });
  return surprises.find(({ of }) => of === 'note') ?? surprises[0];
}
