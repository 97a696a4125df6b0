/** What a page in a frame tells the page around it. Nothing of the visitor is in it. */
export type FrameMessage =
  | { readonly gmw: 1; readonly type: 'height'; readonly height: number }
  /** The visitor pressed the quick exit. */
  | { readonly gmw: 1; readonly type: 'leave' };

/** Reads a message that may come from anybody; undefined: it is none of ours. */
export function readMessage(data: unknown): FrameMessage | undefined {
  if (typeof data !== 'object' || data === null || !('gmw' in data) || data.gmw !== 1) {
    return undefined;
  }
  const { type, height } = data as { type?: unknown; height?: unknown };
  if (type === 'leave') return { gmw: 1, type };
  const isHeight = type === 'height' && typeof height === 'number' && Number.isFinite(height);
  return isHeight ? { gmw: 1, type, height } : undefined;
}
