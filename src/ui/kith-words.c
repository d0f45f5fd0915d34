/* kith-words.c: what figures, states and acts are called, in one place
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The layers below speak in codes: a figure's number, an act's kind. What a
 * person reads is decided here and nowhere else, so that one thing has one
 * name on every page, in print and in what a screen reader says.
 */

#include "config.h"

#include "kith-words.h"

#include <glib/gi18n.h>

#include "kith-early-help.h"

/* @undone and @redone are whole sentences: other languages do not build them
 * out of the label.
 */
typedef struct
{
  const char *kind;
  const char *label;
  const char *undone;
  const char *redone;
  const char *done;
} ActWords;

static const ActWords act_words[] =
{
  { "store.set-up", N_("Set Up"), N_("Setting up undone"), N_("Set up again"), N_("Set up Kith") },
  { "cluster.add", N_("Add Cluster"), N_("Cluster taken away again"), N_("Cluster added again"), N_("Added a cluster") },
  { "cluster.add-school", N_("Add Schools"), N_("Schools taken out again"), N_("Schools added again"), N_("Added schools to a cluster") },
  { "cluster.change", N_("Change of Cluster"), N_("Change of the cluster undone"), N_("Cluster changed again"), N_("Changed a cluster’s name or authority") },
  { "cluster.end", N_("End of Cluster"), N_("The cluster goes on"), N_("Cluster ended again"), N_("Ended a cluster") },
  { "cluster.feeder", N_("Feeder"), N_("Feeder taken away again"), N_("Feeder added again"), N_("Said which school feeds which") },
  { "cluster.merge", N_("Merge"), N_("Merge undone"), N_("Merged again"), N_("Merged a cluster into another") },
  { "cluster.remove-feeder", N_("Feeder"), N_("Feeder put back"), N_("Feeder taken away again"), N_("Said that a school feeds another no more") },
  { "cluster.remove-school", N_("Leaving School"), N_("The school stays"), N_("The school leaves again"), N_("Took a school out of a cluster") },
  { "cluster.remove-worker", N_("Leaving Worker"), N_("The worker stays"), N_("The worker leaves again"), N_("Took a worker out of a cluster") },
  { "cluster.split", N_("Split"), N_("Split undone"), N_("Split again"), N_("Split a cluster") },
  { "cluster.worker", N_("Days of a Worker"), N_("Days of the worker undone"), N_("Days of the worker changed again"), N_("Said on which days a worker is in a cluster") },
  { "cin.import", N_("Import"), N_("Import undone"), N_("Import done again"), N_("Imported a children in need census") },
  { "schools.import", N_("Import"), N_("Import undone"), N_("Import done again"), N_("Imported schools") },
  { "roll.import", N_("Import"), N_("Import undone"), N_("Import done again"), N_("Imported a school roll") },
  { "caseload.import", N_("Import"), N_("Import undone"), N_("Import done again"), N_("Imported a caseload") },
  { "links.import", N_("Import"), N_("Import undone"), N_("Import done again"), N_("Imported links between schools") },
  { "links.follow", N_("Change of Schools"), N_("Change of schools undone"), N_("Change of schools done again"), N_("Schools became other schools, as announced") },
  { "holidays.import", N_("Import"), N_("Import undone"), N_("Import done again"), N_("Replaced the list of bank holidays") },
  { "school.add", N_("Add School"), N_("School taken away again"), N_("School added again"), N_("Added a school by hand") },
  { "escrow.make", N_("Way In for the Council"), N_("Way in for the council undone"), N_("Way in for the council made again"), N_("Made a way in for the council") },
  { "escrow.remove", N_("Way In for the Council"), N_("Way in for the council put back"), N_("Way in for the council removed again"), N_("Removed the council’s way in") },
  { "escrow.use", N_("Opened by the Council"), N_("Opening by the council undone"), N_("Opened by the council again"), N_("The council opened the store with its key") },
  { "keyring.join", N_("Keyring"), N_("Move to the keyring undone"), N_("Moved to the keyring again"), N_("Changed the passphrase; half of the key is in the keyring now") },
  { "keyring.leave", N_("Keyring"), N_("Move away from the keyring undone"), N_("Moved away from the keyring again"), N_("Changed the passphrase; it opens the store without a keyring now") },
  { "keyring.without", N_("Keyring"), N_("Start without a keyring undone"), N_("Started without a keyring again"), N_("Began without a keyring: the passphrase stands alone") },
  { "passphrase.change", N_("Passphrase"), N_("Change of passphrase undone"), N_("Passphrase changed again"), N_("Changed the passphrase") },
  { "passphrase.harder", N_("Passphrase"), N_("Cost of a guess undone"), N_("Cost of a guess raised again"), N_("Made each guess at the passphrase cost more") },
  { "recovery.remove", N_("Recovery Key"), N_("Recovery key put back"), N_("Recovery key removed again"), N_("Removed the recovery key") },
  { "store.rekey", N_("New Key"), N_("New key undone"), N_("New key made again"), N_("Gave the store a new key, and wrote every way in anew") },
  { "recovery.make", N_("Recovery Key"), N_("Recovery key undone"), N_("Recovery key made again"), N_("Made a recovery key") },
  { "recovery.use", N_("Recovery"), N_("Recovery undone"), N_("Recovered again"), N_("Opened the store by its recovery key") },
  { "backup.make", N_("Backup"), N_("Backup undone"), N_("Backup made again"), N_("Made a backup") },
  { "backup.check", N_("Backup"), N_("Backup undone"), N_("Backup looked through again"), N_("Looked through a backup") },
  { "backup.clear", N_("Backup"), N_("Backup undone"), N_("Backups cleared again"), N_("Cleared backups by the rules for keeping them") },
  { "backup.place", N_("Place for Backups"), N_("Place for backups undone"), N_("Place for backups chosen again"), N_("Chose another place for backups") },
  { "backup.restore", N_("Restore"), N_("Restore undone"), N_("Restored again"), N_("Put a backup in the place of the records") },
  { "store.accept", N_("Older Records"), N_("Going on with older records undone"), N_("Went on with older records again"), N_("Went on with records that are older than they were") },
  { "setting.change", N_("Preference"), N_("Preference undone"), N_("Preference set again"), N_("Changed a preference") },
  { "council-limit.change", N_("Limit"), N_("Change of the limit undone"), N_("Limit changed again"), N_("Changed by when the council’s system is to have something") },
  { "retention-rule.change", N_("Rule"), N_("Change of the rule undone"), N_("Rule changed again"), N_("Changed how long the council keeps something") },
  { "worker.change", N_("Name or Role"), N_("Name or role undone"), N_("Name or role set again"), N_("Changed their name or role") },
  { "clock.change-rule", N_("Rule"), N_("Change of the rule undone"), N_("Rule changed again"), N_("Changed a rule of the clocks") },
  { "term.set", N_("Term Dates"), N_("Term dates undone"), N_("Term dates set again"), N_("Said when a term is") },
  { "term.remove", N_("Term Dates"), N_("Term dates put back"), N_("Term dates removed again"), N_("Removed the dates of a term") },
  { "inset.add", N_("INSET Day"), N_("INSET day taken away again"), N_("INSET day added again"), N_("Added a day on which a school has no pupils") },
  { "inset.remove", N_("INSET Day"), N_("INSET day put back"), N_("INSET day removed again"), N_("Removed a day on which a school has no pupils") },
  { "presence.say", N_("Where I Am"), N_("Where you are is as it was"), N_("Where you are is said again"), N_("Said in which school they were") },
  { "complete.declare", N_("Declaration"), N_("Declaration undone"), N_("Declared complete again"), N_("Declared a period complete") },
  { "complete.withdraw", N_("Withdrawal"), N_("Withdrawal undone"), N_("Declaration withdrawn again"), N_("Withdrew that a period is complete") },
  { "contact.add", N_("Contact"), N_("Contact taken away again"), N_("Contact added again"), N_("Added a contact of a school") },
  { "contact.change", N_("Change of Contact"), N_("Change of the contact undone"), N_("Contact changed again"), N_("Changed a contact of a school") },
  { "contact.end", N_("End of Contact"), N_("The contact goes on"), N_("Contact ended again"), N_("Ended a contact of a school") },
  { "child.set-worker", N_("Change of Worker"), N_("Change of worker undone"), N_("Change of worker done again"), N_("Said who works with children") },
  { "note.sign", N_("Signing"), N_("Not signed; the draft is back"), N_("Signed again"), N_("Signed a note") },
  { "note.answer", N_("Signing"), N_("Not signed; the draft is back"), N_("Signed again"), N_("Added to a note, or corrected it") },
  { "note.council", N_("Council’s System"), N_("As it was in the council’s system"), N_("Changed in the council’s system again"), N_("Said whether the council’s system has a note") },
  { "note.link", N_("Link"), N_("Link taken away again"), N_("Linked again"), N_("Said whom a note was about") },
  { "note.significant", N_("Significant"), N_("Significance undone"), N_("Significance set again"), N_("Said whether a note is significant") },
  { "step.finish", N_("Step"), N_("The step is as it was"), N_("The step is changed again"), N_("Said what became of a next step") },
  { "child.merge", N_("Records merged"), N_("Merge taken back"), N_("Records merged again"), N_("Merged two records of one child") },
  { "child.not-same", N_("Noted: two children"), N_("Asked about again"), N_("Noted again: two children"), N_("Said that two records are of two children") },
  { "adult.merge", N_("Records merged"), N_("Merge taken back"), N_("Records merged again"), N_("Merged two records of one adult") },
  { "adult.not-same", N_("Noted: two adults"), N_("Asked about again"), N_("Noted again: two adults"), N_("Said that two records are of two adults") },
  { "adult.split", N_("Records parted"), N_("Records merged again"), N_("Records parted again"), N_("Parted two records of adults that were merged") },
  { "child.split", N_("Records parted"), N_("Records merged again"), N_("Records parted again"), N_("Parted two records that were merged") },
  { "today.put-off", N_("Putting Off"), N_("It stands on Today again"), N_("Put off again"), N_("Put something of Today off") },
  { "today.hand-over", N_("Handing Over"), N_("It stands on your own Today again"), N_("Handed over again"), N_("Handed something of Today over") },
  { "today.take-back", N_("Taking Back"), N_("Put off or handed over as it was"), N_("Taken back again"), N_("Took back what was put off or handed over") },
  { "child.restrict", N_("Record restricted"), N_("Restriction taken back"), N_("Record restricted again"), N_("Restricted a record") },
  { "child.review-restriction", N_("Restriction reviewed"), N_("Review of the restriction taken back"), N_("Restriction reviewed again"), N_("Reviewed a restriction") },
  { "child.change-restriction", N_("Restriction changed"), N_("Change to the restriction taken back"), N_("Restriction changed again"), N_("Changed who may open a record") },
  { "child.lift-restriction", N_("Restriction lifted"), N_("Record restricted again"), N_("Restriction lifted again"), N_("Lifted a restriction") },
  { "document.add", N_("Document"), N_("Document taken away again"), N_("Document added again"), N_("Added a document") },
  { "document.change", N_("Change of Document"), N_("Change of document undone"), N_("Change of document done again"), N_("Changed what is said of a document") },
  { "document.remove", N_("Removal of Document"), N_("Document put back"), N_("Document removed again"), N_("Removed a document") },
  { "document.destroy", N_("Destruction of Document"), N_("Document put back"), N_("Document destroyed again"), N_("Destroyed a document for good") },
  { "child.hold", N_("Records Kept"), N_("The records are no longer kept"), N_("The records are kept again"), N_("Said that a child’s records are to be kept") },
  { "child.lift-hold", N_("End of Keeping"), N_("The records are kept again"), N_("The records are no longer kept again"), N_("Said that a child’s records need not be kept any more") },
  { "child.hand-over", N_("Hand-Over"), N_("Hand-over taken back"), N_("Handed over again"), N_("Handed a child over") },
  { "children.clear", N_("Clearing"), N_("Clearing undone"), N_("Cleared again"), N_("Cleared children’s records for good") },
  { "leavers.destroy", N_("Leavers"), N_("Clearing undone"), N_("Cleared again"), N_("Cleared leavers whom nobody knows, for good") },
  { "wallet.add-scheme", N_("Scheme"), N_("Scheme taken out again"), N_("Scheme added again"), N_("Took a scheme into the wallet") },
  { "wallet.add-pot", N_("Pot"), N_("Pot taken out again"), N_("Pot added again"), N_("Made a pot of money") },
  { "wallet.add-means", N_("Means of Payment"), N_("Means of payment taken out again"), N_("Means of payment added again"), N_("Added a means of payment") },
  { "wallet.name-approver", N_("Approver"), N_("Approver as it was"), N_("Approver named again"), N_("Named who may agree to requests") },
  { "wallet.allocate", N_("Allocation"), N_("Allocation reversed"), N_("Allocated again"), N_("Gave a pot money") },
  { "wallet.transfer", N_("Transfer"), N_("Transfer reversed"), N_("Transferred again"), N_("Moved money between pots") },
  { "wallet.ask", N_("Request"), N_("Request taken back"), N_("Asked again"), N_("Asked for money") },
  { "wallet.spend", N_("Spend"), N_("Spend reversed"), N_("Spent again"), N_("Spent money") },
  { "wallet.decide", N_("Decision"), N_("Decision taken back"), N_("Decided again"), N_("Wrote down a decision on a request") },
  { "wallet.answer", N_("Answer"), N_("Answer taken back"), N_("Answered again"), N_("Answered what was asked about a request") },
  { "wallet.withdraw", N_("Withdrawal"), N_("The request stands again"), N_("Request withdrawn again"), N_("Withdrew a request") },
  { "wallet.order", N_("Order"), N_("Not ordered"), N_("Ordered again"), N_("Ordered what was agreed") },
  { "wallet.pay", N_("Payment"), N_("Payment reversed"), N_("Paid again"), N_("Paid for what was agreed") },
  { "wallet.refund", N_("Refund"), N_("Refund reversed"), N_("Refunded again"), N_("Took money back") },
  { "wallet.release", N_("Rest"), N_("The rest is agreed again"), N_("Rest given back again"), N_("Gave the rest of what was agreed back") },
  { "wallet.write-off", N_("Write-Off"), N_("Write-off reversed"), N_("Written off again"), N_("Wrote money off") },
  { "wallet.expire", N_("Expiry"), N_("Expiry reversed"), N_("Expired again"), N_("Gave what was left back at the end of the year") },
  { "wallet.move", N_("Move"), N_("Moved back"), N_("Moved again"), N_("Moved a request to another pot") },
  { "wallet.supply", N_("Supply"), N_("Supply reversed"), N_("Supplied again"), N_("Filled a float, or settled a card") },
  { "wallet.close-month", N_("Month"), N_("Month opened again"), N_("Month closed again"), N_("Closed a month of the ledger") },
  { "wallet.receipt", N_("Receipt"), N_("Receipt taken away again"), N_("Receipt added again"), N_("Added a receipt") },
  { "wallet.pair", N_("Receipt"), N_("Receipt in the bin again"), N_("Receipt paired again"), N_("Said what a receipt is for") },
  { "wallet.no-receipt", N_("Receipt"), N_("A receipt is looked for again"), N_("No receipt is looked for again"), N_("Said why there is no receipt") },
  { "wallet.tell", N_("Telling"), N_("Not told"), N_("Told again"), N_("Wrote down that a family was told") },
  { "wallet.count", N_("Count"), N_("Count taken out again"), N_("Counted again"), N_("Counted a float or a stock") },
  { "wallet.declare", N_("Declaration of Interest"), N_("Declaration taken back"), N_("Declared again"), N_("Declared an interest in a supplier") },
  { "wallet.close-question", N_("Question"), N_("Question open again"), N_("Question closed again"), N_("Closed a question of the wallet") },
  { "wallet.statement", N_("Statement"), N_("Statement taken out again"), N_("Statement taken in again"), N_("Took a statement in") },
  { "wallet.match", N_("Match"), N_("Match undone"), N_("Matched again"), N_("Said which payment a line of a statement is") },
  { "warning.add", N_("Warning"), N_("Warning taken back"), N_("Warning given again"), N_("Gave a warning") },
  { "warning.change", N_("Change of Warning"), N_("Change of warning undone"), N_("Change of warning done again"), N_("Changed what a warning says") },
  { "warning.review", N_("Review of Warning"), N_("Review of warning undone"), N_("Review of warning done again"), N_("Reviewed a warning") },
  { "warning.end", N_("End of Warning"), N_("Warning holds again"), N_("Warning ended again"), N_("Ended a warning") },
  { "child.add", N_("New Child"), N_("The child is taken out again"), N_("Child added again"), N_("Added a child") },
  { "child.change", N_("Change of Name, Birth or Numbers"), N_("The child is as it was before"), N_("Change of the child done again"), N_("Changed a child’s name, birth or numbers") },
  { "work.add", N_("Record"), N_("Record taken out again"), N_("Recorded again"), N_("Recorded work with a child") },
  { "work.change", N_("Change of Record"), N_("Change of the record undone"), N_("Record changed again"), N_("Changed a record of work with a child") },
  { "work.council", N_("Council’s System"), N_("As it was in the council’s system"), N_("Changed in the council’s system again"), N_("Said that the council’s system has a record") },
  { "work.remove", N_("Record"), N_("Record put back"), N_("Record taken out again"), N_("Took out what was recorded in error") },
  { "particular.add", N_("Particular"), N_("Particular taken out again"), N_("Particular recorded again"), N_("Recorded a particular of a child") },
  { "particular.change", N_("Change of Particular"), N_("Change of the particular undone"), N_("Particular changed again"), N_("Changed a particular of a child") },
  { "particular.remove", N_("Particular"), N_("Particular put back"), N_("Particular taken out again"), N_("Took out a particular recorded in error") },
  { "address.add", N_("Address"), N_("Address taken away again"), N_("Address added again"), N_("Added an address") },
  { "address.change", N_("Change of Address"), N_("Change of the address undone"), N_("Address changed again"), N_("Changed an address") },
  { "address.end", N_("End of Address"), N_("The address goes on"), N_("Address ended again"), N_("Ended an address") },
  { "involved.add", N_("Somebody Involved"), N_("Taken out of who is involved again"), N_("Added to who is involved again"), N_("Added somebody who is involved") },
  { "involved.change", N_("Change of Somebody Involved"), N_("Change of somebody involved undone"), N_("Change of somebody involved done again"), N_("Changed what is known of somebody involved") },
  { "involved.active", N_("Last Active"), N_("Last active as it was before"), N_("Last active set again"), N_("Said when somebody was last active") },
  { "involved.end", N_("End of Involvement"), N_("Involved again"), N_("No longer involved again"), N_("Said that somebody is no longer involved") },
  { "involved.remove", N_("Removal"), N_("Put back among who is involved"), N_("Removed again"), N_("Removed somebody from who is involved") },
  { "tas.begin", N_("Team Around the School"), N_("The meeting is taken out again"), N_("Meeting begun again"), N_("Began a meeting of Team Around the School") },
  { "tas.change", N_("Change of the Meeting"), N_("Change of the meeting undone"), N_("Meeting changed again"), N_("Changed when or where a Team Around the School meets") },
  { "tas.remove", N_("Removal of the Meeting"), N_("The meeting is back"), N_("Meeting taken out again"), N_("Took out a meeting that was begun by mistake") },
  { "tas.attendee", N_("Who Came"), N_("Who came is as it was before"), N_("Who came is changed again"), N_("Said who came to a Team Around the School") },
  { "tas.remove-attendee", N_("Who Came"), N_("Put back among who came"), N_("Taken out of who came again"), N_("Took somebody out of who came") },
  { "tas.pupil", N_("Pupil of the Meeting"), N_("What was said of the pupil is as it was before"), N_("What was said of the pupil is changed again"), N_("Wrote what was said of a pupil at a Team Around the School") },
  { "tas.remove-pupil", N_("Pupil of the Meeting"), N_("The pupil is back in the meeting"), N_("The pupil is taken out again"), N_("Took a pupil out of a meeting") },
  { "tas.close", N_("Closing"), N_("Not closed; the words are in the meeting again"), N_("Closed again"), N_("Closed a Team Around the School; each part is on its child’s file") },
  { "plan.add", N_("Plan"), N_("Plan taken out again"), N_("Plan begun again"), N_("Began a plan") },
  { "plan.change", N_("Change of Plan"), N_("Change of the plan undone"), N_("Plan changed again"), N_("Changed a plan") },
  { "plan.end", N_("End of Plan"), N_("The plan goes on"), N_("Plan ended again"), N_("Ended a plan") },
  { "plan.line-add", N_("Line of Plan"), N_("Line taken out of the plan again"), N_("Line put into the plan again"), N_("Added to a plan") },
  { "plan.line-change", N_("Change in Plan"), N_("The line is as it was before"), N_("Line of the plan changed again"), N_("Put a line of a plan differently") },
  { "plan.line-drop", N_("Removal from Plan"), N_("Line put back into the plan"), N_("Line taken out of the plan again"), N_("Took a line out of a plan") },
  { "plan.goal-add", N_("Goal"), N_("Goal taken out again"), N_("Goal added again"), N_("Added a goal to a plan") },
  { "plan.goal-change", N_("Change of Goal"), N_("The goal is as it was before"), N_("Goal changed again"), N_("Put a goal of a plan differently") },
  { "plan.goal-drop", N_("Removal of Goal"), N_("Goal put back"), N_("Goal taken out again"), N_("Took a goal out of a plan") },
  { "plan.action-add", N_("Action"), N_("Action taken out again"), N_("Action added again"), N_("Added an action to a plan") },
  { "plan.action-change", N_("Change of Action"), N_("The action is as it was before"), N_("Action changed again"), N_("Changed an action of a plan") },
  { "plan.action-done", N_("Action Done"), N_("The action is as it was before"), N_("Action done again"), N_("Said whether an action of a plan is done") },
  { "plan.action-drop", N_("Removal of Action"), N_("Action put back"), N_("Action taken out again"), N_("Took an action out of a plan") },
  { "plan.score-add", N_("Answer"), N_("Answer taken out again"), N_("Answer written down again"), N_("Wrote down an answer from 0 to 10") },
  { "plan.score-change", N_("Change of Answer"), N_("The answer is as it was before"), N_("Answer changed again"), N_("Put an answer from 0 to 10 right") },
  { "plan.score-remove", N_("Removal of Answer"), N_("Answer put back"), N_("Answer taken out again"), N_("Took out an answer written down by mistake") },
  { "relation.add", N_("Adult of the Family"), N_("Adult taken out again"), N_("Adult added again"), N_("Added an adult of a family") },
  { "relation.change", N_("Change of Adult"), N_("Change of adult undone"), N_("Change of adult done again"), N_("Changed what is known of an adult") },
  { "relation.end", N_("End of Relation"), N_("The relation goes on"), N_("Relation ended again"), N_("Said that an adult is no longer that to a child") },
  { "relation.remove", N_("Removal of Adult"), N_("Adult put back"), N_("Adult removed again"), N_("Removed an adult of a family") },
  { "family.name", N_("Name of Family"), N_("Family called as before"), N_("Family named again"), N_("Said what a family is called") },
  { "family.join", N_("Joining a Family"), N_("Taken out of the family again"), N_("Joined the family again"), N_("Said whose brother or sister a child is") },
  { "family.leave", N_("Leaving a Family"), N_("Back in the family"), N_("Taken out of the family again"), N_("Said that a child is of no family here") },
  { "map.begin", N_("Map"), N_("Map taken away again"), N_("Map begun again"), N_("Began a map") },
  { "map.change", N_("Change of Map"), N_("Change of the map undone"), N_("Map changed again"), N_("Changed what a map is for") },
  { "map.review", N_("Review of Map"), N_("Review of the map undone"), N_("Map reviewed again"), N_("Reviewed a map") },
  { "map.show-names", N_("Names on Map"), N_("Initials are shown again"), N_("Names are shown again"), N_("Showed names on a map") },
  { "map.hide-names", N_("Initials on Map"), N_("Names are shown again"), N_("Initials are shown again"), N_("Showed initials on a map again") },
  { "map.put", N_("Putting on Map"), N_("Taken off the map again"), N_("Put on the map again"), N_("Put somebody or something on a map") },
  { "map.subject", N_("Change on Map"), N_("What is on the map is as it was"), N_("Changed on the map again"), N_("Changed what a map says of somebody or something") },
  { "map.tie", N_("Tie"), N_("Tie taken away again"), N_("Tie made again"), N_("Made a tie on a map") },
  { "map.change-tie", N_("Change of Tie"), N_("Change of the tie undone"), N_("Tie changed again"), N_("Changed a tie on a map") },
  { "map.end-tie", N_("End on Map"), N_("It goes on"), N_("Ended again"), N_("Said that something on a map has ended") },
  { "map.move", N_("Moving on Map"), N_("Back in its place"), N_("Moved again"), N_("Moved things on a map") },
  { "map.error", N_("Recorded in Error"), N_("It counts again"), N_("Recorded in error again"), N_("Said that something on a map was recorded in error") },
  { "map.remove", N_("Removal from Map"), N_("Put back on the map"), N_("Taken off the map again"), N_("Took something off a map") },
  { "map.observe", N_("Observation"), N_("Observation taken away again"), N_("Observation written down again"), N_("Wrote down a concern, a strength or an incident") },
  { "map.mark", N_("Safety Mapping"), N_("Colour is as it was"), N_("Coloured again"), N_("Coloured a place by how safe it feels") },
  { "map.weigh", N_("Weighing"), N_("Weights are as they were"), N_("Weighed again"), N_("Weighed the contexts of a map") },
  { "map.act", N_("Action of Map"), N_("Action is as it was"), N_("Action changed again"), N_("Said what is done because of a map") },
  { "map.attend", N_("Who Took Part"), N_("Who took part is as it was"), N_("Who took part is changed again"), N_("Said who took part in a map") },
  { "map.paste", N_("Pasting"), N_("Pasted things taken away again"), N_("Pasted again"), N_("Pasted onto a map") },
  { "map.import", N_("Import of Map"), N_("Import taken out again"), N_("Imported again"), N_("Imported a map or places") },
  { "map.end", N_("End of Map"), N_("The map goes on"), N_("Map ended again"), N_("Ended a map; who was known from it alone is destroyed") },
  { "context.change", N_("Place or Group"), N_("Place or group is as it was"), N_("Place or group changed again"), N_("Added or changed a place, a group or an organisation") },
  { "context.assess", N_("Context Assessment"), N_("Assessment taken away again"), N_("Assessed again"), N_("Assessed a place or a group") },
  { "context.plan", N_("Safety Goal"), N_("Safety goal is as it was"), N_("Safety goal changed again"), N_("Changed a safety goal, a response or a measure") },
  { "context.refer", N_("Referral of Place or Group"), N_("Referral taken away again"), N_("Referred again"), N_("Recorded a referral or a note about a place or a group") },
  { "share.add", N_("Sharing"), N_("Sharing taken back"), N_("Shared again"), N_("Shared something about children") },
  { "child.set-school", N_("Change of School"), N_("Change of school undone"), N_("Change of school done again"), N_("Said which school a child attends") },
};

