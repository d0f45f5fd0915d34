/* kith-fiction-names-africa.c: names from Africa
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-fiction-names.h"

static const char *const somali_girls[] = {
  "Amina", "Asha", "Ayaan", "Deqa", "Fadumo", "Hamdi", "Hibaaq", "Hodan", "Idil", "Ifrah", "Khadra", "Ladan",
  "Nimco", "Sagal", "Sumaya", "Ubah", "Xaawo",
};

static const char *const somali_boys[] = {
  "Abdirahman", "Abdullahi", "Ahmed", "Ayub", "Bilal", "Cabdi", "Guled", "Hassan", "Idris", "Khalid", "Liban",
  "Mahad", "Mohamed", "Mustafe", "Sharmarke", "Yahye", "Zakariye",
};

/* A Somali child's last name is the grandfather's. */
static const char *const somali_families[] = {
  "Abdi Nuur", "Adan", "Barre Jaamac", "Cilmi", "Dirie", "Farah", "Geedi", "Guuleed", "Hersi", "Hirsi Cali",
  "Jama", "Maxamed", "Mohamud", "Osman", "Warsame", "Xuseen", "Yusuf",
};

static const char *const yoruba_girls[] = {
  "Adébísí", "Adesewa", "Ayomide", "Bolanle", "Damilola", "Eniola", "Ifeoluwa", "Mofiyinfoluwa", "Morayo",
  "Oluwadarasimi", "Omolara", "Simisola", "Temiloluwa", "Tiwatope", "Títílayọ̀",
};

static const char *const yoruba_boys[] = {
  "Adebayo", "Adewale", "Akinola", "Ayodele", "Babátúndé", "Damilare", "Ifedayo", "Kolawole", "Oluwadamilare-Emmanuel",
  "Oluwaseun", "Oluwatobiloba", "Olumide", "Ọládélé", "Temitope", "Tobi",
};

static const char *const yoruba_families[] = {
  "Adéyẹmí", "Adeyemi", "Afolabi", "Akinwande", "Awolaja", "Balogun", "Fagbenle", "Ogunbanjo", "Ogunleye",
  "Okunowo", "Oladipupo", "Olorunfemi", "Oyelaran-Johnson", "Popoola", "Shobowale",
};

static const char *const igbo_girls[] = {
  "Adaeze", "Chiamaka", "Chidinma", "Chinenye", "Ebelechukwu", "Ifeoma", "Kosisochukwu", "Ngozi", "Nkechi",
  "Nneka", "Obiageli", "Oluchi", "Somtochukwu", "Uzoamaka",
};

static const char *const igbo_boys[] = {
  "Chibueze", "Chidubem", "Chukwuemeka", "Chukwudi", "Ebuka", "Ifeanyi", "Ikenna", "Kamsiyochukwu", "Kenechukwu",
  "Nnamdi", "Obinna", "Okechukwu", "Tochukwu", "Uchenna",
};

static const char *const igbo_families[] = {
  "Achebe", "Anyanwu", "Chukwuma", "Ekwueme", "Eze", "Ezenwachukwu", "Ibekwe", "Iwuchukwu", "Mbadiwe", "Nwachukwu",
  "Nwosu", "Obi-Nwankwo", "Okafor", "Okonkwo", "Onyekwere", "Uzodinma",
};

static const char *const ghanaian_girls[] = {
  "Abena", "Adwoa", "Afia", "Akosua", "Ama", "Araba", "Efua", "Ekua", "Esi", "Maame Yaa", "Nhyira", "Serwaa", "Yaa",
};

static const char *const ghanaian_boys[] = {
  "Ebo", "Fiifi", "Kofi", "Kojo", "Kwabena", "Kwadwo", "Kwaku", "Kwame", "Kwasi", "Nana Yaw", "Nii", "Papa Kwesi", "Yaw",
};

static const char *const ghanaian_families[] = {
  "Acheampong", "Adjei", "Agyemang-Prempeh", "Amoako", "Ankrah", "Asante", "Boateng", "Darko", "Gyamfi",
  "Kusi", "Nkansah", "Ofori", "Opoku", "Osei-Bonsu", "Quartey", "Tetteh",
};

/* Eritrean and Ethiopian children take the father's given name. */
static const char *const habesha_girls[] = {
  "Almaz", "Bethlehem", "Eden", "Feven", "Hiwet", "Luwam", "Mekdes", "Rahwa", "Saba", "Selam", "Semhar", "Yodit",
};

static const char *const habesha_boys[] = {
  "Abel", "Aman", "Bereket", "Dawit", "Filmon", "Henok", "Kidane", "Merhawi", "Natnael", "Robel", "Samuel", "Yonatan",
};

static const char *const habesha_families[] = {
  "Berhane", "Gebremedhin", "Gebreselassie", "Ghebremeskel", "Habte", "Haile", "Kidanemariam", "Mebrahtu",
  "Tekle", "Tesfamariam", "Woldu", "Yohannes",
};

static const char *const congolese_girls[] = {
  "Bénédicte", "Déborah", "Gloire", "Grâce-Divine", "Héritière", "Jemima", "Merveille", "Naëlle", "Plamedi", "Ruth",
};

static const char *const congolese_boys[] = {
  "Chadrac", "Dieumerci", "Emmanuel", "Exaucé", "Glodi", "Héritier", "Jonathan", "Josué", "Moïse", "Prince",
};

static const char *const congolese_families[] = {
  "Ilunga", "Kabongo", "Kalala wa Kalala", "Kasongo", "Lukusa", "Mbuyi", "Mukendi", "Mwamba", "Ngandu", "N'Guessan",
  "Nsimba", "Tshibangu",
};

static const KithFictionCulture cultures[] = {
  {
    36, KITH_FICTION_DESCENT_AFRICAN, "BAFR",
    KITH_FICTION_NAME_LIST (somali_girls),
    KITH_FICTION_NAME_LIST (somali_boys),
    KITH_FICTION_NAME_LIST (somali_families),
  },
  {
    26, KITH_FICTION_DESCENT_AFRICAN, "BAFR",
    KITH_FICTION_NAME_LIST (yoruba_girls),
    KITH_FICTION_NAME_LIST (yoruba_boys),
    KITH_FICTION_NAME_LIST (yoruba_families),
  },
  {
    20, KITH_FICTION_DESCENT_AFRICAN, "BAFR",
    KITH_FICTION_NAME_LIST (igbo_girls),
    KITH_FICTION_NAME_LIST (igbo_boys),
    KITH_FICTION_NAME_LIST (igbo_families),
  },
  {
    22, KITH_FICTION_DESCENT_AFRICAN, "BAFR",
    KITH_FICTION_NAME_LIST (ghanaian_girls),
    KITH_FICTION_NAME_LIST (ghanaian_boys),
    KITH_FICTION_NAME_LIST (ghanaian_families),
  },
  {
    11, KITH_FICTION_DESCENT_AFRICAN, "BAFR",
    KITH_FICTION_NAME_LIST (habesha_girls),
    KITH_FICTION_NAME_LIST (habesha_boys),
    KITH_FICTION_NAME_LIST (habesha_families),
  },
  {
    8, KITH_FICTION_DESCENT_AFRICAN, "BAFR",
    KITH_FICTION_NAME_LIST (congolese_girls),
    KITH_FICTION_NAME_LIST (congolese_boys),
    KITH_FICTION_NAME_LIST (congolese_families),
  },
};

const KithFictionCultureList kith_fiction_cultures_africa = { cultures, G_N_ELEMENTS (cultures) };
