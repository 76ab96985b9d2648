/** Ctrl and Z take back, Ctrl and Shift and Z or Ctrl and Y do again: anywhere on the page but where somebody types. Null for other keys. */
export function undoOrder(event: KeyboardEvent): 'undo' | 'redo' | null {
  const typing = event.composedPath().some((target) => target instanceof HTMLInputElement && /text|number|search/.test(target.type));
  const key = event.key.toLowerCase();
  if (typing || !(event.ctrlKey || event.metaKey) || (key !== 'z' && key !== 'y')) {
    return null;
  }
  return key === 'y' || event.shiftKey ? 'redo' : 'undo';
}
