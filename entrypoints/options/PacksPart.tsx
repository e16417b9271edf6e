/** The reader's packs: the list, the outcome of the last action, and the import. */
import { i18n } from '#i18n';
import { Outcome } from '@/components/packs/Outcome';
import { PackImport } from '@/components/packs/PackImport';
import { PackItem } from '@/components/packs/PackItem';
import { sayBytes } from '@/components/say';
import { PACK_STORAGE_BYTES } from '@/core/limits';
import { Part } from './Part';
import type { PacksModel } from './packs-model';

/** Shows nothing until the packs are known. */
export function PacksPart({ model }: { model: PacksModel }) {
  const packs = model.packs.value;
  if (!packs) return null;
  return (
    <Part name="packs" title={i18n.t('packs.title')}>
      <p class="hint">{i18n.t('packs.intro')}</p>
      <ul class="packs">
        {packs.map((pack, place) => (
          <PackItem
            key={pack.id}
            pack={pack}
            first={place === 0}
            last={place === packs.length - 1}
            switchTo={(on) => model.switchTo(pack.id, on)}
            move={(by) => void model.move(pack.id, by)}
            takeOut={() => void model.takeOut(pack)}
            remove={() => void model.remove(pack)}
          />
        ))}
      </ul>
      <Outcome said={model.said.value} checking={model.checking.value} />
      <PackImport checking={model.checking.value} take={(file, name) => void model.take(file, name)} />
      <p class="hint">{i18n.t('packs.usage', [sayBytes(model.usage.value), sayBytes(PACK_STORAGE_BYTES)])}</p>
    </Part>
  );
}
