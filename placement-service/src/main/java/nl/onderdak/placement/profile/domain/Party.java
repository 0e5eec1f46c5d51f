// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.profile.domain;

/** A party that works for a household. */
public enum Party {
    COA,
    MUNICIPALITY,
    CORPORATION,
    VLUCHTELINGENWERK,
    HUMANITAS,
    OTHER
}
