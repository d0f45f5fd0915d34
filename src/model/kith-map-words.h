/* kith-map-words.h: what maps, subjects and ties are called
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-map-scene.h"

G_BEGIN_DECLS

const char        *kith_map_kind_get_nick             (KithMapKind value);
const char        *kith_map_kind_get_label            (KithMapKind value);
KithMapKind        kith_map_kind_parse                (const char *nick);
const char        *kith_map_mode_get_nick             (KithMapMode value);
const char        *kith_map_mode_get_label            (KithMapMode value);
KithMapMode        kith_map_mode_parse                (const char *nick);
const char        *kith_map_subject_kind_get_nick     (KithMapSubjectKind value);
const char        *kith_map_subject_kind_get_label    (KithMapSubjectKind value);
KithMapSubjectKind kith_map_subject_kind_parse        (const char *nick);
const char        *kith_tie_kind_get_nick             (KithTieKind value);
const char        *kith_tie_kind_get_label            (KithTieKind value);
KithTieKind        kith_tie_kind_parse                (const char *nick);
const char        *kith_tie_family_get_nick           (KithTieFamily value);
const char        *kith_tie_family_get_label          (KithTieFamily value);
KithTieFamily      kith_tie_family_parse              (const char *nick);
const char        *kith_tie_quality_get_nick          (KithTieQuality value);
const char        *kith_tie_quality_get_label         (KithTieQuality value);
KithTieQuality     kith_tie_quality_parse             (const char *nick);
const char        *kith_tie_direction_get_nick        (KithTieDirection value);
const char        *kith_tie_direction_get_label       (KithTieDirection value);
KithTieDirection   kith_tie_direction_parse           (const char *nick);
const char        *kith_tie_status_get_nick           (KithTieStatus value);
const char        *kith_tie_status_get_label          (KithTieStatus value);
KithTieStatus      kith_tie_status_parse              (const char *nick);
const char        *kith_tie_certainty_get_nick        (KithTieCertainty value);
const char        *kith_tie_certainty_get_label       (KithTieCertainty value);
KithTieCertainty   kith_tie_certainty_parse           (const char *nick);
const char        *kith_map_safety_get_nick           (KithMapSafety value);
const char        *kith_map_safety_get_label          (KithMapSafety value);
KithMapSafety      kith_map_safety_parse              (const char *nick);
const char        *kith_map_context_get_nick          (KithMapContext value);
const char        *kith_map_context_get_label         (KithMapContext value);
KithMapContext     kith_map_context_parse             (const char *nick);

guint              kith_place_kind_get_n_kinds        (void);
const char        *kith_place_kind_get_nick           (guint place);
const char        *kith_place_kind_get_label          (const char *nick);
const char        *kith_place_kind_get_pictogram      (const char *nick);
guint              kith_organisation_kind_get_n_kinds (void);
const char        *kith_organisation_kind_get_nick    (guint place);
const char        *kith_organisation_kind_get_label   (const char *nick);

G_END_DECLS
