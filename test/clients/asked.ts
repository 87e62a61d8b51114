/** A question with its variables. */
export interface Asked {
  readonly title: string;
  readonly query: string;
  readonly variables: object;
}
