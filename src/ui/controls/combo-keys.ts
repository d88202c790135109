export interface ComboState {
  isOpen: boolean;
  /** The option marked; -1: the input itself. */
  active: number;
  count: number;
  /** Whether the marked option can be taken out of the list. */
  isRemovable: boolean;
}

export type ComboStep = { mark: number } | 'open' | 'close' | 'choose' | 'remove';

/**
 * What a key means to a combobox with a list (ARIA Authoring Practices: editable combobox, list autocomplete); null: what
 * it means to any input. Beyond either end of the list lies the input.
 */
export function comboStep(key: string, altKey: boolean, state: ComboState): ComboStep | null {
  const { isOpen, active, count, isRemovable } = state;
  if (!isOpen) return key === 'ArrowDown' || key === 'ArrowUp' ? 'open' : null;
  if (key === 'Escape' || (key === 'ArrowUp' && altKey)) return 'close';
  if (key === 'ArrowDown') return { mark: active === count - 1 ? -1 : active + 1 };
  if (key === 'ArrowUp') return { mark: active < 0 ? count - 1 : active - 1 };
  if (active < 0) return null;
  if (key === 'Home') return { mark: 0 };
  if (key === 'End') return { mark: count - 1 };
  if (key === 'Enter') return 'choose';
  return key === 'Delete' && isRemovable ? 'remove' : null;
}
