/* kith-fiction-names-europe.c: names from the continent, Turkey and Kurdistan
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-fiction-names.h"

static const char *const polish_girls[] = {
  "Agnieszka", "Aleksandra", "Amelia", "Antonina", "Hanna", "Jagoda", "Julia", "Katarzyna", "Lena", "Maja",
  "Małgorzata", "Marcelina", "Nadia", "Oliwia", "Otylia", "Wiktoria", "Zofia", "Zuzanna",
};

static const char *const polish_boys[] = {
  "Adam", "Aleksander", "Antoni", "Bartłomiej", "Borys", "Filip", "Igor", "Jakub", "Kacper", "Krzysztof",
  "Łukasz", "Maksymilian", "Mateusz", "Mikołaj", "Oskar", "Stanisław", "Szymon", "Wojciech",
};

static const char *const polish_families[] = {
  "Błaszczyk", "Brzęczyszczykiewicz", "Cieślak", "Dąbrowski", "Gołębiewski", "Grzelak", "Jabłoński",
  "Jędrzejewski", "Kaczmarek", "Kamiński", "Krawczyk", "Malinowski", "Nowicki", "Pawłowski", "Pietrzak",
  "Sikorski", "Stępień", "Szczepański", "Wiśniewski", "Wójcik", "Zając", "Zieliński",
};

static const char *const romanian_girls[] = {
  "Alexandra", "Ana-Maria", "Anca", "Andreea", "Bianca-Ștefania", "Daria", "Denisa", "Elena", "Ilinca", "Ioana",
  "Mălina", "Ruxandra", "Sorina", "Ștefania", "Teodora",
};

static const char *const romanian_boys[] = {
  "Alexandru", "Andrei", "Bogdan", "Călin", "Cosmin", "Darius", "David-Ștefan", "Ionuț", "Luca", "Matei",
  "Mihai", "Răzvan", "Sebastian", "Ștefan", "Tudor", "Vlad",
};

static const char *const romanian_families[] = {
  "Bălan", "Ciobanu", "Constantinescu", "Cojocaru", "Drăgan", "Dumitrașcu", "Florea", "Ghiță", "Iliescu-Pop",
  "Lăcătuș", "Moldoveanu", "Munteanu", "Nistor", "Olteanu", "Rădulescu", "Țurcanu", "Ungureanu", "Văcărescu",
};

static const char *const roma_girls[] = {
  "Bianca", "Esmeralda", "Florica", "Izaura", "Kassandra", "Loredana", "Narcisa", "Rebeka", "Sidonia", "Vanesa",
};

static const char *const roma_boys[] = {
  "Armando", "Dionis", "Erik", "Florin", "Gabi", "Lačho", "Marian", "Nikolas", "Rikardo", "Tomáš",
};

static const char *const roma_families[] = {
  "Baláž", "Čonka", "Dunka", "Gábor", "Horváth", "Kováč", "Lakatoš", "Mirga", "Ștefan", "Tancoš", "Žiga",
};

static const char *const portuguese_girls[] = {
  "Beatriz", "Carolina", "Constança", "Inês", "Joana", "Leonor", "Letícia", "Margarida", "Maria Conceição",
  "Matilde", "Mariana", "Rita",
};

static const char *const portuguese_boys[] = {
  "Afonso", "André", "Diogo", "Duarte", "Francisco", "Gonçalo", "João", "João Miguel", "Martim", "Rodrigo",
  "Salvador", "Tomás",
};

static const char *const portuguese_families[] = {
  "Almeida e Sousa", "Araújo", "Bragança Fontes", "Carvalho", "da Conceição",
  "de Albuquerque e Vasconcelos", "dos Reis", "Figueiredo",
  "Gonçalves Pinto", "Magalhães", "Nóbrega", "Teixeira", "Vieira da Rocha",
};

static const char *const spanish_girls[] = {
  "Camila", "Inés", "Itziar", "Jimena", "Lucía", "Luz Marina", "Nuria", "Paloma", "Valentina", "Ximena",
};

static const char *const spanish_boys[] = {
  "Álvaro", "Emiliano", "Íñigo", "Jesús", "José Luis", "Joaquín", "Mateo", "Nicolás", "Santiago", "Thiago",
};

static const char *const spanish_families[] = {
  "Arango Mejía", "Cárdenas Ruiz", "de la Fuente", "Echeverría", "García Núñez", "Ibáñez", "Londoño",
  "Muñoz Peña", "Quiñones", "Zuluaga Ortiz",
};

static const char *const ukrainian_girls[] = {
  "Anastasiia", "Bohdana", "Daryna", "Kateryna", "Khrystyna", "Lesia", "Mariia", "Oksana", "Polina", "Solomiia",
  "Sofiia", "Yeva", "Zlata",
};

static const char *const ukrainian_boys[] = {
  "Andrii", "Artem", "Bohdan", "Danylo", "Hlib", "Matvii", "Mykhailo", "Nazar", "Oleksandr", "Ostap", "Tymofii",
  "Vsevolod", "Yaroslav",
};

static const char *const ukrainian_families[] = {
  "Bondarenko", "Chornovil", "Doroshenko", "Hnatiuk", "Hryhorenko", "Kovalskyi", "Kravchuk", "Lysenko",
  "Marchenko", "Petrenko-Zaiets", "Shcherbyna", "Tkachenko", "Vyshnevskyi", "Yavorskyi",
};

static const char *const lithuanian_girls[] = {
  "Agnė", "Austėja", "Eglė", "Gabija", "Ieva", "Kamilė", "Liepa", "Miglė", "Ugnė", "Urtė",
};

static const char *const lithuanian_boys[] = {
  "Domantas", "Dovydas", "Ignas", "Jokūbas", "Kajus", "Lukas", "Matas", "Nojus", "Rokas", "Žygimantas",
};

static const char *const lithuanian_families[] = {
  "Bagdonauskas", "Čepauskas", "Grigauskas", "Jankauskas", "Kazlauskas", "Paulauskas", "Šimkauskas", "Vasiliauskas",
};

static const char *const turkish_girls[] = {
  "Ayşe", "Azra", "Büşra", "Çiğdem", "Defne", "Ece", "Elif Su", "Gülsüm", "İpek", "Melisa", "Nehir", "Zeynep",
};

static const char *const turkish_boys[] = {
  "Arda", "Barış", "Çağrı", "Deniz", "Emirhan", "Furkan", "Gökhan", "Hüseyin", "Kaan", "Mert", "Ömer Asaf", "Yiğit",
};

static const char *const turkish_families[] = {
  "Akbulut", "Aydoğan", "Bozkurt", "Çelik", "Demir", "Erdoğdu", "Güneş", "Kılıç", "Öztürk", "Şahinoğlu",
  "Türkmen", "Yıldırım",
};

static const char *const kurdish_girls[] = {
  "Avîn", "Berfîn", "Evîn", "Hêlîn", "Lana", "Nazdar", "Rojda", "Rûken", "Şilan", "Zozan",
};

static const char *const kurdish_boys[] = {
  "Azad", "Baran", "Diyar", "Hêvî", "Kawa", "Rebaz", "Rêbîn", "Serhat", "Şivan", "Zana",
};

static const char *const kurdish_families[] = {
  "Barzinjî", "Dilovan", "Hawrami", "Jaff", "Kobanî", "Mîrza", "Rashid Karim", "Sorani", "Zagros",
};

static const KithFictionCulture cultures[] = {
  {
    54, KITH_FICTION_DESCENT_WHITE, "WOTH",
    KITH_FICTION_NAME_LIST (polish_girls),
    KITH_FICTION_NAME_LIST (polish_boys),
    KITH_FICTION_NAME_LIST (polish_families),
  },
  {
    40, KITH_FICTION_DESCENT_WHITE, "WOTH",
    KITH_FICTION_NAME_LIST (romanian_girls),
    KITH_FICTION_NAME_LIST (romanian_boys),
    KITH_FICTION_NAME_LIST (romanian_families),
  },
  {
    15, KITH_FICTION_DESCENT_WHITE, "WROM",
    KITH_FICTION_NAME_LIST (roma_girls),
    KITH_FICTION_NAME_LIST (roma_boys),
    KITH_FICTION_NAME_LIST (roma_families),
  },
  {
    18, KITH_FICTION_DESCENT_WHITE, "WOTH",
    KITH_FICTION_NAME_LIST (portuguese_girls),
    KITH_FICTION_NAME_LIST (portuguese_boys),
    KITH_FICTION_NAME_LIST (portuguese_families),
  },
  {
    9, KITH_FICTION_DESCENT_WHITE, "WOTH",
    KITH_FICTION_NAME_LIST (spanish_girls),
    KITH_FICTION_NAME_LIST (spanish_boys),
    KITH_FICTION_NAME_LIST (spanish_families),
  },
  {
    13, KITH_FICTION_DESCENT_WHITE, "WOTH",
    KITH_FICTION_NAME_LIST (ukrainian_girls),
    KITH_FICTION_NAME_LIST (ukrainian_boys),
    KITH_FICTION_NAME_LIST (ukrainian_families),
  },
  {
    9, KITH_FICTION_DESCENT_WHITE, "WOTH",
    KITH_FICTION_NAME_LIST (lithuanian_girls),
    KITH_FICTION_NAME_LIST (lithuanian_boys),
    KITH_FICTION_NAME_LIST (lithuanian_families),
  },
  {
    22, KITH_FICTION_DESCENT_WHITE, "WOTH",
    KITH_FICTION_NAME_LIST (turkish_girls),
    KITH_FICTION_NAME_LIST (turkish_boys),
    KITH_FICTION_NAME_LIST (turkish_families),
  },
  {
    11, KITH_FICTION_DESCENT_OTHER, "OOTH",
    KITH_FICTION_NAME_LIST (kurdish_girls),
    KITH_FICTION_NAME_LIST (kurdish_boys),
    KITH_FICTION_NAME_LIST (kurdish_families),
  },
};

const KithFictionCultureList kith_fiction_cultures_europe = { cultures, G_N_ELEMENTS (cultures) };
