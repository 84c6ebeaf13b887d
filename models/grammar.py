"""Sentences of everyday shapes from many verbs and nouns, so that the tagger learns shape and not wording."""
import verbs

PREPS = "in on at with from to near by under over beside after before during for".split()


class Grammar:
    """Clean clauses as [(word, tag)], tag SUBJ, POSS or ''. `verbs` are rows of knowledge/draft/verbs.json."""

    def __init__(self, lexicon, rows):
        self.lex = lexicon
        self.by = {}
        for row in rows:
            self.by.setdefault(row[3] if len(row) > 3 else "either", []).append(row)

    def noun_phrase(self, rng):
        noun = rng.choice(self.lex["nouns"])
        det = rng.choice([("the", ""), ("the", ""), ("a", ""), ("POSS", "POSS"), ("a", "")])
        if det[0] == "a" and noun[0] in "aeiou":
            det = ("an", "")
        out = [det]
        if rng.random() < 0.2:
            adjective = rng.choice(self.lex["adjectives"])
            if det[0] in ("a", "an"):
                out = [("an" if adjective[0] in "aeiou" else "a", "")]
            out.append((adjective, ""))
        return out + [(noun, "")]

    def place(self, rng):
        return [(rng.choice(PREPS), "")] + self.noun_phrase(rng)

    def tail(self, rng):
        roll = rng.random()
        if roll < 0.35:
            return self.place(rng)
        if roll < 0.5:
            return [("at", ""), (rng.choice(self.lex["times"]).replace(" ", ""), "")]
        if roll < 0.6:
            return [(rng.choice(self.lex["adverbs"]), "")]
        if roll < 0.68:
            return [("for", ""), (str(rng.randrange(2, 60)), ""), ("minutes", "")]
        return []

    def agent(self, rng):
        if rng.random() < 0.45:
            return [(w, "") for w in rng.choice(self.lex["roles"]).split()]
        if rng.random() < 0.4:
            role = rng.choice(self.lex["roles"]).split()[-1]
            return [(role, ""), (rng.choice(self.lex["staff"]), "")]
        if rng.random() < 0.5:
            return [("POSS", "POSS"), (rng.choice(self.lex["relatives"]), "")]
        return [(w, "") for w in rng.choice(["staff", "me", "two carers", "one carer", "2 staff", "night staff"]).split()]

    def verb(self, kinds, rng):
        return rng.choice(self.by[rng.choice(kinds)])

    def act(self, rng):
        """What the person did or felt, without its subject."""
        roll = rng.random()
        if roll < 0.06:
            row = self.verb(["person", "either"], rng)
            want = [("want", ""), ("to", "")] if rng.random() < 0.4 else []
            return [("did", ""), ("not", ""), *want, (row[0], "")] + (self.noun_phrase(rng) if rng.random() < 0.4 else self.tail(rng))
        if roll < 0.34:
            row = self.verb(["person"], rng)
            return [(row[1], "")] + (self.noun_phrase(rng) if rng.random() < 0.45 else []) + self.tail(rng)
        if roll < 0.58:
            row = self.verb(["toPerson", "toPerson", "either"], rng)
            by = [("by", "")] + self.agent(rng) if rng.random() < 0.35 else []
            if by and rng.random() < 0.6:
                return [("was", ""), (row[2], ""), *by, *self.tail(rng)]
            link = [("to", ""), (self.verb(["person"], rng)[0], "")] if rng.random() < 0.3 else self.tail(rng)
            return [("was", ""), (row[2], "")] + link + by
        if roll < 0.8:
            joined = [("and", ""), (rng.choice(self.lex["adjectives"]), "")] if rng.random() < 0.3 else []
            return [("was", ""), (rng.choice(self.lex["adjectives"]), "")] + joined + self.tail(rng)
        if roll < 0.92:
            return [("was", ""), (verbs.ing(self.verb(["person"], rng)[0]), "")] + self.tail(rng)
        row = self.verb(["say"], rng)
        said = [("SUBJ", "SUBJ"), ("was", ""), (rng.choice(self.lex["adjectives"]), "")]
        return [(row[1], ""), ("that", "")] + said

    def thing(self, rng):
        """A clause about a thing, another person or a finding."""
        roll = rng.random()
        if roll < 0.06:
            return self.reading(rng)
        if roll < 0.14:
            row = self.verb(["object", "tell", "toPerson"], rng)
            not_ = rng.choice([["was", "not"], ["was", "not"], ["has", "not", "been"]])
            late = [("yet", "")] if not_[0] == "has" else self.tail(rng)
            who = self.agent(rng) if rng.random() < 0.5 else self.noun_phrase(rng)
            return who + [(w, "") for w in not_] + [(row[2], "")] + late
        if roll < 0.32:
            row = self.verb(["object", "object", "either"], rng)
            return self.noun_phrase(rng) + [("was", ""), (row[2], "")] + self.tail(rng)
        if roll < 0.45:
            return [("POSS", "POSS"), (rng.choice(self.lex["nouns"]), ""), ("was", ""), (rng.choice(self.lex["adjectives"]), "")]
        if roll < 0.6:
            noun = [(rng.choice(self.lex["nouns"]), "")]
            return [("there", ""), ("was", ""), ("no", "")] + noun + ([("seen", "")] if rng.random() < 0.4 else self.tail(rng))
        if roll < 0.7:
            return [("there", ""), ("was", ""), ("a", ""), (rng.choice(["small", "large", "new", "red"]), ""), (rng.choice(self.lex["nouns"]), "")] + [("on", ""), ("POSS", "POSS"), *[(w, "") for w in rng.choice(self.lex["bodies"]).split()[-1:]]]
        if roll < 0.85:
            row = self.verb(["tell"], rng)
            return self.agent(rng) + [("was", ""), (row[2], ""), ("at", ""), (rng.choice(self.lex["times"]).replace(" ", ""), "")]
        row = self.verb(["object", "tell", "toPerson", "either"], rng)
        return [("I", ""), (row[1], "")] + self.noun_phrase(rng) + self.tail(rng)

    def reading(self, rng):
        """A measured value or a time that something is due."""
        at = [("at", ""), (rng.choice(self.lex["times"]).replace(" ", ""), "")]
        if rng.random() < 0.3:
            return self.noun_phrase(rng) + [("was", ""), (rng.choice(["due", "given", "late", "sent"]), "")] + at
        name = rng.choice(["blood sugar", "blood pressure", "temperature", "pulse", "weight", "blood glucose", "oxygen saturation"])
        value = rng.choice(["128/70", "36.8", "92", "14.2", "4.9", "61.5", "104", "97%"])
        return [("POSS", "POSS"), *[(w, "") for w in name.split()], ("was", ""), (value, ""), *(at if rng.random() < 0.5 else [])]

    def lead(self, rng):
        """When it happened, before the clause."""
        roll = rng.random()
        if roll < 0.14:
            return [("at", ""), (rng.choice(self.lex["times"]).replace(" ", ""), ""), *([(",", "")] if roll < 0.05 else [])]
        if roll < 0.2:
            return [(w, "") for w in rng.choice(["this morning", "in the morning", "overnight", "after lunch", "before bed", "during the night"]).split()]
        return []

    def sentence(self, rng):
        if rng.random() < 0.35:
            return [*self.lead(rng), *self.thing(rng), (".", "")]
        out = [*self.lead(rng), ("SUBJ", "SUBJ"), *self.act(rng)]
        roll = rng.random()
        if roll < 0.3:
            out += [(rng.choice(["and", "and", "but", "then"]), "")] + self.act(rng)
        elif roll < 0.4:
            out += [(",", ""), ("and", "")] + self.thing(rng)
        return [*out, (".", "")]


def load(lexicon):
    return Grammar(lexicon, verbs.ROWS)


def name_person(clean, lexicon, rng):
    """Puts a pronoun (or, at the start, a name) in the place of SUBJ and POSS."""
    sex = rng.choice(["she", "he"])
    possessive = {"she": "her", "he": "his"}[sex]
    out = []
    for k, (w, tag) in enumerate(clean):
        if w == "SUBJ":
            w = rng.choice(lexicon["names"][sex]) if k == 0 and rng.random() < 0.4 else sex
        elif w == "POSS":
            w = possessive
        out.append((w, tag))
    return out