static const char * const figure_words[KITH_N_FIGURES][3] =
{
  [KITH_FIGURE_ON_ROLL] = { NC_("figure", "On roll"), N_("On Roll"), N_("No pupil is on roll here.") },
  [KITH_FIGURE_EARLY_HELP] = { NC_("figure", "Early help"), N_("Early Help"), N_("No child here has early help.") },
  [KITH_FIGURE_IN_NEED] = { NC_("figure", "In need"), N_("Children in Need"), N_("No child here is a child in need.") },
  [KITH_FIGURE_PROTECTION] = { NC_("figure", "Protection"), N_("Protection Plans"), N_("No child here is on a protection plan.") },
  [KITH_FIGURE_LOOKED_AFTER] = { NC_("figure", "Looked after"), N_("Looked After"), N_("No child here is looked after.") },
  [KITH_FIGURE_OPEN_SECTION47] = { NC_("figure", "Open s47"), N_("Open Section 47 Enquiries"), N_("No section 47 enquiry is under way here.") },
  [KITH_FIGURE_REFERRALS] = { NC_("figure", "Referrals"), N_("Referrals"), N_("There was no referral in this period.") },
  [KITH_FIGURE_REFERRALS_LAST_YEAR] = { NC_("figure", "Last year"), N_("Referrals in the Same Months Last Year"), N_("There was no referral in the same months last year.") },
  [KITH_FIGURE_SECTION17] = { NC_("figure", "Section 17 starts"), N_("Assessments Started"), N_("No child and family assessment began in this period.") },
  [KITH_FIGURE_SECTION17_LAST_YEAR] = { NC_("figure", "Last year"), N_("Assessments Started in the Same Months Last Year"), N_("No child and family assessment began in the same months last year.") },
  [KITH_FIGURE_SECTION47] = { NC_("figure", "Section 47 starts"), N_("Section 47 Enquiries Started"), N_("No section 47 enquiry began in this period.") },
  [KITH_FIGURE_SECTION47_LAST_YEAR] = { NC_("figure", "Last year"), N_("Section 47 Enquiries Started in the Same Months Last Year"), N_("No section 47 enquiry began in the same months last year.") },
};

