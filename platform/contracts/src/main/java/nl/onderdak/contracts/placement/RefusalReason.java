// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.contracts.placement;

/** The reason why a household refused a dwelling (<i>weigering</i>). */
public enum RefusalReason {
    /** It is too small. */
    TOO_SMALL,
    /** It cannot be reached or lived in by a member. */
    NOT_ACCESSIBLE,
    /** It is too far from work, school, care or family. */
    LOCATION,
    /** The rent is too high. */
    RENT,
    /** It has to be shared. */
    SHARING,
    /** The household does not feel safe there. */
    SAFETY,
    /** Any other reason. */
    OTHER
}
