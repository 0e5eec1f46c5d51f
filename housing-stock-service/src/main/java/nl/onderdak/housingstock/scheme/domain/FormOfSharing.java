// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.scheme.domain;

import nl.onderdak.housingstock.policy.domain.Label;

/** Forms in which several households live in one dwelling. */
public enum FormOfSharing {
    /** A contract per place in a dwelling of a landlord (<i>woningdelen</i>). */
    SHARING("Woningdelen", "Home sharing", true, false, Allowance.NONE),
    /** Rooms let one by one at a commercial rent (<i>kamerverhuur</i>). */
    ROOM_RENTAL("Kamerverhuur", "Room rental", false, false, Allowance.NONE),
    /** Rooms in the home where the landlord lives (<i>hospitaverhuur</i>). */
    LODGING("Hospitaverhuur", "Lodger rental", false, true, Allowance.NONE),
    /** One contract of several tenants for the whole dwelling (<i>vriendencontract</i>). */
    FRIENDS("Vriendencontract", "Friends contract", true, false, Allowance.DEPENDS_ON_ALL),
    /** A designated group home (<i>groepswonen</i>). */
    GROUP("Groepswonen", "Group living", true, false, Allowance.IF_DESIGNATED);

    /** What can be said of rent allowance; no amount is counted in any form. */
    public enum Allowance {
        /** None: the place is not self-contained, art. 11 Wet op de huurtoeslag. */
        NONE,
        /** Possible for the dwelling; depends on the income of all tenants together. */
        DEPENDS_ON_ALL,
        /** Possible when the home was designated for it, art. 11 Wet op de huurtoeslag. */
        IF_DESIGNATED
    }

    private final Label label;
    private final boolean sharesCosts;
    private final boolean landlordLivesIn;
    private final Allowance allowance;

    FormOfSharing(String nl, String en, boolean sharesCosts, boolean landlordLivesIn, Allowance allowance) {
        this.label = new Label(nl, en);
        this.sharesCosts = sharesCosts;
        this.landlordLivesIn = landlordLivesIn;
        this.allowance = allowance;
    }

    /** For a page. */
    public Label label() {
        return label;
    }

    /** Whether those who live there share costs; by the Participatiewet not with a commercial rent. */
    public boolean sharesCosts() {
        return sharesCosts;
    }

    /** How many share the rent of the dwelling. */
    public int occupants(int places) {
        return landlordLivesIn ? places + 1 : places;
    }

    /** Whether the landlord lives in the dwelling. */
    public boolean landlordLivesIn() {
        return landlordLivesIn;
    }

    /** What can be said of rent allowance. */
    public Allowance allowance() {
        return allowance;
    }
}
