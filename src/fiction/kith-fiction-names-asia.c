/* kith-fiction-names-asia.c: names from Asia and the Arabic-speaking countries
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-fiction-names.h"

static const char *const pakistani_girls[] = {
  "Aisha", "Aleena", "Anaya", "Areeba", "Fatima-Zahra", "Hafsa", "Hooriya", "Iqra", "Kainat", "Laiba", "Maryam",
  "Minahil", "Noor-ul-Ain", "Rabia", "Sana", "Umaima", "Zainab",
};

static const char *const pakistani_boys[] = {
  "Abdul Rafay", "Ali Raza", "Arslan", "Bilal", "Faizan", "Haider", "Hamza", "Ibrahim", "Junaid", "Moeez",
  "Muhammad", "Muhammad Zain", "Rayyan", "Saad", "Shahzaib", "Talha", "Usman",
};

static const char *const pakistani_families[] = {
  "Akhtar", "Aslam", "Bashir", "Bhatti", "Butt", "Chaudhry", "Dar", "Hussain Shah", "Iqbal", "Javed", "Khan",
  "Mahmood", "Malik", "Mirza", "Qureshi", "Rana", "Sadiq", "Tariq", "ul-Haq", "Zaman",
};

static const char *const bangladeshi_girls[] = {
  "Anika", "Farzana", "Fahmida", "Jannatul", "Labiba", "Maliha", "Mehjabin", "Nusrat", "Raisa", "Rumana", "Sadia",
  "Tahmina", "Tasnim", "Zarin",
};

static const char *const bangladeshi_boys[] = {
  "Abdul Karim", "Arif", "Ashraful", "Fahim", "Habibur", "Ishmam", "Kamrul", "Mahfuz", "Nafis", "Rakib", "Sajid",
  "Shahriar", "Tanvir", "Tawhid",
};

static const char *const bangladeshi_families[] = {
  "Ahmed Chowdhury", "Ali", "Alom", "Choudhury", "Haque", "Hossain", "Islam", "Khanom", "Miah", "Rahman",
  "Sarker", "Siddique", "Talukder", "Uddin", "Ullah",
};

static const char *const indian_girls[] = {
  "Aadhya", "Anaya", "Diya", "Hetvi", "Isha", "Jhanvi", "Kavya", "Mahi", "Nisha", "Pooja", "Riddhi", "Shreya", "Tanvi",
};

static const char *const indian_boys[] = {
  "Aarav", "Aditya", "Arjun", "Dev", "Dhruv", "Harsh", "Ishaan", "Krish", "Nikhil", "Parth", "Rohan", "Shlok", "Vivaan",
};

static const char *const indian_families[] = {
  "Acharya", "Bhatt", "Chauhan", "Desai", "Gohil", "Iyer", "Joshi", "Mistry", "Nair", "Pandya", "Parmar", "Patel",
  "Raval", "Solanki", "Thakkar",
};

static const char *const sikh_girls[] = {
  "Anmolpreet", "Gurleen", "Harleen", "Jasleen", "Kirandeep", "Manpreet", "Navneet", "Prabhjot", "Simran", "Tavleen",
};

static const char *const sikh_boys[] = {
  "Amritpal", "Arjan", "Gurpreet", "Harjit", "Jaskaran", "Karanveer", "Manveer", "Parminder", "Rajveer", "Tejinder",
};

static const char *const sikh_families[] = {
  "Bains", "Dhaliwal", "Gill Singh", "Grewal", "Johal", "Sandhu", "Sidhu", "Singh", "Uppal Singh",
};

static const char *const tamil_girls[] = {
  "Abirami", "Dharshini", "Gayathri", "Janani", "Kirthana", "Mathangi", "Nilani", "Sangavi", "Thurga", "Yalini",
};

static const char *const tamil_boys[] = {
  "Ahilan", "Dinesh", "Gajan", "Hariharan", "Kabilan", "Mithun", "Niroshan", "Prashanth", "Sivakumaran", "Thuvarahan",
};

static const char *const tamil_families[] = {
  "Arulpragasam", "Balasubramaniam", "Jeyaratnam", "Kandasamy", "Mahendrarajah", "Nadarajah", "Ponnambalam",
  "Sivasubramaniapillai", "Thirunavukkarasu", "Yogeswaran",
};

static const char *const chinese_girls[] = {
  "Chau-Yan", "Hiu Lam", "Jia Yi", "Ka-Yan", "Li Na", "Mei-Lin", "Pui Shan", "Sze Wing", "Xin Yi", "Yu Tong",
};

static const char *const chinese_boys[] = {
  "Chun Hei", "Hao Ran", "Ho Yin", "Jun Jie", "Ka-Ho", "Lok Tin", "Siu Fung", "Tsz Kit", "Wai-Lun", "Zi Xuan",
};

static const char *const chinese_families[] = {
  "Au-Yeung", "Chau", "Cheung", "Fung", "Ho", "Kwok", "Lam", "Leung", "Ng", "Ouyang", "Szeto", "Tsang", "Wu", "Zhang",
};

static const char *const vietnamese_girls[] = {
  "Ánh Dương", "Bảo Châu", "Hạnh", "Khánh Linh", "Mỹ Duyên", "Ngọc", "Quỳnh", "Thảo", "Thu Hà", "Tường Vy",
};

static const char *const vietnamese_boys[] = {
  "Anh Tuấn", "Đức", "Gia Huy", "Hiếu", "Hoàng", "Minh Khôi", "Quân", "Quốc Bảo", "Thành", "Vũ",
};

static const char *const vietnamese_families[] = {
  "Bùi", "Đặng", "Đỗ", "Hoàng", "Huỳnh", "Lê", "Ngô", "Nguyễn", "Phạm", "Trần", "Võ",
};

static const char *const filipino_girls[] = {
  "Althea", "Angelica", "Clarisse", "Jasmine Joy", "Maricel", "Princess", "Queenie", "Rhea Mae",
};

static const char *const filipino_boys[] = {
  "Angelo", "Christian Paul", "Ezekiel", "Jericho", "John Lloyd", "Kyle Vincent", "Nathaniel", "Rafael",
};

static const char *const filipino_families[] = {
  "Bautista", "Cabrera", "Dela Cruz", "Del Rosario", "Evangelista", "Macaraeg", "Pangilinan", "Villanueva",
};

static const char *const arabic_girls[] = {
  "Dima", "Farah", "Ghazal", "Hala", "Jana", "Joud", "Layan", "Malak", "Noor", "Rahaf", "Rand", "Salma", "Sham", "Yasmin",
};

static const char *const arabic_boys[] = {
  "Adnan", "Ammar", "Anas", "Fares", "Ghaith", "Karim", "Laith", "Mo'men", "Muhannad", "Qusai", "Taim", "Wael", "Yazan", "Zaid",
};

static const char *const arabic_families[] = {
  "Abu Hamdan", "Al-Ani", "al-Khatib", "Al Masri", "Ben Youssef", "Darwish", "El-Amrani", "Haddad", "Halabi",
  "Jaber", "Kassab", "Mansour", "Sabbagh", "Shihabi", "Zoubi",
};

static const char *const afghan_girls[] = {
  "Arezo", "Bahar", "Farishta", "Husna", "Madina", "Nargis", "Parwana", "Roya", "Shabnam", "Zohra",
};

static const char *const afghan_boys[] = {
  "Ahmad Wali", "Edris", "Farhad", "Gulzar", "Hamid", "Jawad", "Mirwais", "Najib", "Omid", "Samiullah",
};

static const char *const afghan_families[] = {
  "Ahmadzai", "Durrani", "Ghilzai", "Hotak", "Mangal", "Noorzai", "Popal", "Rahimi", "Safi", "Stanikzai", "Wardak",
};

static const KithFictionCulture cultures[] = {
  {
    50, KITH_FICTION_DESCENT_ASIAN, "APKN",
    KITH_FICTION_NAME_LIST (pakistani_girls),
    KITH_FICTION_NAME_LIST (pakistani_boys),
    KITH_FICTION_NAME_LIST (pakistani_families),
  },
  {
    31, KITH_FICTION_DESCENT_ASIAN, "ABAN",
    KITH_FICTION_NAME_LIST (bangladeshi_girls),
    KITH_FICTION_NAME_LIST (bangladeshi_boys),
    KITH_FICTION_NAME_LIST (bangladeshi_families),
  },
  {
    20, KITH_FICTION_DESCENT_ASIAN, "AIND",
    KITH_FICTION_NAME_LIST (indian_girls),
    KITH_FICTION_NAME_LIST (indian_boys),
    KITH_FICTION_NAME_LIST (indian_families),
  },
  {
    12, KITH_FICTION_DESCENT_ASIAN, "AIND",
    KITH_FICTION_NAME_LIST (sikh_girls),
    KITH_FICTION_NAME_LIST (sikh_boys),
    KITH_FICTION_NAME_LIST (sikh_families),
  },
  {
    8, KITH_FICTION_DESCENT_ASIAN, "AOTH",
    KITH_FICTION_NAME_LIST (tamil_girls),
    KITH_FICTION_NAME_LIST (tamil_boys),
    KITH_FICTION_NAME_LIST (tamil_families),
  },
  {
    10, KITH_FICTION_DESCENT_ASIAN, "CHNE",
    KITH_FICTION_NAME_LIST (chinese_girls),
    KITH_FICTION_NAME_LIST (chinese_boys),
    KITH_FICTION_NAME_LIST (chinese_families),
  },
  {
    8, KITH_FICTION_DESCENT_ASIAN, "AOTH",
    KITH_FICTION_NAME_LIST (vietnamese_girls),
    KITH_FICTION_NAME_LIST (vietnamese_boys),
    KITH_FICTION_NAME_LIST (vietnamese_families),
  },
  {
    6, KITH_FICTION_DESCENT_ASIAN, "AOTH",
    KITH_FICTION_NAME_LIST (filipino_girls),
    KITH_FICTION_NAME_LIST (filipino_boys),
    KITH_FICTION_NAME_LIST (filipino_families),
  },
  {
    20, KITH_FICTION_DESCENT_OTHER, "OOTH",
    KITH_FICTION_NAME_LIST (arabic_girls),
    KITH_FICTION_NAME_LIST (arabic_boys),
    KITH_FICTION_NAME_LIST (arabic_families),
  },
  {
    9, KITH_FICTION_DESCENT_ASIAN, "AOTH",
    KITH_FICTION_NAME_LIST (afghan_girls),
    KITH_FICTION_NAME_LIST (afghan_boys),
    KITH_FICTION_NAME_LIST (afghan_families),
  },
};

const KithFictionCultureList kith_fiction_cultures_asia = { cultures, G_N_ELEMENTS (cultures) };
