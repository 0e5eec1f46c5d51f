// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.messaging.sql;

import java.util.Map;
import java.util.UUID;

/** The rows that a transaction may touch. Organisations are named as in tokens ({@code GM0141}). */
public sealed interface RowsOf {

    /** Of no organisation: the transaction finds no rows. */
    record None() implements RowsOf {}

    /** Those of one organisation. */
    record One(String organisation) implements RowsOf {}

    /**
     * Of commands on behalf of several organisations: each object's rows for the organisation of the command about it only,
     * and no rows of other objects.
     *
     * @param organisations by the id of the object
     */
    record Each(Map<UUID, String> organisations) implements RowsOf {}
}
