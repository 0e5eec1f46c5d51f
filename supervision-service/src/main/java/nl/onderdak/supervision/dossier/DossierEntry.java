// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;

/**
 * One entry of a dossier; it never changes.
 *
 * @param id its identity
 * @param municipality the municipality
 * @param kind what it is
 * @param happenedOn the day it is about
 * @param text what happened, in the words of the province
 * @param recordedAt when it was written down
 */
record DossierEntry(
        UUID id,
        MunicipalityCode municipality,
        DossierEntryKind kind,
        LocalDate happenedOn,
        String text,
        Instant recordedAt) {}
