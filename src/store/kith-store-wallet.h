/* kith-store-wallet.h: the wallet: pots, requests, the ledger and statements
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-approval.h"
#include "kith-db.h"
#include "kith-question.h"
#include "kith-scheme.h"
#include "kith-statement-file.h"
#include "kith-store.h"

G_BEGIN_DECLS

#define KITH_WALLET_ERROR (kith_wallet_error_quark ())

/**
 * KithWalletError:
 * @KITH_WALLET_ERROR_SUM: nought, below nought, or too large
 * @KITH_WALLET_ERROR_OWN: nobody decides on their own request
 * @KITH_WALLET_ERROR_NOT_NAMED: the person is not named for the step that waits
 * @KITH_WALLET_ERROR_TWICE: the person agreed on an earlier step
 * @KITH_WALLET_ERROR_NOBODY: nobody is named who could agree
 * @KITH_WALLET_ERROR_STATE: the request is not in a state for that
 * @KITH_WALLET_ERROR_MONTH_CLOSED: the month takes no entry any more
 * @KITH_WALLET_ERROR_NOT_LEFT: the pot has not that much left
 * @KITH_WALLET_ERROR_CEILING: the family would have more than its ceiling
 * @KITH_WALLET_ERROR_CASH: the scheme gives no cash
 * @KITH_WALLET_ERROR_WHY: a reason is missing
 * @KITH_WALLET_ERROR_ANSWERS: one of the four questions of a request beyond the limit is not answered
 * @KITH_WALLET_ERROR_PLAN: the scheme asks for a plan that the child has not
 * @KITH_WALLET_ERROR_CONFERENCE: the scheme asks for a conference that was not held
 * @KITH_WALLET_ERROR_NOT_PAID: more came back than was paid
 * @KITH_WALLET_ERROR_SCHEME: the pots are of different schemes, or it is the same pot
 * @KITH_WALLET_ERROR_SAME_PERSON: a count needs two people
 * @KITH_WALLET_ERROR_MATCH: more would be matched than the line or the entry has
 */
typedef enum
{
  KITH_WALLET_ERROR_SUM,
  KITH_WALLET_ERROR_OWN,
  KITH_WALLET_ERROR_NOT_NAMED,
  KITH_WALLET_ERROR_TWICE,
  KITH_WALLET_ERROR_NOBODY,
  KITH_WALLET_ERROR_STATE,
  KITH_WALLET_ERROR_MONTH_CLOSED,
  KITH_WALLET_ERROR_NOT_LEFT,
  KITH_WALLET_ERROR_CEILING,
  KITH_WALLET_ERROR_CASH,
  KITH_WALLET_ERROR_WHY,
  KITH_WALLET_ERROR_ANSWERS,
  KITH_WALLET_ERROR_PLAN,
  KITH_WALLET_ERROR_CONFERENCE,
  KITH_WALLET_ERROR_NOT_PAID,
  KITH_WALLET_ERROR_SCHEME,
  KITH_WALLET_ERROR_SAME_PERSON,
  KITH_WALLET_ERROR_MATCH,
} KithWalletError;