static const ActWords *
find_act_words (const char *kind)
{
  for (gsize i = 0; i < G_N_ELEMENTS (act_words); i++)
    {
      if (g_strcmp0 (act_words[i].kind, kind) == 0)
        return &act_words[i];
    }

  return NULL;
}

static GDateTime *
to_london_time (gint64 usec)
{
  g_autoptr(GTimeZone) london = g_time_zone_new_identifier ("Europe/London");
  g_autoptr(GDateTime) utc = g_date_time_new_from_unix_utc_usec (usec);

  if (london == NULL || utc == NULL)
    return g_steal_pointer (&utc);

  return g_date_time_to_timezone (utc, london);
}

/**
 * kith_words_get_figure:
 *
 * Returns: (transfer none): the figure's name, short enough for a column
 */
const char *
kith_words_get_figure (KithFigure figure)
{
  g_return_val_if_fail (figure < KITH_N_FIGURES, "");

  if (figure == KITH_FIGURE_EARLY_HELP && kith_early_help_is_family_help ())
    return C_("figure", "Family help");

  return g_dpgettext2 (NULL, "figure", figure_words[figure][0]);
}

/**
 * kith_words_get_figure_title:
 *
 * Returns: (transfer none): the title of the page with the figure's rows
 */
const char *
kith_words_get_figure_title (KithFigure figure)
{
  g_return_val_if_fail (figure < KITH_N_FIGURES, "");

  if (figure == KITH_FIGURE_EARLY_HELP && kith_early_help_is_family_help ())
    return _("Family Help");

  return _(figure_words[figure][1]);
}

