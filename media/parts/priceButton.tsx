import type { ComponentChildren } from 'preact';
import { priceText } from './priceText';

interface Props {
  /** In USD. */
  readonly price: number;
  readonly locale: string;
  readonly isPrimary?: boolean;
  /** Stays where it is, so that the focus does too. */
  readonly isDisabled?: boolean;
  readonly onPress: () => void;
  readonly children: ComponentChildren;
}

/** A button that buys something, and says for how much. */
export function PriceButton({
  price,
  locale,
  isPrimary = false,
  isDisabled = false,
  onPress,
  children,
}: Props) {
  return (
    <button
      type="button"
      class={isPrimary ? 'primary' : ''}
      aria-disabled={isDisabled}
      onClick={() => {
        if (!isDisabled) {
          onPress();
        }
      }}
    >
      {children} <span class="price">{priceText(price, locale)}</span>
    </button>
  );
}