/**
 * KithWalletDeedKind:
 * @KITH_WALLET_ADD_POT: a pot within another; pot_id, name, pot_kind, child_id for a family's
 * @KITH_WALLET_ADD_MEANS: a card, a float; means_kind, name, other_id its holder
 * @KITH_WALLET_NAME_APPROVER: scheme_id, pence beyond which, worker_id
 * @KITH_WALLET_ALLOCATE: money from the source to pot_id
 * @KITH_WALLET_TRANSFER: from pot_id to other_id, with why
 * @KITH_WALLET_ASK: a request; agreed at once where nobody has to be asked
 * @KITH_WALLET_SPEND: the same, paid in the same moment by means_id
 * @KITH_WALLET_DECIDE: worker_id decides on spend_id
 * @KITH_WALLET_ANSWER: what was asked back is answered with why
 * @KITH_WALLET_WITHDRAW: the asker does not want spend_id any more
 * @KITH_WALLET_ORDER: spend_id is on its way from supplier
 * @KITH_WALLET_PAY: a payment of spend_id by means_id
 * @KITH_WALLET_REFUND: something of spend_id came back
 * @KITH_WALLET_RELEASE: the rest of spend_id is not needed, and it is closed
 * @KITH_WALLET_WRITE_OFF: money of pot_id is lost, by means_id if any, with why
 * @KITH_WALLET_EXPIRE: what is left of pot_id goes back to the source, with why
 * @KITH_WALLET_MOVE: spend_id with what is agreed for it goes to pot other_id
 * @KITH_WALLET_SUPPLY: means_id of scheme_id is filled, or settled
 * @KITH_WALLET_CLOSE_MONTH: the month of day, of scheme_id
 * @KITH_WALLET_RECEIPT: a receipt, for spend_id or for the bin
 * @KITH_WALLET_PAIR: receipt other_id belongs to spend_id
 * @KITH_WALLET_NO_RECEIPT: there is none for spend_id, with why
 * @KITH_WALLET_TELL: the family was told of spend_id: name, how
 * @KITH_WALLET_COUNT: worker_id and other_id counted means_id
 * @KITH_WALLET_DECLARE: worker_id has an interest in supplier, with why
 * @KITH_WALLET_CLOSE_QUESTION: the question known by name is closed with why
 *
 * What can be done in a wallet. Each is one act, and undone as one.
 */
typedef enum
{
  KITH_WALLET_ADD_POT,
  KITH_WALLET_ADD_MEANS,
  KITH_WALLET_NAME_APPROVER,
  KITH_WALLET_ALLOCATE,
  KITH_WALLET_TRANSFER,
  KITH_WALLET_ASK,
  KITH_WALLET_SPEND,
  KITH_WALLET_DECIDE,
  KITH_WALLET_ANSWER,
  KITH_WALLET_WITHDRAW,
  KITH_WALLET_ORDER,
  KITH_WALLET_PAY,
  KITH_WALLET_REFUND,
  KITH_WALLET_RELEASE,
  KITH_WALLET_WRITE_OFF,
  KITH_WALLET_EXPIRE,
  KITH_WALLET_MOVE,
  KITH_WALLET_SUPPLY,
  KITH_WALLET_CLOSE_MONTH,
  KITH_WALLET_RECEIPT,
  KITH_WALLET_PAIR,
  KITH_WALLET_NO_RECEIPT,
  KITH_WALLET_TELL,
  KITH_WALLET_COUNT,
  KITH_WALLET_DECLARE,
  KITH_WALLET_CLOSE_QUESTION,
} KithWalletDeedKind;

#define KITH_N_WALLET_DEEDS (KITH_WALLET_CLOSE_QUESTION + 1)

/**
 * KithWalletDeed:
 * @worker_id: who asks, decides or counts; 0 for whose store it is
 * @day: when; %KITH_DATE_NONE for today
 * @pence: how much
 * @decision: of @KITH_WALLET_DECIDE
 * @is_told: whether the decision was only told to whoever writes it down
 * @pot_kind: "team", "worker", "family" or "held"
 * @means_kind: "card", "voucher", "cash", "order", "claim" or "transfer"
 * @category: "practical", "therapeutic", "relationship" or "unknown"
 * @how: how a family was chosen or told, how a receipt came
 *
 * Something to be done. Each kind uses its part; the rest is 0 and %NULL.
 */
typedef struct
{
  KithWalletDeedKind kind;
  gint64             scheme_id;
  gint64             pot_id;
  gint64             spend_id;
  gint64             child_id;
  gint64             worker_id;
  gint64             means_id;
  gint64             other_id;
  KithDate           day;
  KithDate           needed;
  KithDate           referred;
  gint64             pence;
  KithDecision       decision;
  gboolean           is_told;
  gboolean           has_conference;
  const KithUid     *goal_uid;
  const KithUid     *document_uid;
  const char        *name;
  const char        *pot_kind;
  const char        *means_kind;
  const char        *what;
  const char        *category;
  const char        *supplier;
  const char        *why;
  const char        *how;
  const char        *named_by;
  const char        *age_band;
  const char        *outcomes;
  const char        *why_now;
  const char        *tried;
  const char        *in_place_of;
  const char        *family_view;
  const char        *family_told;
  const char        *unusual_why;
} KithWalletDeed;