/**
 * kith_words_get_figure_empty:
 *
 * Returns: (transfer none): the sentence that stands where the figure is nought
 */
const char *
kith_words_get_figure_empty (KithFigure figure)
{
  g_return_val_if_fail (figure < KITH_N_FIGURES, "");

  if (figure == KITH_FIGURE_EARLY_HELP && kith_early_help_is_family_help ())
    return _("No child here has family help.");

  return _(figure_words[figure][2]);
}

/**
 * kith_words_get_case_state:
 *
 * Returns: (transfer none): the words for what a child is to the authority
 */
const char *
kith_words_get_case_state (KithCaseState state)
{
  switch (state)
    {
    case KITH_CASE_STATE_NONE:
      return _("Not known to the authority");

    case KITH_CASE_STATE_CLOSED:
      return _("Closed");

    case KITH_CASE_STATE_EARLY_HELP:
      return kith_early_help_is_family_help () ? _("Family help") : _("Early help");

    case KITH_CASE_STATE_IN_NEED:
      return _("Child in need");

    case KITH_CASE_STATE_PROTECTION:
      return _("Child protection plan");

    case KITH_CASE_STATE_LOOKED_AFTER:
      return _("Looked after");

    default:
      g_return_val_if_reached ("");
    }
}

/**
 * kith_words_get_episode:
 *
 * Returns: (transfer none): the words for a kind of involvement
 */
