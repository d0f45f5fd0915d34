/* kith-fiction-names-britain.c: names from Britain, Ireland and the Caribbean
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-fiction-names.h"

static const char *const british_girls[] = {
  "Abigail", "Alice", "Amelia", "Amy", "Ava", "Beatrice", "Bethany", "Charlotte", "Chloe", "Daisy", "Darcie",
  "Eliza", "Elizabeth", "Ella", "Ellie-Mae", "Elsie", "Emily", "Erin", "Esme", "Evie", "Faith", "Florence",
  "Freya", "Georgia", "Gracie", "Hannah", "Harriet", "Heidi", "Holly", "Imogen", "Isabella", "Isla", "Ivy",
  "Jasmine", "Jessica", "Josephine", "Kayleigh", "Lacey", "Lexi-Rose", "Lilly", "Lola", "Lucy", "Maisie",
  "Martha", "Matilda", "Megan", "Mia", "Millie", "Molly", "Nancy", "Niamh", "Olivia", "Paige", "Phoebe",
  "Poppy", "Rebecca", "Rosie", "Ruby-Mae", "Scarlett", "Skye", "Sophie", "Summer", "Tilly", "Victoria",
  "Willow", "Zoë",
};

static const char *const british_boys[] = {
  "Aaron", "Adam", "Albie", "Alexander", "Alfie", "Archie", "Arthur", "Bailey", "Benjamin", "Bobby", "Cameron",
  "Charlie", "Christopher", "Connor", "Daniel", "David", "Dexter", "Dylan", "Edward", "Elliot", "Ethan",
  "Finley", "Frankie", "Freddie", "Frederick", "George", "Harley", "Harrison", "Harry", "Harvey", "Henry",
  "Isaac", "Jack", "Jacob", "Jake", "James", "Jamie", "Jayden", "Jenson", "Joseph", "Joshua", "Jude",
  "Kai", "Kyle", "Leo", "Lewis", "Liam", "Louie", "Luke", "Matthew", "Max", "Mason", "Nathaniel", "Nicholas",
  "Noah", "Oliver", "Ollie-Jay", "Oscar", "Owen", "Reggie", "Riley", "Robert", "Ronnie", "Samuel", "Stanley",
  "Teddy", "Thomas", "Toby", "Tyler", "William", "Zachary",
};

static const char *const british_families[] = {
  "Adkin", "Allsop", "Arkwright", "Ashdown", "Atherley", "Baines", "Barraclough", "Bartlett", "Beswick",
  "Birtwistle", "Blackmore", "Bostock", "Braithwaite", "Brindle", "Broughton", "Burrows", "Cartledge",
  "Chadwick", "Clegg", "Coates", "Crabtree", "Cropper", "Dacre", "Dewhurst", "Dunnett", "Eastwell",
  "Entwistle", "Fairclough", "Fazackerley", "Featherstone",
  "Featherstonehaugh-Broughton", "Fenwick", "Garside", "Goodall", "Grimshaw",
  "Hallam", "Harcourt-Wells", "Hargreave", "Haworth", "Hebden", "Hibbert", "Hollins", "Hoyle", "Ingham",
  "Jessop", "Kershaw", "Kitching", "Langthorne", "Larkin", "Lightbown", "Lomax", "Lowe", "Marsden", "Marsh",
  "Mellor", "Midgley", "Mottram", "Nettleton", "Nuttall", "Oakden", "Ogden", "Openshaw", "Osgood", "Parkin",
  "Pemberton", "Pickles", "Pollitt", "Pryce", "Quayle", "Ramsbottom", "Redfern", "Rigby", "Rowbotham",
  "Sankey", "Scholes", "Sedgwick", "Shackleton", "Shufflebottom", "Sidebotham", "Slater", "Snape",
  "Standish", "Stansfield", "Sugden", "Sutcliffe", "Tattersall", "Thackray", "Threlfall", "Tolland",
  "Turnbull", "Tyldesley", "Unsworth", "Wadsworth", "Walmsley", "Wardle", "Whalley", "Whittaker",
  "Winterbottom", "Womersley", "Worrall", "Wrigley",
};

static const char *const welsh_girls[] = {
  "Angharad", "Carys", "Catrin", "Cerys", "Eleri", "Ffion", "Gwenllïan", "Lowri", "Mared", "Nia", "Siân", "Seren",
};

static const char *const welsh_boys[] = {
  "Dafydd", "Dylan", "Emyr", "Gethin", "Gruffydd", "Iestyn", "Ieuan", "Llŷr", "Macsen", "Osian", "Rhodri", "Rhys",
};

static const char *const welsh_families[] = {
  "ap Rhydderch", "Bebb", "Bevan", "Gwilym", "Llewelyn", "Maddock", "Penry", "Pugh", "Rosser", "Tudor-Pryse",
};

static const char *const irish_girls[] = {
  "Aisling", "Aoife", "Bríd", "Caoimhe", "Ciara", "Clíodhna", "Éabha", "Gráinne", "Niamh", "Orla", "Róisín",
  "Saoirse", "Síofra", "Sinéad",
};

static const char *const irish_boys[] = {
  "Cathal", "Cian", "Cillian", "Conor", "Daithí", "Dara", "Donnacha", "Eoin", "Fionn", "Oisín", "Pádraig",
  "Ruairí", "Séamus", "Tadhg",
};

static const char *const irish_families[] = {
  "Breathnach", "Considine", "Devaney", "Fitzmaurice", "Geoghegan", "Mac Giolla Phádraig", "McElhinney",
  "Mulcahy", "Ní Dhomhnaill", "O'Brien", "O'Dowd", "O'Shaughnessy", "Ó Súilleabháin", "Tierney",
};

static const char *const traveller_girls[] = {
  "Bridget", "Concepta", "Crystal", "Kathleen", "Margaret", "Mary-Ellen", "Noreen", "Philomena", "Roseanne", "Shakira",
};

static const char *const traveller_boys[] = {
  "Bernard", "Johnny", "Larry", "Martin", "Michael-John", "Miley", "Paddy", "Simey", "Tommy", "Willie-Joe",
};

static const char *const traveller_families[] = {
  "Cawley", "Connors", "Doran", "Maughan", "McDonagh", "O'Driscoll", "Sheridan", "Stokes", "Tuohy",
};

static const char *const caribbean_girls[] = {
  "Aaliyah", "Alesha", "Amara", "Briana", "Chantelle", "Destiny", "Gabrielle", "Imani", "Jada", "Kezia", "Keisha",
  "Leticia", "Naomi", "Nevaeh", "Renée", "Shanice", "Shanelle", "Tamia", "Tia-Renae", "Zaria",
};

static const char *const caribbean_boys[] = {
  "Andre", "Dante", "D'Angelo", "Dejuan", "Delroy", "Elijah", "Isaiah", "Jahmal", "Jermaine", "Kemar", "Kieron",
  "Malachi", "Malik", "Marlon", "Nathan-Jerome", "Omari", "Reuben", "Romario", "Tyrell", "Zion",
};

static const char *const caribbean_families[] = {
  "Alleyne", "Archibald-Browne", "Babb", "Blackwood", "Brathwaite", "Burrell", "Campbell-Reid", "Clarke",
  "Cummings", "Daley", "De Freitas", "Facey", "Francis", "Grannum", "Greenidge", "Gumbs", "Hinds", "Josephs",
  "Laidlow", "Lawes", "Maynard", "Morrison", "Pennicott", "Phipps", "Pommells", "Richards", "Rowe", "St. Hilaire",
  "Trotman", "Wedderburn",
};

static const KithFictionCulture cultures[] = {
  {
    488, KITH_FICTION_DESCENT_WHITE, "WBRI",
    KITH_FICTION_NAME_LIST (british_girls),
    KITH_FICTION_NAME_LIST (british_boys),
    KITH_FICTION_NAME_LIST (british_families),
  },
  {
    12, KITH_FICTION_DESCENT_WHITE, "WBRI",
    KITH_FICTION_NAME_LIST (welsh_girls),
    KITH_FICTION_NAME_LIST (welsh_boys),
    KITH_FICTION_NAME_LIST (welsh_families),
  },
  {
    17, KITH_FICTION_DESCENT_WHITE, "WIRI",
    KITH_FICTION_NAME_LIST (irish_girls),
    KITH_FICTION_NAME_LIST (irish_boys),
    KITH_FICTION_NAME_LIST (irish_families),
  },
  {
    6, KITH_FICTION_DESCENT_WHITE, "WIRT",
    KITH_FICTION_NAME_LIST (traveller_girls),
    KITH_FICTION_NAME_LIST (traveller_boys),
    KITH_FICTION_NAME_LIST (traveller_families),
  },
  {
    45, KITH_FICTION_DESCENT_CARIBBEAN, "BCRB",
    KITH_FICTION_NAME_LIST (caribbean_girls),
    KITH_FICTION_NAME_LIST (caribbean_boys),
    KITH_FICTION_NAME_LIST (caribbean_families),
  },
};

const KithFictionCultureList kith_fiction_cultures_britain = { cultures, G_N_ELEMENTS (cultures) };