/**
 * KithPotBalance:
 *
 * What a pot, with all that lie in it, was given, has spent, has agreed and
 * has left: left = given - spent - agreed.
 */
typedef struct
{
  gint64 given;
  gint64 spent;
  gint64 agreed;
  gint64 left;
} KithPotBalance;

/**
 * KithPotLine:
 * @label: what it is called: its name, or the children whose it is
 * @depth: 0 for a scheme's
 */
typedef struct
{
  gint64          id;
  gint64          scheme_id;
  gint64          parent_id;
  guint           depth;
  char           *kind;
  char           *label;
  KithPotBalance  balance;
} KithPotLine;

/**
 * KithSpendLine:
 * @paid: what was paid, less what came back
 * @n_receipts: how many receipts there are
 * @decided_at: when the last decision was made, in microseconds; 0 where none was needed or made
 * @is_signed: whether the decider's own installation signed it; else it reads "told, not signed"
 *
 * One request, as lists show it.
 */
typedef struct
{
  gint64          id;
  gint64          pot_id;
  gint64          child_id;
  gint64          worker_id;
  char           *child;
  char           *worker;
  char           *what;
  char           *category;
  char           *supplier;
  KithSpendState  state;
  KithDate        day;
  gint64          at;
  gint64          decided_at;
  gint64          pence;
  gint64          agreed;
  gint64          paid;
  guint           n_receipts;
  char           *no_receipt;
  gboolean        needs_receipt;
  gboolean        was_told;
  gboolean        is_signed;
} KithSpendLine;

/**
 * KithMoneyLine:
 *
 * One line of the ledger with its entry.
 */
typedef struct
{
  gint64    entry_id;
  KithDate  day;
  char     *kind;
  char     *account;
  char     *pot;
  char     *means;
  gint64    pence;
  char     *what;
  char     *reason;
} KithMoneyLine;

/**
 * KithWalletPage:
 * @pots: (element-type KithPotLine): the pots, each before what lies in it
 * @waiting: (element-type KithSpendLine): what waits for somebody, the longest first
 * @no_receipt: (element-type KithSpendLine): paid, and neither a receipt nor a reason
 * @not_told: (element-type KithSpendLine): agreed, and the family was not told
 * @recent: (element-type KithSpendLine): the newest
 *
 * What the wallet's page shows.
 */
typedef struct
{
  GPtrArray *pots;
  GPtrArray *waiting;
  GPtrArray *no_receipt;
  GPtrArray *not_told;
  GPtrArray *recent;
} KithWalletPage;

/**
 * KithStatementTaken:
 *
 * What became of the lines of a statement.
 */
typedef struct
{
  gint64 statement_id;
  guint  n_new;
  guint  n_matched;
  guint  n_duplicate;
  guint  n_settlement;
  guint  n_refused;
} KithStatementTaken;

/**
 * KithReconciliation:
 * @in_ledger: what the ledger says of the means: below nought what a card owes
 * @on_statements: what its statements come to
 * @only_in_ledger: (element-type KithMoneyLine): entries that no line is matched with
 * @n_only_on_statements: lines that no entry is matched with
 * @pence_only_on_statements: what they come to
 */
typedef struct
{
  gint64     in_ledger;
  gint64     on_statements;
  GPtrArray *only_in_ledger;
  guint      n_only_on_statements;
  gint64     pence_only_on_statements;
} KithReconciliation;

GQuark          kith_wallet_error_quark       (void);

