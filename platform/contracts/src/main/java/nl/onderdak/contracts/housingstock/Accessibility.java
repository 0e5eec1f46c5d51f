// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.contracts.housingstock;

/** How a dwelling can be reached and lived in (<i>toegankelijkheid</i>). */
public enum Accessibility {
    /** Stairs or steps. */
    ANY,
    /** Without steps (<i>gelijkvloers, rollatortoegankelijk</i>). */
    STEP_FREE,
    /** In a wheelchair (<i>rolstoeltoegankelijk</i>). */
    WHEELCHAIR
}
