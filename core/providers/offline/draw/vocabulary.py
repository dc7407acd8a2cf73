"""The words descriptions are read with, and the tones a person may have."""

# fmt: off
SKINS = (
    (250, 219, 196),
    (240, 200, 170),
    (226, 178, 142),
    (198, 142, 104),
    (160, 106, 74),
    (112, 72, 52),
)

HAIRS = ((38, 30, 30), (74, 50, 36), (112, 74, 46), (166, 112, 62), (214, 172, 104), (150, 66, 36))

FURS = ((150, 104, 62), (104, 84, 70), (196, 160, 112), (84, 80, 82), (206, 190, 170),
        (184, 92, 44))

CLOTHES = ((52, 72, 110), (124, 58, 52), (70, 94, 78), (150, 116, 72), (92, 84, 110), (66, 68, 76),
           (176, 140, 92), (58, 104, 112))

TOPS = {
    "coat": "coat overcoat trenchcoat trench raincoat oilskin oilskins duster greatcoat peacoat "
        "parka mac mackintosh cloak robe robes cassock habit lab",
    "jacket": "jacket blazer bomber anorak windbreaker cardigan tuxedo waistcoat vest suit",
    "uniform": "uniform tunic fatigues scrubs police policeman policewoman soldier officer "
        "guard captain sergeant cop sheriff pilot sailor admiral firefighter",
    "dress": "dress gown frock sundress nightgown nightdress sari kimono pinafore",
    "hoodie": "hoodie sweatshirt tracksuit",
    "sweater": "sweater jumper pullover turtleneck jersey fleece",
    "shirt": "shirt blouse t-shirt tee undershirt polo tank-top singlet",
    "apron": "apron overalls dungarees smock coveralls boilersuit",
}

LOWERS = {
    "skirt": "skirt kilt",
    "shorts": "shorts",
    "trousers": "trousers pants jeans slacks leggings chinos corduroys breeches",
}

HATS = {
    "fedora": "fedora trilby hat stetson panama homburg",
    "cap": "cap beret baseball kepi",
    "beanie": "beanie toque hood",
    "straw": "bonnet sunhat",
    "top": "top-hat bowler",
    "scarf": "headscarf kerchief hijab",
    "veil": "veil wimple nun sister",
    "helmet": "helmet",
    "crown": "crown tiara",
    "cone": "pointed wizard witch",
}

FEMALE = {
    "she", "her", "hers", "woman", "girl", "lady", "mother", "grandmother", "daughter",
    "sister", "wife", "nun", "aunt", "queen", "widow", "actress", "waitress", "mum", "mom",
    "granny", "female", "niece", "princess", "witch", "bride", "mrs", "ms", "miss",
}

MALE = {
    "he", "his", "him", "man", "boy", "gentleman", "father", "grandfather", "son", "brother",
    "husband", "priest", "uncle", "king", "widower", "actor", "waiter", "dad", "grandpa",
    "male", "nephew", "prince", "wizard", "groom", "mr", "guy", "monk", "sir", "lad",
}

ANIMALS = {
    "dog": "dog hound puppy terrier spaniel retriever labrador collie mutt wolf husky poodle "
        "beagle",
    "cat": "cat kitten tabby tomcat panther tiger lion leopard",
    "fox": "fox vixen",
    "rabbit": "rabbit hare bunny",
    "bear": "bear cub teddy",
    "mouse": "mouse rat",
    "horse": "horse pony mare stallion foal donkey mule",
    "bird": "bird parrot crow raven owl gull seagull pigeon hen rooster goose duck magpie",
    "gnome": "gnome dwarf elf",
    "robot": "robot android droid automaton",
}