const char *
kith_words_get_episode (KithEpisodeKind kind)
{
  static const char * const words[] =
  {
    [KITH_EPISODE_REFERRAL] = N_("Referral"),
    [KITH_EPISODE_ASSESSMENT] = N_("Assessment"),
    [KITH_EPISODE_SECTION47] = N_("Section 47 enquiry"),
    [KITH_EPISODE_PLAN] = N_("Child in need plan"),
    [KITH_EPISODE_PROTECTION_PLAN] = N_("Child protection plan"),
    [KITH_EPISODE_PROTECTION_REVIEW] = N_("Review of the protection plan"),
    [KITH_EPISODE_PRE_PROCEEDINGS] = N_("Pre-proceedings"),
    [KITH_EPISODE_EARLY_HELP] = N_("Early help"),
    [KITH_EPISODE_CARE] = N_("Looked after"),
    [KITH_EPISODE_ATTENDANCE] = N_("School"),
    [KITH_EPISODE_CONTACT] = N_("Contact"),
    [KITH_EPISODE_STRATEGY] = N_("Strategy discussion"),
    [KITH_EPISODE_CORE_GROUP] = N_("Core group"),
    [KITH_EPISODE_NEED_REVIEW] = N_("Child in need meeting"),
    [KITH_EPISODE_CARE_REVIEW] = N_("Looked-after review"),
    [KITH_EPISODE_EDUCATION_PLAN] = N_("Personal education plan"),
    [KITH_EPISODE_HEALTH_ASSESSMENT] = N_("Health assessment"),
    [KITH_EPISODE_PRIVATE_FOSTERING] = N_("Private fostering"),
    [KITH_EPISODE_MISSING] = N_("Missing"),
    [KITH_EPISODE_EXPLOITATION] = N_("Referral about exploitation"),
    [KITH_EPISODE_TRANSFER] = N_("Transfer in on a protection plan"),
    [KITH_EPISODE_COMPLAINT] = N_("Complaint"),
    [KITH_EPISODE_WORKER] = N_("Worker"),
  };

  g_return_val_if_fail (kind < G_N_ELEMENTS (words), "");

  if (kind == KITH_EPISODE_EARLY_HELP && kith_early_help_is_family_help ())
    return _("Family help");

  return _(words[kind]);
}

