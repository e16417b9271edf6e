import { describe, expect, test } from 'vitest';
import { compileLexicon } from '../../../core/lexicon/lexicon';
import { topicIdOf } from '../../../core/topics/topic';
import { fusePeer, markPeer, type Peer, regexPeer } from '../../../scripts/evaluate/peers';
import { makePack, makeTopic } from '../../kit/pack';

const lexicon = compileLexicon([
  makePack([
    makeTopic('amlo', ['Andrés Manuel López Obrador', 'López Obrador'], { kind: 'person' }),
    makeTopic('mexico', ['Mexico', 'México', 'U.S.-Mexico border'], { kind: 'place' }),
  ]),
]);
const found = (peer: Peer, text: string) =>
  peer(text).map((one) => `${one.start} ${one.text} = ${topicIdOf(one.topic)}`);
const TEXT = 'In Mexico, Andrés Manuel López Obrador spoke.';
const BOTH = ['3 Mexico = mexico', '11 Andrés Manuel López Obrador = amlo'];

describe('peers find whole names, the longest first', () => {
  test('one regular expression', () => {
    expect(found(regexPeer(lexicon), TEXT)).toEqual(BOTH);
    expect(found(regexPeer(lexicon), 'Mexicology')).toEqual([]);
  });

  test('mark.js', async () => {
    const peer = await markPeer(lexicon);
    expect(found(peer, TEXT).sort()).toEqual([...BOTH].sort());
    expect(found(peer, 'Andres Manuel Lopez Obrador')).toEqual(['0 Andres Manuel Lopez Obrador = amlo']);
    expect(found(peer, 'Mexicology')).toEqual([]);
  });

  test('Fuse.js', () => {
    // It is asked about three words at most: more would take hours on the labelled texts.
    expect(found(fusePeer(lexicon), TEXT)).toEqual(['3 Mexico = mexico', '25 López Obrador = amlo']);
    expect(found(fusePeer(lexicon), 'Nothing of that kind')).toEqual([]);
  });
});
