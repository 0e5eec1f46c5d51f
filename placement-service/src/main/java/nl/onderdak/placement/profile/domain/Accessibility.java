// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.profile.domain;

/** What a home must allow (<i>toegankelijkheid</i>); says nothing of why. */
public enum Accessibility {
    /** No demands. */
    ANY,
    /** Reached and lived in without stairs. */
    STEP_FREE,
    /** Suited for a wheelchair. */
    WHEELCHAIR
}