/**
 * kith_words_get_verdict:
 *
 * Returns: (transfer none): what an import would do with a row, in a word or two
 */
const char *
kith_words_get_verdict (KithImportVerdict verdict)
{
  static const char * const words[KITH_N_IMPORT_VERDICTS] =
  {
    [KITH_IMPORT_NEW] = NC_("verdict", "New"),
    [KITH_IMPORT_CHANGED] = NC_("verdict", "Changed"),
    [KITH_IMPORT_SAME] = NC_("verdict", "The same"),
    [KITH_IMPORT_GONE] = NC_("verdict", "Gone"),
    [KITH_IMPORT_REFUSED] = NC_("verdict", "Refused"),
    [KITH_IMPORT_FAULT] = NC_("verdict", "Remark"),
    [KITH_IMPORT_QUESTION] = NC_("verdict", "Same child?"),
  };

  g_return_val_if_fail (verdict < KITH_N_IMPORT_VERDICTS, "");

  return g_dpgettext2 (NULL, "verdict", words[verdict]);
}

/**
 * kith_words_get_act:
 * @kind: (nullable): an act's kind, such as "cin.import"
 *
 * Returns: (transfer none): the act as a label names it, such as "Import"
 */
const char *
kith_words_get_act (const char *kind)
{
  const ActWords *words = find_act_words (kind);

  return words != NULL ? _(words->label) : _("Change");
}

