/** A button that shows only an icon; its name is for screen readers. */
import type { IconNode } from 'lucide';
import type { ComponentProps } from 'preact';
import { Icon } from './Icon';

export interface IconButtonProps extends Omit<ComponentProps<'button'>, 'type' | 'aria-label' | 'children'> {
  node: IconNode;
  label: string;
}

/** `plain` in a card, `quiet` on the surfaces around it; all other props go to the button. */
export function IconButton({ node, label, ...rest }: IconButtonProps) {
  return (
    <button type="button" class="plain" aria-label={label} {...rest}>
      <Icon node={node} />
    </button>
  );
}