GPtrArray      *kith_wallet_load_schemes      (GError                  **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean        kith_db_add_scheme            (KithDb                   *db,
                                               const KithScheme         *scheme,
                                               KithDate                  start,
                                               gint64                   *ret_scheme_id,
                                               gint64                   *ret_pot_id,
                                               gint64                   *ret_act,
                                               GError                  **error);
gboolean        kith_db_do_wallet             (KithDb                   *db,
                                               const KithWalletDeed     *deed,
                                               gint64                   *ret_id,
                                               gint64                   *ret_act,
                                               GError                  **error);

gboolean        kith_db_load_pot_balance      (KithDb                   *db,
                                               gint64                    pot_id,
                                               KithDate                  day,
                                               KithPotBalance           *ret_balance,
                                               GError                  **error);
gboolean        kith_db_load_means_balance    (KithDb                   *db,
                                               gint64                    means_id,
                                               gint64                   *ret_pence,
                                               GError                  **error);
gboolean        kith_db_find_means            (KithDb                   *db,
                                               const char               *name,
                                               gint64                   *ret_means_id,
                                               GError                  **error);
GPtrArray      *kith_db_load_pots             (KithDb                   *db,
                                               KithDate                  day,
                                               GError                  **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray      *kith_db_load_spends_of_child  (KithDb                   *db,
                                               gint64                    child_id,
                                               GError                  **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray      *kith_db_load_spends_of_worker (KithDb                   *db,
                                               gint64                    worker_id,
                                               GError                  **error) G_GNUC_WARN_UNUSED_RESULT;
KithWalletPage *kith_db_load_wallet_page      (KithDb                   *db,
                                               KithDate                  today,
                                               GError                  **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray      *kith_db_load_money_lines      (KithDb                   *db,
                                               KithDate                  from,
                                               KithDate                  to,
                                               GError                  **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray      *kith_db_load_questions        (KithDb                   *db,
                                               GPtrArray                *rules,
                                               KithDate                  today,
                                               GError                  **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray      *kith_wallet_load_question_rules (GError                **error) G_GNUC_WARN_UNUSED_RESULT;

gboolean        kith_db_take_statement        (KithDb                   *db,
                                               gint64                    means_id,
                                               KithStatementFile        *file,
                                               const char               *file_name,
                                               KithStatementTaken       *ret_taken,
                                               gint64                   *ret_act,
                                               GError                  **error);
gboolean        kith_db_match_statement_line  (KithDb                   *db,
                                               gint64                    statement_line_id,
                                               gint64                    entry_id,
                                               gint64                    pence,
                                               gint64                   *ret_act,
                                               GError                  **error);
KithReconciliation *kith_db_reconcile_means   (KithDb                   *db,
                                               gint64                    means_id,
                                               GError                  **error) G_GNUC_WARN_UNUSED_RESULT;

void            kith_store_do_wallet_async    (KithStore                *self,
                                               const KithWalletDeed     *deed,
                                               GCancellable             *cancellable,
                                               GAsyncReadyCallback       callback,
                                               gpointer                  user_data);
gboolean        kith_store_do_wallet_finish   (KithStore                *self,
                                               GAsyncResult             *result,
                                               GError                  **error);
void            kith_store_load_wallet_page_async  (KithStore           *self,
                                                    KithDate             today,
                                                    GCancellable        *cancellable,
                                                    GAsyncReadyCallback  callback,
                                                    gpointer             user_data);
KithWalletPage *kith_store_load_wallet_page_finish (KithStore           *self,
                                                    GAsyncResult        *result,
                                                    GError             **error) G_GNUC_WARN_UNUSED_RESULT;

void            kith_pot_line_free            (KithPotLine              *self);
void            kith_spend_line_free          (KithSpendLine            *self);
void            kith_money_line_free          (KithMoneyLine            *self);
void            kith_wallet_page_free         (KithWalletPage           *self);
void            kith_reconciliation_free      (KithReconciliation       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithWalletPage, kith_wallet_page_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithReconciliation, kith_reconciliation_free)

G_END_DECLS
