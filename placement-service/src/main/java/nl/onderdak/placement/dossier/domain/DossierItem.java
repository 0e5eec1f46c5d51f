// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.dossier.domain;

/** The items of a dossier; the dossier holds only whether each is present. */
public enum DossierItem {
    /** A citizen service number has been issued; the number itself is not stored. */
    BSN(true),
    BANK_ACCOUNT(true),
    /** Registration in the population register. */
    BRP(true),
    PERMIT_DOCUMENT(true),
    FAMILY_DATA(false),
    HOUSING_NEED(false),
    HEALTH_INSURANCE(false),
    INTEGRATION_START(false);

    private final boolean requiredForTenancy;

    DossierItem(boolean requiredForTenancy) {
        this.requiredForTenancy = requiredForTenancy;
    }

    /** Practice: without it no landlord gives a contract. */
    public boolean isRequiredForTenancy() {
        return requiredForTenancy;
    }
}
