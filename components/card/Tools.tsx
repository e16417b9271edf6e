/** The card's lowest line: its source or the way to other mentions, more or less, and a menu with the rest. */
import { ChevronLeft, ChevronRight, Ellipsis } from 'lucide';
import { IconButton } from '@/components/IconButton';
import { i18n } from '@/components/spoken';
import type { CardContent } from '@/core/cards/card-content';
import type { CardTools, Copied } from './card-tools';
import { type Fold, FoldButton } from './Fold';
import { From } from './Source';
import { Menu } from './ToolsMenu';

interface FootProps {
  fold: Fold;
  content: CardContent;
  /** Absent on our own surfaces. */
  tools?: CardTools;
}

/** The card's lowest line, which stays in sight. */
export function Foot({ fold, content, tools }: FootProps) {
  return (
    <div class="tools">
      {tools && tools.menu !== 'shut' && <Menu tools={tools} content={content} />}
      {tools?.copied && <CopiedNote copied={tools.copied} />}
      <div class="tool-row">
        {fold.length === 'line' && <From content={content} />}
        {fold.length !== 'line' && tools && <Walk tools={tools} name={content.name.text} />}
        {tools && (
          <IconButton
            node={Ellipsis}
            label={i18n.t('tools.more')}
            aria-expanded={tools.menu !== 'shut'}
            onClick={() => tools.setMenu(tools.menu === 'shut' ? 'open' : 'shut')}
          />
        )}
        <FoldButton fold={fold} />
      </div>
    </div>
  );
}

function Walk({ tools, name }: { tools: CardTools; name: string }) {
  return (
    <span class="walk">
      <IconButton
        node={ChevronLeft}
        label={i18n.t('tools.previous_of', [name])}
        title={i18n.t('tools.previous_same')}
        aria-keyshortcuts="Shift+P"
        onClick={() => tools.walk('previous', true)}
      />
      <IconButton
        node={ChevronRight}
        label={i18n.t('tools.next_of', [name])}
        title={i18n.t('tools.next_same')}
        aria-keyshortcuts="Shift+N"
        onClick={() => tools.walk('next', true)}
      />
    </span>
  );
}

/** The text is selected as soon as it appears, so one key copies it. */
function CopiedNote({ copied }: { copied: Copied }) {
  if (copied.text === null) return <p class="copied">{i18n.t(`tools.copied_${copied.what}`)}</p>;
  return (
    <div class="copied">
      <label>
        {i18n.t('tools.copy_by_hand')}
        <textarea
          readOnly
          rows={3}
          value={copied.text}
          ref={(field) => {
            field?.focus({ preventScroll: true });
            field?.select();
          }}
        />
      </label>
    </div>
  );
}
