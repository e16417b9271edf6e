/** A button that unfolds what stands below it, and folds it again. */
import { ChevronDown, ChevronUp } from 'lucide';
import { Icon } from './Icon';

export interface UnfoldButtonProps {
  label: string;
  /** Id of what is unfolded. */
  controls: string;
  isOpen: boolean;
  toggle: () => void;
}

/** The arrow shows where a press moves the edge above: up to unfold, since these stand at the foot of a surface. */
export function UnfoldButton({ label, controls, isOpen, toggle }: UnfoldButtonProps) {
  return (
    <button type="button" class="to-more" aria-expanded={isOpen} aria-controls={controls} onClick={toggle}>
      {label}
      <Icon node={isOpen ? ChevronDown : ChevronUp} />
    </button>
  );
}
