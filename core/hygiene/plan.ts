/** What the note says against what the plan on the page says. H26–H28, H36. */
import { scopesAt } from '@/core/text/scope';
import { spansOf } from '@/core/text/spans';
import type { CheckContext } from './finding';
import { texture } from './texture';

function resuscitation({ text, plan, report }: CheckContext): void {
  const said = plan.dnacpr ?? '';
  const yes =
    /\b(?:yes|in place|signed|valid|dnacpr)\b/iu.test(said) && !/\b(?:no|not|none|blank)\b/iu.test(said);
  const no = /\b(?:no|none|not in place|for cpr|for resus\w*)\b/iu.test(said);
  const noteNo = spansOf(
    text,
    /\b(?:no (?:dnacpr|dnar|dnr|respect form)|(?<!not )for (?:full )?(?:cpr|resus\w*)|not dnacpr|dnacpr[^.]{0,12}\b(?:not in place|removed|withdrawn|blank|not found|no)\b)/giu,
  )[0];
  const noteYes = spansOf(
    text,
    /\b(?:(?:has|with|valid|signed) (?:a )?(?:dnacpr|dnar|dnr)|(?:dnacpr|dnar|dnr)(?: form)?\s(?:is )?(?:in place|in folder|sent|yes|shown|seen|valid|signed|on file|given|checked)|not for (?:cpr|resus\w*))/giu,
  )[0];
  if (yes && noteNo) report('H27', [noteNo], `The page says: ${said}.`);
  else if (
    (no ||
      (plan.dnacpr !== undefined && said.trim() === '') ||
      /\bblank|unknown|not stated\b/iu.test(said)) &&
    noteYes &&
    !noteNo
  )
    report('H27', [noteYes], `The page says: ${said || 'nothing'}.`);
}

function mobility({ text, plan, reading, report }: CheckContext): void {
  const said = `${plan.mobility ?? ''} ${plan.equipment ?? ''}`;
  const alone = spansOf(
    text,
    /\b(?:walk\w*|mobilis\w*|transfer\w*|stood|got (?:up|herself|himself)|went)\b[^.;]{0,30}\b(?:independently|alone|unaided|by (?:herself|himself|themselves)|on (?:her|his|their) own|without help)\b|\bindependent(?:ly)? (?:mobile|walking|transfers?|with (?:all )?transfers?)\b|\bwalk(?:ed|s|ing) (?:to|from|round|around|into|with|in)\b/giu,
  ).find((span) => {
    const kinds = scopesAt(reading, span);
    return !kinds.has('quoted') && !kinds.has('negated') && !kinds.has('future') && !kinds.has('third-party');
  });
  if (
    /\b(?:hoist|cared for in bed|non weight|unable to (?:walk|stand)|bed|stand aid|standing aid|stedy|rotunda|(?:two|2) (?:staff|carers))\b/iu.test(
      said,
    ) &&
    !/\bwalks?\b/iu.test(said) &&
    alone
  )
    report('H28', [alone], `The plan says: ${said.trim()}.`);
  const hoisted = spansOf(text, /\b(?:hoist(?:ed)?|full hoist)\b/giu).find(
    (span) => !scopesAt(reading, span).has('negated') && !scopesAt(reading, span).has('quoted'),
  );
  if (
    /\b(?:independent\w*|walks? (?:alone|unaided|independently)|no equipment)\b/iu.test(said) &&
    !/hoist/iu.test(said) &&
    hoisted
  )
    report('H28', [hoisted], `The plan says: ${said.trim()}.`);
}

function homeFolder({ text, input, report }: CheckContext): void {
  const shared = (input.fields ?? []).some(
    ({ label, value }) =>
      /\b(?:home|house|shared|family|portal|kept in|relatives?|visible)\b/iu.test(`${label} ${value}`) &&
      !/\b(?:staff only|office only|restricted|not shared|confidential|private)\b/iu.test(value),
  );
  const detail = spansOf(
    text,
    /\b(?:husband|wife|partner|boyfriend|girlfriend|son|ex|he|she)\b[^.]{0,25}\b(?:hit|hits|hurts?|threaten\w*|slapp\w*|strangl\w*|kick\w*|control\w*|punch\w*|frighten\w*|shouts at|follows?|takes? (?:her|his) phone)\b|\brefuge\b|\bdomestic (?:abuse|violence)\b|\bmarac\b|\bdash\b|\bsafety plan\b|\bplanning to leave\b|\bscared of (?:her|his) (?:husband|wife|partner|son|ex)\b|\bidva\b/giu,
  )[0];
  if (shared && detail) report('H36', [detail]);
}

export const planChecks = [texture, resuscitation, mobility, homeFolder];
