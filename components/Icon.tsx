/** Icons from one set of line drawings; each stands beside a word that says the same. */
import {
  BriefcaseBusiness,
  Calendar,
  Flag,
  FlaskConical,
  GraduationCap,
  Handshake,
  HardHat,
  type IconNode,
  Landmark,
  Lightbulb,
  MapPin,
  Megaphone,
  Newspaper,
  Scale,
  ScrollText,
  Shield,
  Stamp,
  UserRound,
  UsersRound,
} from 'lucide';
import type { Kind } from '@/core/topics/kind-names';

const KIND_ICONS: Record<Kind, IconNode> = {
  person: UserRound,
  government: Landmark,
  agency: Stamp,
  military: Shield,
  party: Flag,
  company: BriefcaseBusiness,
  media: Newspaper,
  university: GraduationCap,
  union: HardHat,
  organisation: UsersRound,
  law: Scale,
  policy: ScrollText,
  treaty: Handshake,
  place: MapPin,
  event: Calendar,
  concept: Lightbulb,
  substance: FlaskConical,
  slogan: Megaphone,
};

/** Draws one icon in the current colour. Never use it alone: a word beside it, or the button's label, must say the same. */
export function Icon({ node, size = 16 }: { node: IconNode; size?: number }) {
  return (
    <svg
      class="icon"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="1.75"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      {node.map(([tag, attributes]) => {
        const Shape = tag as 'path';
        return <Shape key={attributes.d} {...attributes} />;
      })}
    </svg>
  );
}

/** The icon of a topic's kind. */
export function KindIcon({ kind, size = 16 }: { kind: Kind; size?: number }) {
  return <Icon node={KIND_ICONS[kind]} size={size} />;
}
