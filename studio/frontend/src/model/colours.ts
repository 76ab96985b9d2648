/**
 * The colour of each part, after Okabe and Ito, lightened for our dark screens: told apart by people with any of the common
 * colour blindnesses, and at least 5:1 against the screen.
 */
const BY_ROLE: [role: string, colour: string][] = [
  ['lead', '#f5a54e'],
  ['counter', '#f2e26b'],
  ['comping', '#62b8ee'],
  ['pad', '#b9a3f5'],
  ['bass', '#35c79a'],
  ['drums', '#eef2ef'],
  ['percussion', '#f08cb4'],
];
const FURTHER = ['#ff8466', '#8fd9e8', '#c9d26a', '#d69bd8'];

/** One colour for each part, by what it does in the band ("Lead: fiddle"); no two alike while the colours last. */
export function partColours(names: string[]): string[] {
  const taken = new Set<string>();
  const choose = (name: string): string => {
    const own = BY_ROLE.find(([role]) => name.toLowerCase().startsWith(role))?.[1];
    const free = own && !taken.has(own) ? own : [...FURTHER, ...BY_ROLE.map(([, c]) => c)].find((c) => !taken.has(c));
    const colour = free ?? FURTHER[taken.size % FURTHER.length];
    taken.add(colour);
    return colour;
  };
  // The main parts first, so that a second lead never takes the colour of the bass.
  const firsts = new Map<string, string>();
  for (const name of names) {
    const role = name.toLowerCase().split(':')[0];
    if (!firsts.has(role) && BY_ROLE.some(([known]) => known === role)) {
      firsts.set(role, choose(name));
    }
  }
  return names.map((name) => {
    const role = name.toLowerCase().split(':')[0];
    const first = firsts.get(role);
    firsts.delete(role);
    return first ?? choose(name);
  });
}
