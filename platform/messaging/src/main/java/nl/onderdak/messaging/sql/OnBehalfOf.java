// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.messaging.sql;

import java.util.Optional;

/** Tells for which organisation the work in hand is done. */
public interface OnBehalfOf {

    /** The organisation as tokens name it ({@code GM0141}), or empty when the work is nobody's. */
    Optional<String> organisation();
}
