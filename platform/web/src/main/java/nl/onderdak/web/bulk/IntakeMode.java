// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.bulk;

/** Treatment of the good lines of a bulk intake when others are refused. */
public enum IntakeMode {
    /** Nothing is changed. */
    ALL_OR_NOTHING,
    /** The good lines are carried out. */
    PARTIAL
}
