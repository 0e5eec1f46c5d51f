// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.profile.domain;

/** The accessibility that a home must have (<i>toegankelijkheid</i>); without its reason. */
public enum Accessibility {
    /** No demands. */
    ANY,
    /** Reached and lived in without stairs. */
    STEP_FREE,
    /** Suited for a wheelchair. */
    WHEELCHAIR
}
