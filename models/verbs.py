"""Verb forms: base, past, past participle, -ing, third person. Regular forms by rule, the rest listed."""

REGULAR = """ask accept advise agree apply arrive assist attempt bang bathe breathe brush call change chat check choke clean
clear collect complain contact cough count cry cuddle cut decline deny distract drain dress dribble email empty encourage
enjoy escort explain express faint finish follow frown grimace groan handle help hoist hug hurry inform itch join jerk kick
knit laugh lift like listen live look lower manage massage moan mobilise monitor move nap need nod notice offer open order
pace pass pat phone pick play point pour praise prefer press prompt pull push reach reassure receive record refer refuse
remain remind remove rest repeat replace report reposition request resist return review rinse rub sample scratch scream
settle shave shout show shower sip slip smile soak sob sort stay stop stumble supervise support sweat swallow talk tap taste
thank tidy toilet transfer trip try turn use visit vomit wait walk want wander warm wash watch weigh wheel whisper witness
work worry yell""".split()
IRREGULAR = """be/was/been/being/is become/became/become/becoming/becomes bite/bit/bitten/biting/bites bleed/bled/bled/bleeding/bleeds
bring/brought/brought/bringing/brings choose/chose/chosen/choosing/chooses come/came/come/coming/comes
cut/cut/cut/cutting/cuts do/did/done/doing/does drink/drank/drunk/drinking/drinks eat/ate/eaten/eating/eats
fall/fell/fallen/falling/falls feel/felt/felt/feeling/feels find/found/found/finding/finds get/got/got/getting/gets
give/gave/given/giving/gives go/went/gone/going/goes have/had/had/having/has hear/heard/heard/hearing/hears
hit/hit/hit/hitting/hits hold/held/held/holding/holds keep/kept/kept/keeping/keeps lie/lay/lain/lying/lies
leave/left/left/leaving/leaves let/let/let/letting/lets make/made/made/making/makes put/put/put/putting/puts
read/read/read/reading/reads ring/rang/rung/ringing/rings run/ran/run/running/runs say/said/said/saying/says
see/saw/seen/seeing/sees send/sent/sent/sending/sends shake/shook/shaken/shaking/shakes sing/sang/sung/singing/sings
sit/sat/sat/sitting/sits sleep/slept/slept/sleeping/sleeps speak/spoke/spoken/speaking/speaks
spend/spent/spent/spending/spends spit/spat/spat/spitting/spits stand/stood/stood/standing/stands
take/took/taken/taking/takes tell/told/told/telling/tells think/thought/thought/thinking/thinks
throw/threw/thrown/throwing/throws wake/woke/woken/waking/wakes wear/wore/worn/wearing/wears
write/wrote/written/writing/writes""".split()
DOUBLE = {"slip", "stop", "nod", "hug", "pat", "rub", "sip", "tap", "trip", "nap", "prefer", "refer", "transfer", "sob"}


def _regular(base):
    if base.endswith("e"):
        return base + "d", base[:-1] + "ing"
    if base.endswith("y") and base[-2] not in "aeiou":
        return base[:-1] + "ied", base + "ing"
    if base in DOUBLE:
        return base + base[-1] + "ed", base + base[-1] + "ing"
    return base + "ed", base + "ing"


def _third(base):
    if base.endswith("y") and base[-2] not in "aeiou":
        return base[:-1] + "ies"
    return base + ("es" if base.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")


def table():
    """[{base, past, pp, ing, third}] for every verb."""
    rows = []
    for base in REGULAR:
        past, ing = _regular(base)
        rows.append(dict(base=base, past=past, pp=past, ing=ing, third=_third(base)))
    for line in IRREGULAR:
        rows.append(dict(zip(("base", "past", "pp", "ing", "third"), line.split("/"))))
    return rows
