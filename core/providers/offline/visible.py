"""Words by which a line shows what something looks like: clothes, age, build, colour, wear."""

import re


def listed(words_in_a_row: str) -> frozenset[str]:
    return frozenset(words_in_a_row.split())


GARMENTS = {
    "coat": "coat overcoat trenchcoat raincoat greatcoat peacoat parka jacket blazer cloak anorak"
    " cape mackintosh windbreaker duster oilskin oilskins slicker",
    "knitwear": "cardigan jumper sweater pullover jersey hoodie sweatshirt turtleneck fleece"
    " waistcoat vest",
    "shirt": "shirt blouse t-shirt undershirt tunic polo shirtsleeves nightshirt",
    "suit": "suit uniform tuxedo overalls dungarees coveralls fatigues scrubs habit robe robes"
    " smock apron pyjamas pajamas armor armour costume rags tracksuit bathrobe",
    "dress": "dress gown frock sundress nightgown nightdress sari kimono pinafore",
    "trousers": "trousers pants jeans slacks leggings shorts skirt kilt breeches",
    "shoes": "shoes boots sneakers sandals heels slippers trainers wellingtons barefoot clogs",
    "hat": "hat cap beret helmet hood bonnet fedora trilby beanie headscarf headscarves veil"
    " crown turban stetson bowler",
    "scarf": "scarf scarves shawl bandana tie necktie bow-tie neckerchief",
    "gloves": "gloves gauntlets mittens",
    "jewellery": "necklace earrings pearls bracelet brooch",
}
GARMENT_KIND = {
    word: kind
    for kind, nouns in GARMENTS.items()
    for noun in nouns.split()
    for word in (noun, f"{noun}s")
}
COLOURS = listed(
    "red crimson scarlet cherry ruby burgundy maroon rust orange amber copper ginger yellow"
    " mustard golden gold green emerald olive moss mint teal turquoise blue navy cornflower azure"
    " indigo violet purple plum lavender lilac pink rose brown tan beige cream ivory white silver"
    " grey gray charcoal black pale dark blond blonde auburn chestnut khaki brass bronze"
)
MATERIALS = listed(
    "wooden wood leather wool woollen silk cotton canvas linen denim velvet lace rubber tin steel"
    " iron brass silver gold glass stone brick marble concrete plastic paper straw tweed metal"
    " pine oak thatch tile tiled velvet corduroy"
)
WEAR = listed(
    "old new worn tattered torn ragged battered broken cracked dented dent rusty rusted dusty"
    " dirty muddy clean polished shiny bright dull faded peeling patched scuffed threadbare burnt"
    " charred soaked wet bloody bloodstained smooth rough chipped gleaming spotless stained"
    " painted repainted smashed mended frayed"
)
AGES = listed(
    "young old elderly teenage teenager teen child boy girl toddler baby middle-aged aged ancient"
    " twenties thirties forties fifties sixties seventies eighties 20s 30s 40s 50s 60s 70s 80s"
    " early mid late"
)
BUILD = listed(
    "tall short small tiny big huge large slim thin slender lean gaunt wiry lanky stout plump"
    " burly broad heavy heavyset stocky muscular petite round spare frail long-limbed athletic"
    " fat skinny towering broad-shouldered hulking delicate"
)
BODY = listed(
    "hair haired curls plait braid braids ponytail bun bob beard bearded moustache mustache bald"
    " shaved stubble whiskers freckled freckles freckle scar scarred tattoo tattooed spectacles"
    " glasses bespectacled eyes eyed skin face wrinkled tanned sunburnt lipstick eyebrows chin"
    " wig fur tail wings"
)
BEARING = listed(
    "stern calm nervous cheerful shy proud weary tired gentle fierce cold warm elegant scruffy"
    " neat upright stiff slouched dignified grim solemn brisk graceful clumsy bold quiet"
    " confident timid imposing lazy restless straight cross"
)
HANDLING = listed(
    "holds held carries carried lifts opens closes drops pulls pushes puts picks takes grabs"
    " throws hands draws lays reads writes drives raises lowers wears wearing clutches grips"
    " swings unlocks buckles aims points pours folds snatches hides finds"
)
PLACE = listed(
    "wall walls floor ceiling window windows door doors table tables chair chairs lamp light lit"
    " room roof trees tree street alley shelves counter bed bar stage garden field sky cobbles"
    " narrow wide low high crooked cluttered empty bare crowded vast cramped mist snow rain"
    " curtains carpet stairs bench desk beams hedges square"
)
INTRODUCTION = re.compile(r"\(\s*(?:\d{1,3}s?\b|early|mid|late|teens?|twent|thirt|fort|fift|sixt)")
_WORD = re.compile(r"[a-z0-9]+(?:['’-][a-z0-9]+)*", re.IGNORECASE)


def words(text: str) -> list[str]:
    """Lower-case words; `moss-green` gives itself and its parts."""
    found: list[str] = []
    for word in _WORD.findall(text.lower()):
        found.append(word)
        if "-" in word:
            found += word.split("-")
    return found


def colour(text: str) -> str:
    """The last colour word of a phrase, `blue` of `cornflower-blue wool`; empty without one."""
    return next((word for word in reversed(words(text)) if word in COLOURS), "")


def kinds(phrase: str) -> list[str]:
    """The kinds of garment a phrase names, the main one first: `a coat with gloves` is a coat."""
    head, *rest = re.split(r"\b(?:with|over|under|without)\b", phrase)
    found = [
        GARMENT_KIND[w] for part in (head, *rest) for w in words(part)[::-1] if w in GARMENT_KIND
    ]
    return list(dict.fromkeys(found))


def last_noun(phrase: str) -> str:
    """The garment a phrase is about, else its last word before `with`."""
    head = words(re.split(r"\b(?:with|over|under|without|down|of|polished)\b", phrase)[0])
    return next((w for w in reversed(head) if w in GARMENT_KIND), head[-1] if head else "")
