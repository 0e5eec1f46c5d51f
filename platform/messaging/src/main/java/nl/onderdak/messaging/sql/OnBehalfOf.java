// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.messaging.sql;

/** Names the organisation, or the organisations, that the current work is done for. */
public interface OnBehalfOf {

    /** The rows that a transaction of that work may touch. */
    RowsOf rows();
}
