/* kith-fiction-scripts.c: what invented notes say
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-fiction-scripts.h"

#define ANY KITH_FICTION_THEME_ANY
#define HOME KITH_FICTION_THEME_HOME
#define HARM KITH_FICTION_THEME_HARM
#define STREET KITH_FICTION_THEME_STREET
#define CARE KITH_FICTION_THEME_CARE

static const KithFictionScript scripts[] = {
  { "corridor", ANY, "Met {C} by the lockers before the first lesson. In uniform and with a bag, and stopped to talk.",
    "It was alright at the weekend. We watched films.", NULL, NULL, NULL },
  { "corridor", ANY, "{C} came past on the way to lunch and said that the form tutor had changed.", NULL,
    "More at ease than last week.", NULL, NULL },
  { "corridor", ANY, "{N} stopped me by the office: {C} has been late on three mornings of this fortnight, each time by ten minutes or so.",
    NULL, NULL, NULL, "Ask at home what happens in the mornings" },
  { "corridor", HOME, "{C} was without a coat although it rained, and said that it was still wet from yesterday.",
    "Mum says the heating comes on when the card is topped up.", NULL, NULL, "Ring the landlord about the heating" },
  { "corridor", STREET, "{C} was at the gate with two older pupils after the bell, and left them when I came nearer.", NULL,
    "I do not know these two; {N} may.", NULL, "Ask {N} who the two at the gate are" },
  { "corridor", HARM, "{C} asked whether I would be at {S} tomorrow as well. I said yes, until three.", NULL,
    "There may be something that {C} wants to say.", NULL, NULL },
  { "drop-in", ANY, "{C} came in at break and stayed for ten minutes, to be somewhere quiet.", "It’s loud out there.", NULL, NULL, NULL },
  { "drop-in", HARM, "{C} came in before the last lesson and spoke of the weekend. There was shouting, and {C} took the little ones upstairs.",
    "I put the telly on for them so they wouldn’t hear.",
    "This is the second time this month. It is what the safety plan was to prevent.",
    "{C} tells of shouting at the weekend and of keeping the younger ones away from it", "Go through the safety plan with {M} again" },
  { "drop-in", STREET, "{C} showed a new telephone and would not say from whom it was.", "A mate. He’s got loads.",
    "A gift that cannot be explained, for the second time.", "A second present that {C} does not explain: a telephone", NULL },
  { "drop-in", CARE, "{C} asked when the next time with the family is, and whether it can be longer.", "Saturday goes so fast.", NULL, NULL,
    "Put the wish for longer contact to the next review" },
  { "call", ANY, "Rang {M}. The morning went well, and the letter about the trip has come.", NULL, NULL, NULL, NULL },
  { "call", ANY, "{M} rang: the appointment on Thursday has to be moved, because of a shift. Offered Friday at nine.", NULL, NULL, NULL, NULL },
  { "call", ANY, "Rang {M} twice and left a message both times.", NULL, NULL, NULL, "Ring {M} again" },
  { "call", HOME, "The housing officer rang: the repair of the boiler is booked for Tuesday, between eight and one.", NULL, NULL, NULL,
    "Ask {M} whether the boiler works" },
  { "call", HARM, "{M} rang from the car park at work. There was a message from the former partner, which {M} has not answered and has kept.",
    NULL, "{M} does what was agreed, and is afraid.", "A message from {M}’s former partner, against the order",
    "Ask the police whether the message is a breach" },
  { "call", CARE, "The contact centre rang: the session on Saturday went ahead and ended well.", NULL, NULL, NULL, NULL },
  { "call", STREET, "The police rang: {C} was seen at the retail park at eleven at night with others, and was brought home.", NULL, NULL,
    "{C} brought home by the police at eleven at night", "Ask {C} about the retail park, away from school" },
  { "email", ANY, "{N} writes that attendance was 91% over the half-term, which is up by four.", NULL, NULL, NULL, NULL },
  { "email", ANY, "The school nurse writes that {C} was weighed and measured, and is well.", NULL, NULL, NULL, NULL },
  { "email", HOME, "{N} writes that {C} has asked for a second breakfast on most days since Monday.", NULL,
    "The food bank’s voucher may have run out.", NULL, "Bring a voucher for the food bank" },
  { "email", STREET, "The youth worker writes that {C} has come to football three weeks running.", NULL, NULL, NULL, NULL },
  { "email", CARE, "The carer writes that {C} sleeps through again.", NULL, NULL, NULL, NULL },
  { "meeting", ANY, "Met {M} and {N} at {S}. Agreed: a place in the breakfast club, and that {N} rings on the first day of an absence.",
    NULL, "{M} came early and had read the plan.", NULL, NULL },
  { "meeting", ANY, "Meeting of those who work with the family. The plan was gone through line by line; two actions are done, one is late.",
    NULL, NULL, "Meeting: two actions of the plan are done, one is late", "Send the notes of the meeting to all who came" },
  { "meeting", CARE, "Planning meeting about school: a second hour of reading each week, paid from the pupil premium.", NULL, NULL, NULL, NULL },
  { "meeting", HARM, "Met {M} with the advocate. The order holds until March; the locks were changed last week.", NULL, NULL,
    "The locks were changed; the order holds until March", NULL },
  { "observation", ANY, "Sat in the back of a maths lesson. {C} worked for most of it and put a hand up twice.", NULL,
    "A different child from the one in the referral.", NULL, NULL },
  { "observation", ANY, "At lunch {C} sat with four others and was the one who told the story.", NULL, NULL, NULL, NULL },
  { "observation", HOME, "{C} fell asleep in the second lesson and was let sleep.", NULL, "Tired in the way of somebody who was up at night.",
    NULL, "Ask who gets up in the mornings at home" },
  { "direct-work", ANY, "Three houses with {C}: the house of worries, the house of good things, the house of dreams. Photographed for the file with leave.",
    "In the good house there’s Nan’s dog.", NULL, NULL, NULL },
  { "direct-work", ANY, "Made a map of the week with {C}, with a face for each evening.", "Thursdays are rubbish because nobody’s in.",
    "Thursday is the late shift.", NULL, "Find somebody for Thursday evenings" },
  { "direct-work", HARM, "Went through what {C} does when there is shouting: who to ring, where to go, what to take.",
    "I ring Auntie. She’s got a key.", NULL, NULL, NULL },
  { "direct-work", STREET, "Talked about who asks {C} for things, and what happens after a no.", "They just laugh. But then they don’t talk to you.",
    NULL, NULL, NULL },
  { "direct-work", CARE, "Worked on the life story with {C}: the page about the first school.", "I remember the fish tank.", NULL, NULL, NULL },
  { "visit", ANY, "At home, as arranged. {M} opened. The kitchen was clean, there was food in the fridge, and each child has a bed of their own.",
    NULL, "Good enough today.", NULL, NULL },
  { "visit", ANY, "At home after school. {C} showed the new bunk bed and did homework at the table while we talked.", "Top bunk’s mine.", NULL, NULL, NULL },
  { "visit", ANY, "At home, not announced. {M} was surprised and let me in. Spoke with {C} alone in the bedroom.", "It’s calmer now.", NULL, NULL, NULL },
  { "visit", HOME, "At home. The living room was cold; there is mould above the window of the bedroom, and the sheets were damp.", NULL,
    "This cannot wait for the repair.", "Home visit: cold, with mould and damp sheets in the bedroom", "Get an electric heater to the family" },
  { "visit", HARM, "At home. {M} was alone with the children. Nobody has been at the door since the order.", NULL, NULL, NULL, NULL },
  { "visit", STREET, "At home. {C} was out when I came and back after twenty minutes; {M} does not know where.", "Just the shops.", NULL, NULL, NULL },
  { "visit", CARE, "At the carer’s. {C} made tea for everybody and spoke of the school trip.", "Can Mum sign for it?", NULL, NULL,
    "Ask who signs for the trip" },
  { "oversight", ANY, "Discussed with the team manager. The plan holds; to be looked at again in four weeks. Visits stay as they are.", NULL,
    NULL, NULL, NULL },
  { "oversight", ANY, "Discussed in supervision. What would have to be true for this to close? Written into the plan.", NULL, NULL, NULL, NULL },
  { "oversight", HARM, "Discussed with the team manager: no strategy discussion now, since {M} acted at once. If there is a further message, there is to be one.",
    NULL, NULL, "Manager’s decision: no strategy discussion, as {M} acted at once", NULL },
};

static const char * const advice[] = {
  "A head of year asked how to speak with a parent who cries at every meeting. No name was said. Talked it through; no referral.",
  "The attendance officer asked when an absence becomes a concern of ours. Explained what the threshold says; no referral.",
  "A teacher had seen a drawing that worried her. Looked at it together: it was from a film. She will tell me if there is another.",
  "Asked about a pupil who has moved in with an aunt. Explained private fostering, and that the council has to be told after 28 days.",
  "The office asked whether a stepfather may collect. Answered in general: who holds responsibility decides, and it has to be written down.",
  "A teaching assistant asked what early help would do. Sent the leaflet and offered to come to the next staff meeting.",
  "A tutor asked how to write down what a pupil had said. Went through it: their words, no leading questions, the same day.",
  "The reception class has three children who are not toilet trained. Talked with the lead about the health visitor; no referral.",
  "A trainee asked whether a bruise on a shin is one to worry about. Talked about where bruises worry and where they seldom do.",
  "The chaplain asked what to say to a pupil whose father is in prison. Gave the number of the charity that visits.",
  NULL
};

static const char * const for_sibling[] = {
  "{C} spoke alone for a moment afterwards, about sleeping badly before tests.",
  "{C} has a hospital appointment on the 12th, about the hearing test.",
  "{C} would like to see the grandmother more often than the others do.",
  "{C} has been picked for the choir, and has told nobody at home yet.",
  NULL
};

/**
 * kith_fiction_scripts:
 * @ret_n: (out): how many there are
 *
 * Returns: (transfer none): what notes about a child say
 */
const KithFictionScript *
kith_fiction_scripts (guint *ret_n)
{
  *ret_n = G_N_ELEMENTS (scripts);

  return scripts;
}

/**
 * kith_fiction_advice:
 *
 * Returns: (transfer none): what is asked without a name, %NULL-terminated
 */
const char * const *
kith_fiction_advice (void)
{
  return advice;
}

/**
 * kith_fiction_for_sibling:
 *
 * Returns: (transfer none): what is for one of several children alone, %NULL-terminated
 */
const char * const *
kith_fiction_for_sibling (void)
{
  return for_sibling;
}
