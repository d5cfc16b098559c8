import { fullFingerprint } from '../addin/domain/keys/fingerprint';
import type { Language } from '../addin/text';
import { verifierTextsOf } from '../addin/text/verifier';
import type { Verdict } from './verdict';

/** What outside the file it was compared with, in words; one sentence says so if with nothing. */
export function comparedWith(language: Language, kept: Verdict['kept']): readonly string[] {
  const { anchors } = verifierTextsOf(language);
  const { registrar, seen } = kept;
  const compared = [
    ...(registrar === undefined ? [] : [anchors.registrar(fullFingerprint(registrar))]),
    ...(seen ? [anchors.seen(seen.length)] : []),
  ];
  return compared.length > 0 ? compared : [anchors.none];
}

/** And with what it was not, and what that leaves open. */
export function notComparedWith(language: Language, kept: Verdict['kept']): readonly string[] {
  const { anchors } = verifierTextsOf(language);
  return [
    ...(kept.registrar === undefined ? [anchors.noRegistrar] : []),
    ...(kept.seen ? [] : [anchors.noSeen]),
    anchors.noPaper,
  ];
}
