/** The button that saves the drawing above it as SVG. */
import { Download } from 'lucide';
import type { RefObject } from 'preact';
import { i18n } from '#i18n';
import { Icon } from '@/components/Icon';
import { standaloneSvg } from './standalone-svg';

/** Saves the first drawing inside `of`. */
export function SaveDrawing({ of, save }: { of: RefObject<HTMLElement | null>; save: (svg: string) => void }) {
  const press = () => {
    const svg = of.current?.querySelector('svg');
    if (svg) save(standaloneSvg(svg));
  };
  return (
    <button type="button" class="press" onClick={press}>
      <Icon node={Download} />
      {i18n.t('panel.save_svg')}
    </button>
  );
}