/**
 * kith_words_get_act_undone:
 * @kind: (nullable): the kind of the act that was undone
 *
 * Returns: (transfer none): what a toast says of it
 */
const char *
kith_words_get_act_undone (const char *kind)
{
  const ActWords *words = find_act_words (kind);

  return words != NULL ? _(words->undone) : _("Change undone");
}

/**
 * kith_words_get_act_redone:
 * @kind: (nullable): the kind of the act that was done again
 *
 * Returns: (transfer none): what a toast says of it
 */
const char *
kith_words_get_act_redone (const char *kind)
{
  const ActWords *words = find_act_words (kind);

  return words != NULL ? _(words->redone) : _("Change done again");
}

/**
 * kith_words_dup_act:
 *
 * Returns: (transfer full): the act as History tells it, without its subject
 */
char *
kith_words_dup_act (KithActSummary *act)
{
  const char *kind = NULL;
  const ActWords *words = NULL;

  g_return_val_if_fail (KITH_IS_ACT_SUMMARY (act), NULL);

  kind = kith_act_summary_get_kind (act);
  words = find_act_words (kind);

  if (words != NULL)
    return g_strdup (_(words->done));

  if (g_str_equal (kind, "undo"))
    return g_strdup (_("Undid an earlier change"));

  if (g_str_equal (kind, "redo"))
    return g_strdup (_("Did an undone change again"));

  if (g_str_equal (kind, "recover"))
    return g_strdup (_("Took back a change that was interrupted"));

  if (g_str_has_suffix (kind, ".destroy"))
    return g_strdup (_("Destroyed records for good"));

  return g_strdup (_("Changed the record"));
}

