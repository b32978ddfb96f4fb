/** How large what moves on the pitch is, metres. */
export interface Shapes {
  readonly ballRadius: number;
  readonly carLength: number;
  readonly carWidth: number;
  /** Half the side of a loose crate. */
  readonly crateHalf: number;
}
