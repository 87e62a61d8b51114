const MOST_REMEMBERED = 5000;
const LONGEST_REMEMBERED = 100;

/**
 * The same reading, which remembers what it answered: files repeat the same few words row after row.
 *
 * @param most how many answers are remembered before all are forgotten
 */
export function remembering<Answer>(
  read: (text: string) => Answer,
  most: number = MOST_REMEMBERED,
): (text: string) => Answer {
  const known = new Map<string, Answer>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const answer = read(text);
    if (text.length <= LONGEST_REMEMBERED) {
      if (known.size >= most) known.clear();
      known.set(text, answer);
    }
    return answer;
  };
}