/**
 * kith_words_dup_undo_label:
 * @kind: (nullable): the kind of the act that would be undone
 *
 * Returns: (transfer full): such as "Undo Import"; "Undo" when there is nothing to undo
 */
char *
kith_words_dup_undo_label (const char *kind)
{
  if (kind == NULL)
    return g_strdup (C_("menu", "Undo"));

  /* Translators: %s is an act, such as "Import". */
  return g_strdup_printf (C_("menu", "Undo %s"), kith_words_get_act (kind));
}

/**
 * kith_words_dup_redo_label:
 * @kind: (nullable): the kind of the act that would be done again
 *
 * Returns: (transfer full): such as "Redo Import"; "Redo" when there is nothing to redo
 */
char *
kith_words_dup_redo_label (const char *kind)
{
  if (kind == NULL)
    return g_strdup (C_("menu", "Redo"));

  /* Translators: %s is an act, such as "Import". */
  return g_strdup_printf (C_("menu", "Redo %s"), kith_words_get_act (kind));
}

/**
 * kith_words_get_day_advice:
 *
 * Returns: (transfer none): how to write a day, where it could not be read
 */
const char *
kith_words_get_day_advice (void)
{
  return _("This is not a day of the calendar. Write it as day, month and year: 1/9/2026.");
}

/**
 * kith_words_dup_date:
 *
 * Returns: (transfer full): such as "20 November 2026"; empty for no date
 */
char *
kith_words_dup_date (KithDate date)
{
  if (date == KITH_DATE_NONE)
    return g_strdup ("");

  /* Translators: a date, as g_date_time_format() takes it. */
  return kith_date_format (date, _("%-d %B %Y"));
}

/**
 * kith_words_dup_time:
 * @usec: microseconds since 1970, UTC
 *
 * Returns: (transfer full): the time of day in London, such as "14:32"
 */
char *
kith_words_dup_time (gint64 usec)
{
  g_autoptr(GDateTime) moment = to_london_time (usec);

  g_return_val_if_fail (moment != NULL, NULL);

  /* Translators: a time of day, as g_date_time_format() takes it. */
  return g_date_time_format (moment, _("%H:%M"));
}

/**
 * kith_words_dup_moment:
 * @usec: microseconds since 1970, UTC
 *
 * Returns: (transfer full): the time of day for today, else the date and the time
 */
char *
kith_words_dup_moment (gint64 usec)
{
  g_autoptr(GDateTime) moment = to_london_time (usec);

  g_return_val_if_fail (moment != NULL, NULL);

  if (kith_date_new_from_usec (usec) == kith_date_today ())
    return g_date_time_format (moment, _("%H:%M"));

  /* Translators: a day and a time, as g_date_time_format() takes it. */
  return g_date_time_format (moment, _("%-d %B, %H:%M"));
}
