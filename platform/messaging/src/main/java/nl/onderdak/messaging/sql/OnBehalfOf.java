// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.messaging.sql;

/** Names the organisation, or the organisations, on whose behalf the current work is done. */
public interface OnBehalfOf {

    /** Whose rows a transaction of that work is about. */
    RowsOf rows();
}
