/** A network of pipes from `source` to `sink`, each with a whole number it carries at most. */
export class Network {
  readonly #pipes: Pipe[] = [];
  readonly #from = new Map<string, Pipe[]>();

  /** Lays a pipe; answers it, so that its flow can be read once the network has been filled. */
  pipe(from: string, to: string, most: number): { readonly flow: number } {
    const pipe: Pipe = { from, to, most, flow: 0 };
    this.#pipes.push(pipe);
    this.#at(from).push(pipe);
    this.#at(to).push(pipe);
    return pipe;
  }

  /**
   * Lets as much through as the network can carry (Edmonds and Karp, 1972), shortest ways first and, among those,
   * pipes in the order they were laid; so the same network is always filled the same way.
   */
  fill(source: string, sink: string): void {
    for (let way = this.#way(source, sink); way !== null; way = this.#way(source, sink)) {
      const more = Math.min(...way.map(({ pipe, back }) => (back ? pipe.flow : room(pipe))));
      for (const { pipe, back } of way) pipe.flow += back ? -more : more;
    }
  }

  /** The shortest way on which more can flow, taking flow back where that helps; null when there is none. */
  #way(source: string, sink: string): Step[] | null {
    const reached = new Map<string, Step | null>([[source, null]]);
    const queue = [source];
    for (const node of queue) {
      for (const pipe of this.#at(node)) {
        const back = pipe.to === node;
        const next = back ? pipe.from : pipe.to;
        if (reached.has(next) || (back ? pipe.flow : room(pipe)) === 0) continue;
        reached.set(next, { pipe, back });
        if (next === sink) return wayTo(sink, reached);
        queue.push(next);
      }
    }
    return null;
  }

  #at(node: string): Pipe[] {
    const known = this.#from.get(node);
    if (known) return known;
    const pipes: Pipe[] = [];
    this.#from.set(node, pipes);
    return pipes;
  }
}

interface Pipe {
  readonly from: string;
  readonly to: string;
  readonly most: number;
  flow: number;
}

interface Step {
  readonly pipe: Pipe;
  /** Against the pipe: flow is taken back. */
  readonly back: boolean;
}

function wayTo(sink: string, reached: ReadonlyMap<string, Step | null>): Step[] {
  const way: Step[] = [];
  for (let step = reached.get(sink); step;) {
    way.unshift(step);
    step = reached.get(step.back ? step.pipe.to : step.pipe.from);
  }
  return way;
}

function room(pipe: Pipe): number {
  return pipe.most - pipe.flow;
}
