// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.household.domain;

/** The age of a member, as coarse as the choice of a dwelling and the rent limits allow. */
public enum AgeBand {
    AGE_0_3,
    AGE_4_11,
    AGE_12_17,
    AGE_18_20,
    AGE_21_22,
    AGE_23_66,
    AGE_67_UP
}
